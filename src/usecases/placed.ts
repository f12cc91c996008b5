import { basename } from 'node:path';
import { positionOf } from '../corpus/checked-yaml.ts';
import { readIfThere } from '../corpus/write-files.ts';
import { LfiError } from '../model/error.ts';

/** An error that says under which key of a config it stands, with the line and column of that key. */
export async function placed(error: LfiError): Promise<LfiError> {
  const { path, key, at } = error.detail;
  if (path === undefined || key === undefined || at !== undefined) return error;
  const inManifest = basename(path) === 'package.json';
  const found = await positionOf(inManifest ? ['lfi', ...key] : key, readIfThere(path) ?? '');
  return found ? new LfiError(error.code, error.message, { ...error.detail, at: found }) : error;
}
