import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { LfiError } from '../model/error.ts';
import { didYouMean } from '../model/nearest.ts';
import { readIfThere } from './write-files.ts';

/** Where a repository keeps its own templates; a file there comes before the package's of the same name. */
export const TEMPLATE_FOLDER = 'templates';

/** The templates that documents start from. */
export const TEMPLATE_NAMES = ['postmortem', 'postmortem-light', 'near-miss'] as const;

export interface Template {
  /** The file's stem. */
  readonly name: string;
  readonly text: string;
}

// Beside `src/` when run from source, beside `dist/` when built into one folder.
const OWN = ['../../templates/', '../templates/'].map((path) => new URL(path, import.meta.url));

/** A file of the package's `templates` folder. */
export function packageTemplate(path: string): string {
  const [folder] = OWN.filter((url) => existsSync(new URL('postmortem.md', url)));
  return readFileSync(new URL(path, folder), 'utf8');
}

/**
 * The template called `name`: in the repository's folder, else the package's, else the file at that path.
 * Throws `LfiError('usage')` where there is none.
 */
export function findTemplate(name: string, base: string, cwd: string): Template {
  const plain = /^[^/\\]+$/.test(name);
  const stem = basename(name, '.md');
  if (plain) {
    const theirs = readIfThere(join(base, TEMPLATE_FOLDER, `${stem}.md`));
    if (theirs !== null) return { name: stem, text: theirs };
    if (isOurs(stem)) return { name: stem, text: packageTemplate(`${stem}.md`) };
  }
  const text = readIfThere(resolve(cwd, name));
  if (text !== null) return { name: stem, text };
  const known = templatesIn(base);
  throw new LfiError('usage', `there is no template "${name}"${didYouMean(stem, known)}`, {
    hint: `There are ${known.join(', ')}; a path to a markdown file will do, too.`,
  });
}

const isOurs = (stem: string): boolean => (TEMPLATE_NAMES as readonly string[]).includes(stem);

function templatesIn(base: string): string[] {
  let theirs: string[] = [];
  try {
    theirs = readdirSync(join(base, TEMPLATE_FOLDER)).filter((file) => file.endsWith('.md'));
  } catch {
    // No folder: the package's own are what there is.
  }
  return [...new Set([...TEMPLATE_NAMES, ...theirs.map((file) => basename(file, '.md'))])];
}
