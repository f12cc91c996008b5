import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeDocument } from './document.mjs';
import { randomFrom } from './random.mjs';

/** The folder of a corpus of that many documents, the same for the same seed; made when it is not there yet. */
export function corpusOf(count, seed) {
  const folder = join(tmpdir(), `lfi-bench-${corpusVersion()}-${seed}-${count}`);
  if (existsSync(folder)) return folder;
  const half = `${folder}.${process.pid}`;
  const random = randomFrom(seed);
  for (let n = 1; n <= count; n++) {
    const { path, text } = makeDocument(random, n);
    mkdirSync(dirname(join(half, path)), { recursive: true });
    writeFileSync(join(half, path), text);
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(half, folder);
  return folder;
}

/** A corpus made by another version of the makers is another corpus. */
export function corpusVersion(makers = []) {
  const hash = createHash('sha256');
  for (const name of ['document', 'random', 'vocabulary', ...makers]) {
    hash.update(readFileSync(new URL(`./${name}.mjs`, import.meta.url)));
  }
  return hash.digest('hex').slice(0, 8);
}
