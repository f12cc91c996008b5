import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { hashOf, writeCache } from './cache-files.ts';

/** What a file looked like when it was indexed: touched, changed, size, and what it held. */
export type Stamp = readonly [mtimeMs: number, ctimeMs: number, size: number, hash: string];

export type Stamps = ReadonlyMap<string, Stamp>;

export interface CachedIndex {
  /** By the file's name in the index. */
  readonly stamps: Stamps;
  /** When it was written, by the clock of the file system. */
  readonly writtenMs: number;
  readonly bytes: Uint8Array;
}

const NAME = 'search.idx';
const HEADER = 12;

/**
 * The index of a corpus between runs. `facts` is everything besides the documents that it depends on: an index of
 * another version or config, a torn or a foreign file is as good as none.
 */
export class IndexCache {
  readonly #folder: string;
  readonly #key: string;

  constructor(folder: string, facts: unknown) {
    this.#folder = folder;
    this.#key = hashOf(JSON.stringify(facts));
  }

  /** Null where there is none that can be trusted. */
  read(): CachedIndex | null {
    try {
      const file = join(this.#folder, NAME);
      const { mtimeMs } = statSync(file);
      const whole = readFileSync(file);
      const [sum, metaLength, length] = [0, 4, 8].map((at) => whole.readUInt32LE(at)) as [
        number,
        number,
        number,
      ];
      if (whole.length !== HEADER + metaLength + length || crc32(whole.subarray(4)) !== sum) return null;
      const meta = JSON.parse(whole.toString('utf8', HEADER, HEADER + metaLength)) as Meta;
      if (meta.key !== this.#key) return null;
      return { stamps: stampsOf(meta), writtenMs: mtimeMs, bytes: whole.subarray(HEADER + metaLength) };
    } catch {
      return null;
    }
  }

  /** Writes it whole or not at all; a cache that cannot be written is only slower. */
  write(stamps: Stamps, bytes: Uint8Array): void {
    const text = JSON.stringify(metaOf(this.#key, stamps));
    const meta = Buffer.from(text + ' '.repeat((4 - (Buffer.byteLength(text) % 4)) % 4));
    const header = Buffer.alloc(HEADER);
    header.writeUInt32LE(meta.length, 4);
    header.writeUInt32LE(bytes.length, 8);
    const whole = Buffer.concat([header, meta, bytes]);
    whole.writeUInt32LE(crc32(whole.subarray(4)), 0);
    writeCache(this.#folder, NAME, whole);
  }
}

/** Stamps by column, which are read in a third of the time. */
interface Meta {
  readonly key: string;
  readonly names: readonly string[];
  readonly columns: readonly [mtimes: number[], ctimes: number[], sizes: number[], hashes: string[]];
}

function metaOf(key: string, stamps: Stamps): Meta {
  const rows = [...stamps.values()];
  return {
    key,
    names: [...stamps.keys()],
    columns: [
      rows.map((row) => row[0]),
      rows.map((row) => row[1]),
      rows.map((row) => row[2]),
      rows.map((row) => row[3]),
    ],
  };
}

function stampsOf({ names, columns: [mtimes, ctimes, sizes, hashes] }: Meta): Stamps {
  const stamps = new Map<string, Stamp>();
  for (const [at, name] of names.entries()) {
    stamps.set(name, [mtimes[at] as number, ctimes[at] as number, sizes[at] as number, hashes[at] as string]);
  }
  return stamps;
}

/** The stamp of a file, its content not looked at; null where it is gone, or a link that leads nowhere. */
export function stampOf(path: string): Omit<Stamp, 3> | null {
  try {
    const { mtimeMs, ctimeMs, size } = statSync(path);
    return [mtimeMs, ctimeMs, size, ''];
  } catch {
    // Whoever reads it says why that cannot be done.
    return null;
  }
}

/** A file written while it was indexed, or just before, may have changed and kept its stamp: some clocks are coarse. */
const COARSE_MS = 2000;

/** True where a file is as it was indexed, as far as that can be told without reading it. */
export function isUnchanged(known: Stamp, now: Omit<Stamp, 3>, writtenMs: number): boolean {
  const settled = Math.max(known[0], known[1]) < writtenMs - COARSE_MS;
  return settled && known[0] === now[0] && known[1] === now[1] && known[2] === now[2];
}
