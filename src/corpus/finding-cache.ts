import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../model/finding.ts';
import { ownValue } from '../model/own-value.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { hashOf, writeCache } from './cache-files.ts';

/** A text's place among the `texts` of the file; -1 for null. */
type TextAt = number;

/** Rule, level, help, url; where it begins and ends; message and fix. */
type Row = readonly [TextAt, TextAt, TextAt, TextAt, number, number, number, number, string, Finding['fix']?];

/** Hash of the text, action items, those that are done; then what was found. */
type Entry = readonly [hash: string, items: number, done: number, ...rows: Row[]];

/** Written short, for it is read before every run: a corpus of thousands is found the same few things in. */
interface CacheFile {
  readonly key: string;
  readonly texts: readonly string[];
  readonly documents: Readonly<Record<string, Entry>>;
}

/** What is kept of a document; as the linter knows it. */
interface Known {
  readonly findings: readonly Finding[];
  readonly tally: { readonly items: number; readonly done: number };
}

const NAME = 'lint.json';

/** What rules found in each document, kept between runs as long as the document's bytes and `key` are the same. */
export class FileFindingCache {
  readonly #folder: string;
  readonly #key: string;
  readonly #before: Readonly<Record<string, Entry>>;
  readonly #documents = new Map<string, Entry>();
  readonly #texts: string[];
  readonly #textAt: Map<string, TextAt>;
  #isChanged = false;

  /** `facts`: everything besides the document that findings depend on. */
  constructor(folder: string, facts: unknown) {
    this.#folder = folder;
    this.#key = hashOf(JSON.stringify([FORMAT, facts]));
    const found = readCache(join(folder, NAME));
    const usable = found?.key === this.#key ? found : null;
    this.#before = usable?.documents ?? {};
    this.#texts = [...(usable?.texts ?? [])];
    this.#textAt = new Map(this.#texts.map((text, at) => [text, at]));
  }

  get({ path, text }: Postmortem): Known | null {
    const entry = this.#documents.get(path) ?? ownValue(this.#before, path);
    if (entry?.[0] !== hashOf(text)) return null;
    this.#documents.set(path, entry);
    const [, items, done, ...rows] = entry;
    return { findings: rows.map((row) => this.#findingOf(path, row)), tally: { items, done } };
  }

  set({ path, text }: Postmortem, { findings, tally: { items, done } }: Known): void {
    this.#isChanged = true;
    this.#documents.set(path, [hashOf(text), items, done, ...findings.map((one) => this.#rowOf(one))]);
  }

  /**
   * Writes what was asked for and, of the rest, what `exists`, where that is something new. A cache that cannot be
   * written is only slower.
   */
  save(exists: (path: string) => boolean): void {
    const before = Object.entries(this.#before);
    const kept = before.filter(([path]) => exists(path));
    if (!this.#isChanged && kept.length === before.length) return;
    const documents = Object.fromEntries([...kept, ...this.#documents]);
    const file: CacheFile = { key: this.#key, texts: this.#texts, documents };
    writeCache(this.#folder, NAME, JSON.stringify(file));
  }

  #rowOf({ ruleId, level, help, url, span: { start, end }, message, fix }: Finding): Row {
    const [rule, how, what, where] = [ruleId, level, help, url].map((text) => this.#place(text)) as [
      TextAt,
      TextAt,
      TextAt,
      TextAt,
    ];
    const row = [rule, how, what, where, start.line, start.column, end.line, end.column, message] as const;
    return fix === null ? row : [...row, fix];
  }

  #findingOf(path: string, row: Row): Finding {
    const [rule, level, help, url, line, column, endLine, endColumn, message, fix = null] = row;
    const text = (at: TextAt) => this.#texts[at] ?? '';
    return {
      ruleId: text(rule),
      level: text(level) as Finding['level'],
      message,
      path,
      span: { start: { line, column }, end: { line: endLine, column: endColumn } },
      help: text(help),
      url: url < 0 ? null : text(url),
      fix,
    };
  }

  #place(text: string | null): TextAt {
    if (text === null) return -1;
    let at = this.#textAt.get(text);
    if (at === undefined) {
      at = this.#texts.push(text) - 1;
      this.#textAt.set(text, at);
    }
    return at;
  }
}

/** Changes whenever the file's form does. */
const FORMAT = 2;

function readCache(file: string): CacheFile | null {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as CacheFile;
    return typeof value.key === 'string' && Array.isArray(value.texts) && typeof value.documents === 'object'
      ? value
      : null;
  } catch {
    return null;
  }
}
