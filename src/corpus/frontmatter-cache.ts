import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ReadYaml, readYaml, type YamlValues } from '../document/yaml-values.ts';
import { BUILD } from '../model/version.ts';
import { type CacheFolder, HASH_LENGTH, hashOf, writeCache } from './cache-files.ts';

type Values = YamlValues['values'];

const NAME = 'frontmatter.json';

/** Changes whenever the file's form does; what another lfi has read counts as unread. */
const FORMAT = `1 ${BUILD}`;

/** New texts for which the file is not written again: one in so many. */
const FEW = 20;

/**
 * The values of YAML by its text, kept between runs: a text that was read before is not parsed again, and nothing can
 * be out of date. Only what was read without a fault, and comes back from JSON as it was, is kept.
 */
export class FrontmatterCache {
  readonly #folder: CacheFolder;
  readonly #before: Readonly<Record<string, Values>> | null;
  readonly #used = new Map<string, Values>();
  #fresh = 0;

  constructor(folder: CacheFolder) {
    this.#folder = folder;
    this.#before = readBefore(join(folder.path, NAME));
  }

  readonly read: ReadYaml = (text) => {
    const key = hashOf(text);
    const known = this.#used.get(key) ?? this.#before?.[key];
    if (known) {
      this.#used.set(key, known);
      return { values: known, faults: [] };
    }
    const fresh = readYaml(text);
    // Anchors would be written out.
    if (fresh.faults.length === 0 && !text.includes('&') && isPlain(fresh.values)) {
      this.#used.set(key, fresh.values);
      this.#fresh += 1;
    }
    return fresh;
  };

  /** Writes what was asked for, where enough of it is new. */
  save(): void {
    if (this.#fresh === 0 || this.#fresh * FEW < this.#used.size) return;
    if (this.#folder.keep === 'if-there' && this.#before === null) return;
    const body = Buffer.from(JSON.stringify([FORMAT, Object.fromEntries(this.#used)]));
    writeCache(this.#folder.path, NAME, Buffer.concat([Buffer.from(hashOf(body)), body]));
  }
}

/** Null where there is none that can be trusted: of another version, torn, changed by hand. */
function readBefore(file: string): Readonly<Record<string, Values>> | null {
  try {
    const whole = readFileSync(file);
    const body = whole.subarray(HASH_LENGTH);
    if (whole.toString('latin1', 0, HASH_LENGTH) !== hashOf(body)) return null;
    const [format, values] = JSON.parse(body.toString('utf8')) as [string, Record<string, Values>];
    return format === FORMAT ? values : null;
  } catch {
    return null;
  }
}

/** True where JSON gives the values back as they are: no number that it does not know, nothing but lists and maps. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'boolean';
  if (value === null) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  const isKnown = Array.isArray(value) || prototype === Object.prototype || prototype === null;
  return isKnown && Object.values(value).every(isPlain);
}
