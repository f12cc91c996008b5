import type { Git } from '../git.ts';

export interface Blob {
  readonly id: string;
  /** Null where the repository has none of that name. */
  readonly content: Buffer | null;
}

/** The contents of blobs in the order asked for, from one process; none of them is kept. */
export async function* blobsOf(git: Git, ids: readonly string[]): AsyncGenerator<Blob> {
  if (ids.length === 0) return;
  let rest: Buffer = Buffer.alloc(0);
  const chunks = git.stream(['cat-file', '--batch', '--buffer'], ids.map((id) => `${id}\n`).join(''));
  let next = 0;
  let needed = 0;
  for await (const chunk of chunks) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    while (at < rest.length && rest.length >= needed) {
      const end = rest.indexOf(0x0a, at);
      if (end < 0) break;
      const size = sizeIn(rest.subarray(at, end).toString('latin1'));
      const after = size === null ? end + 1 : end + 1 + size.bytes + 1;
      if (after > rest.length) {
        needed = after - at;
        break;
      }
      needed = 0;
      const content = size?.isBlob ? rest.subarray(end + 1, end + 1 + size.bytes) : null;
      yield { id: ids[next++] as string, content };
      at = after;
    }
    rest = rest.subarray(at);
  }
}

/** `<id> blob 120`; `<id> missing` has no content behind it. */
function sizeIn(header: string): { isBlob: boolean; bytes: number } | null {
  const found = / (\w+) (\d+)$/.exec(header);
  return found && { isBlob: found[1] === 'blob', bytes: Number(found[2]) };
}
