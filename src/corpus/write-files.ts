import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { LfiError } from '../model/error.ts';

/** Writes the whole file or nothing: what stood there stays until the new text is complete. Makes missing folders. */
export function writeOutput(path: string, text: string): void {
  const half = join(dirname(path), `.${basename(path)}.lfi-${process.pid}`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(half, text);
    renameSync(half, path);
  } catch (error) {
    rmSync(half, { force: true });
    throw new LfiError('io', `${path} cannot be written: ${(error as Error).message}`, {
      hint: 'Check that the folder is there and that writing to it is allowed.',
    });
  }
}
