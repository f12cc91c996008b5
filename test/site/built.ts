import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { runIn } from '../cli/fake-host.ts';

export const EXAMPLES = resolve('examples');
export const AS_OF = ['--as-of', '2026-09-30'] as const;

export interface BuiltSite {
  readonly folder: string;
  /** The address of a page from the file system. */
  url(page: string): string;
}

/** Writes the site of a folder of documents, of the example company where none is named, into `folder`. */
export async function buildSite(folder: string, cwd = EXAMPLES, ...options: string[]): Promise<BuiltSite> {
  const { exitCode, err } = await runIn({ cwd }, 'site', folder, ...AS_OF, ...options);
  expect(err).toContain('files written');
  expect(exitCode).toBe(0);
  return { folder, url: (page) => `${pathToFileURL(folder)}/${page}` };
}
