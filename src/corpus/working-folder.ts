import { resolve } from 'node:path';
import { LfiError } from '../model/error.ts';
import { isFolder } from './file-tree.ts';

/** The folder that a command runs in: where it was started, or what `-C` says; throws where there is no such folder. */
export function workingFolder(started: string, given: unknown): string {
  if (typeof given !== 'string') return started;
  const folder = resolve(started, given);
  if (isFolder(folder)) return folder;
  throw new LfiError('usage', `-C: there is no folder ${given}`, { hint: 'Make it first, or name another.' });
}
