import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeOutput } from './write-files.ts';

/** A cache is kept for the next run, or only used where there is one. */
export type Keep = 'always' | 'if-there';

/** Where what can be worked out anew is kept between runs. */
export interface CacheFolder {
  readonly path: string;
  readonly keep: Keep;
}

/** From so many documents on, a cache is made without being asked for. */
export const MANY = 100;

/** The folder of caches where none is named. */
export const CACHE_FOLDER = '.lfi-cache';

/** Writes a file of the folder whole or not at all, out of git; a cache that cannot be written is only slower. */
export function writeCache(folder: string, name: string, content: string | Uint8Array): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '.gitignore'), '*\n');
    writeOutput(join(folder, name), content);
  } catch {
    return;
  }
}

/** 22 characters that tell contents apart. */
export const hashOf = (content: string | Uint8Array): string =>
  hash('sha256', content, 'base64url').slice(0, HASH_LENGTH);

export const HASH_LENGTH = 22;
