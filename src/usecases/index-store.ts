import type { Keep } from '../corpus/cache-files.ts';
import { IndexCache, type Stamps } from '../corpus/index-cache.ts';
import { packIndex, unpackIndex } from '../library/index-bytes.ts';
import type { IndexData } from '../library/index-data.ts';

/** An index and what the files looked like that it was made from. */
export interface StoredIndex {
  readonly stamps: Stamps;
  /** When it was stored, milliseconds since the Unix epoch. */
  readonly writtenMs: number;
  readonly data: IndexData;
}

/** Where an index is kept from one question to the next. */
export interface IndexStore {
  /** Null where there is none that can be trusted. */
  read(): StoredIndex | null;
  write(stamps: Stamps, data: IndexData): void;
}

/** `facts`: everything besides the documents that the index depends on. */
export function storeInFolder(folder: string, facts: unknown, keep: Keep): IndexStore {
  const cache = new IndexCache(folder, facts);
  let found = false;
  return {
    read() {
      const cached = cache.read();
      found = cached !== null;
      const data = cached && unpackIndex(cached.bytes);
      return data && { stamps: cached.stamps, writtenMs: cached.writtenMs, data };
    },
    write(stamps, data) {
      if (keep === 'always' || found) cache.write(stamps, packIndex(data));
    },
  };
}

/** The index between the questions of one process: begins with what a folder has, and writes nothing there. */
export class IndexMemory {
  readonly #now: () => number;
  #kept: { readonly facts: string; readonly stored: StoredIndex } | null = null;

  constructor(now: () => number) {
    this.#now = now;
  }

  over(folder: string, facts: unknown): IndexStore {
    const key = JSON.stringify(facts);
    return {
      read: () =>
        this.#kept?.facts === key ? this.#kept.stored : storeInFolder(folder, facts, 'if-there').read(),
      write: (stamps, data) => {
        this.#kept = { facts: key, stored: { stamps, writtenMs: this.#now(), data } };
      },
    };
  }
}
