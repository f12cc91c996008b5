import { appendFileSync, lstatSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LfiError } from '../model/error.ts';
import { readIfThere, writeOutput } from './write-files.ts';

/** Says that a folder is ours, and which of its files are. */
export const MARKER = '.lfi-site.json';
/** Files of a build that has not come to its end. */
const JOURNAL = '.lfi-site.started';

export interface Outcome {
  /** Files that are new or other than they were. */
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/**
 * A folder that holds a site and nothing else of ours. Files are written whole or not at all, those that did not change
 * not at all; what an earlier build left is removed where the marker lists it, and nothing else ever is.
 */
export class SiteFolder {
  readonly path: string;
  readonly #before: ReadonlySet<string>;
  readonly #now = new Set<string>();
  #isMarked: boolean;
  #written = 0;

  /** Throws `LfiError('conflict')` where the folder holds something that is no site of ours. */
  constructor(path: string) {
    this.path = path;
    const entries = entriesOf(path);
    const marker = readIfThere(join(path, MARKER));
    if (entries.length > 0 && marker === null)
      throw notOurs(path, `it holds ${entries.slice(0, 3).join(', ')}`);
    this.#before = new Set([...listedIn(path, marker), ...journalOf(path)]);
    this.#isMarked = marker !== null;
  }

  /** Writes a file of the site, `path` from its root with `/`. */
  put(path: string, content: string | Uint8Array): void {
    // Only now: a build that finds nothing to tell leaves no folder.
    if (!this.#isMarked) this.#mark([]);
    const absolute = join(this.path, path);
    this.#now.add(path);
    const known = this.#before.has(path);
    if (sameAs(absolute, content)) {
      if (!known) this.#start(path);
      return;
    }
    if (!known) {
      if (lstatSync(absolute, { throwIfNoEntry: false }))
        throw notOurs(absolute, 'no build of ours wrote it');
      this.#start(path);
    }
    writeOutput(absolute, content);
    this.#written += 1;
  }

  /** Removes what earlier builds left, and says which files there are now. */
  finish(): Outcome {
    const stale = [...this.#before].filter((path) => !this.#now.has(path));
    for (const path of stale) this.#remove(path);
    this.#mark([...this.#now]);
    rmSync(join(this.path, JOURNAL), { force: true });
    return { written: this.#written, unchanged: this.#now.size - this.#written, removed: stale.length };
  }

  /** Noted before it is there, so that a build that is cut off leaves nothing that nobody knows. */
  #start(path: string): void {
    appendFileSync(join(this.path, JOURNAL), `${JSON.stringify(path)}\n`);
  }

  #mark(files: readonly string[]): void {
    this.#isMarked = true;
    const marker = {
      about: 'Made by `lfi site`; it removes the files listed here, and no others.',
      files: [...files].sort(),
    };
    const text = `${JSON.stringify(marker, null, 1)}\n`;
    if (readIfThere(join(this.path, MARKER)) !== text) writeOutput(join(this.path, MARKER), text);
  }

  #remove(path: string): void {
    rmSync(join(this.path, path), { force: true });
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      try {
        rmdirSync(join(this.path, folder));
      } catch {
        // Somebody else's files are in it.
        return;
      }
    }
  }
}

function entriesOf(path: string): string[] {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats) return [];
  try {
    return readdirSync(path);
  } catch {
    throw notOurs(path, stats.isDirectory() ? 'it cannot be read' : 'it is no folder');
  }
}

function notOurs(path: string, why: string): LfiError {
  return new LfiError('conflict', `${path} is no site of lfi's: ${why}`, {
    hint: 'Nothing was changed. Name an empty folder, or one that does not exist yet: lfi site <folder>.',
  });
}

function listedIn(path: string, marker: string | null): string[] {
  if (marker === null) return [];
  try {
    const { files } = JSON.parse(marker) as { files: unknown };
    if (Array.isArray(files)) return files.filter(isInside);
  } catch {
    // As good as none.
  }
  throw notOurs(path, `its ${MARKER} is not what lfi writes`);
}

function journalOf(path: string): string[] {
  const lines = readIfThere(join(path, JOURNAL))?.split('\n') ?? [];
  return lines.flatMap((line) => {
    try {
      return [JSON.parse(line) as unknown].filter(isInside);
    } catch {
      // Cut off in the middle.
      return [];
    }
  });
}

/** What is listed lies in the folder, whoever wrote the list. */
const isInside = (path: unknown): path is string =>
  typeof path === 'string' && path !== '' && !/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(path);

function sameAs(path: string, content: string | Uint8Array): boolean {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return readFileSync(path).equals(bytes);
}
