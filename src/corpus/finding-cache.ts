import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../model/finding.ts';
import type { Postmortem } from '../model/postmortem.ts';

interface Entry {
  readonly hash: string;
  readonly findings: readonly Finding[];
}

interface CacheFile {
  readonly key: string;
  readonly documents: Readonly<Record<string, Entry>>;
}

/** What rules found in each document, kept between runs as long as the document's bytes and `key` are the same. */
export class FileFindingCache {
  readonly #file: string;
  readonly #folder: string;
  readonly #key: string;
  readonly #before: Readonly<Record<string, Entry>>;
  readonly #documents = new Map<string, Entry>();

  /** `facts`: everything besides the document that findings depend on. */
  constructor(folder: string, facts: unknown) {
    this.#folder = folder;
    this.#file = join(folder, 'lint.json');
    this.#key = hashOf(JSON.stringify(facts));
    const found = readCache(this.#file);
    this.#before = found?.key === this.#key ? found.documents : {};
  }

  get({ path, text }: Postmortem): readonly Finding[] | null {
    const entry =
      this.#documents.get(path) ?? (Object.hasOwn(this.#before, path) ? this.#before[path] : undefined);
    if (entry?.hash !== hashOf(text)) return null;
    this.#documents.set(path, entry);
    return entry.findings;
  }

  set({ path, text }: Postmortem, findings: readonly Finding[]): void {
    this.#documents.set(path, { hash: hashOf(text), findings });
  }

  /** Writes what was asked for and, of the rest, what `exists`. A cache that cannot be written is only slower. */
  save(exists: (path: string) => boolean): void {
    const kept = Object.entries(this.#before).filter(([path]) => exists(path));
    const documents = Object.fromEntries([...kept, ...this.#documents]);
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(join(this.#folder, '.gitignore'), '*\n');
      writeFileSync(this.#file, JSON.stringify({ key: this.#key, documents } satisfies CacheFile));
    } catch {
      return;
    }
  }
}

function readCache(file: string): CacheFile | null {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as CacheFile;
    return typeof value.key === 'string' && typeof value.documents === 'object' ? value : null;
  } catch {
    return null;
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
