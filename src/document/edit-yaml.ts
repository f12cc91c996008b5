import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import { LfiError } from '../model/error.ts';
import type { Edit } from '../model/finding.ts';
import { type Source, takeApart } from './source.ts';

// Loaded when a frontmatter is edited: most runs never do.
const load = createRequire(import.meta.url);

/** A document's YAML frontmatter, or a whole file of YAML, open to edits that leave comments, quotes and order elsewhere as they are. */
export class YamlEditor {
  readonly text: string;
  readonly eol: string;
  readonly #yaml = load('yaml') as typeof Yaml;
  readonly #from: number;
  readonly #to: number;
  readonly #root: Yaml.YAMLMap | null;

  /** Throws `LfiError` where there is no YAML to edit, or it is broken. */
  constructor(given: string, path: string, source: Source = takeApart(given)) {
    this.text = source.text;
    this.eol = /\r\n/.test(this.text) ? '\r\n' : '\n';
    this.#from = source.from;
    this.#to = source.to;
    const whole = this.text.slice(source.from, source.to);
    const document = this.#yaml.parseDocument(whole, { strict: false, logLevel: 'silent' });
    if (source.format !== 'yaml' || source.unclosed || document.errors.length > 0) {
      const why =
        source.format === 'toml' ? 'is TOML, which is not edited in place' : 'is no YAML that can be edited';
      throw new LfiError('usage', `the frontmatter ${why}`, {
        path,
        hint: 'Nothing was changed. Edit it by hand; `lfi lint` tells what is wrong with it.',
      });
    }
    this.#root = this.#yaml.isMap(document.contents) ? document.contents : null;
  }

  /** For a file that is YAML from its first line to its last. */
  static ofFile(given: string, path: string): YamlEditor {
    const text = given.charCodeAt(0) === 0xfeff ? given.slice(1) : given;
    const [from, to] = [0, text.length];
    return new YamlEditor(text, path, { text, format: 'yaml', from, to, bodyFrom: to, unclosed: false });
  }

  /** The node under a key of the frontmatter; undefined where the key is not there. */
  node(key: string): Yaml.Node | null | undefined {
    return this.#pair(this.#root, key)?.value as Yaml.Node | null | undefined;
  }

  isSeq = (node: unknown): node is Yaml.YAMLSeq => this.#yaml.isSeq(node);
  isMap = (node: unknown): node is Yaml.YAMLMap => this.#yaml.isMap(node);
  isScalar = (node: unknown): node is Yaml.Scalar => this.#yaml.isScalar(node);

  /** Where a node stands in the file, without the blank behind it. */
  rangeOf(node: Yaml.Node): { start: number; end: number } {
    const [start = 0, end = 0] = node.range ?? [];
    const length = this.text.slice(this.#from + start, this.#from + end).trimEnd().length;
    return { start: this.#from + start, end: this.#from + start + length };
  }

  /** Sets, adds or (null) removes a key of a map. */
  setIn(map: Yaml.YAMLMap, key: string, value: string | null): Edit {
    const pair = this.#pair(map, key);
    if (value === null)
      return pair ? this.#removal(map, pair) : { start: this.#from, end: this.#from, text: '' };
    if (pair) return this.#replacement(pair, value, map.flow === true);
    return this.addTo(map, `${key}: ${this.scalar(value, map.flow === true)}`);
  }

  /** One more pair, written out, behind the last of a map. */
  addTo(map: Yaml.YAMLMap, written: string): Edit {
    const last = map.items.at(-1);
    if (map.flow) {
      const close = this.rangeOf(map).end - 1;
      const before = this.text.slice(0, close);
      const at = before.trimEnd().length;
      return {
        start: at,
        end: at,
        text: `${last && !before.trimEnd().endsWith(',') ? ', ' : ' '}${written}`,
      };
    }
    const first = map.items[0];
    const start = first ? this.rangeOf(first.key as Yaml.Node).start : this.#from;
    const column = start - this.#lineStart(start);
    const end = last ? this.#endOf(last) : this.#to;
    const at = this.#lineEnd(end);
    return { start: at, end: at, text: `${this.eol}${' '.repeat(column)}${written}` };
  }

  /** One more entry behind the last of a list; `block` is told the indent of its further lines. */
  addEntry(list: Yaml.YAMLSeq, block: (indent: string) => string, flow: string): Edit {
    if (list.flow) {
      const close = this.rangeOf(list).end - 1;
      const at = this.text.slice(0, close).trimEnd().length;
      const first = list.items.length === 0 || this.text[at - 1] === ',';
      return { start: at, end: at, text: `${list.items.length === 0 ? '' : first ? ' ' : ', '}${flow}` };
    }
    const last = list.items.at(-1) as Yaml.Node;
    const start = this.rangeOf(list.items[0] as Yaml.Node).start;
    const line = this.#lineStart(start);
    const dash = /^([ \t]*)-([ \t]+)/.exec(this.text.slice(line)) ?? ['- ', '', ' '];
    const at = this.#lineEnd(this.rangeOf(last).end);
    const indent = `${dash[1]} ${dash[2]}`;
    return { start: at, end: at, text: `${this.eol}${dash[1]}-${dash[2]}${block(indent)}` };
  }

  /** Puts text, as YAML, in the place of what a key of the frontmatter holds, or behind a key that holds nothing. */
  setKey(key: string, written: string): Edit {
    const pair = this.#pair(this.#root, key) as Yaml.Pair;
    const node = pair.value as Yaml.Node | null;
    const range = node && this.rangeOf(node);
    if (range && range.end > range.start) return { ...range, text: written };
    const colon = this.text.indexOf(':', this.rangeOf(pair.key as Yaml.Node).end) + 1;
    return { start: colon, end: colon, text: ` ${written}` };
  }

  /** Puts text in the place of a node. */
  replace(node: Yaml.Node, text: string): Edit {
    return { ...this.rangeOf(node), text };
  }

  /** A key at the end of the frontmatter. */
  append(written: string): Edit {
    const inner = this.text.slice(this.#from, this.#to);
    const gap = inner === '' || /[\r\n]$/.test(inner) ? '' : this.eol;
    return { start: this.#to, end: this.#to, text: `${gap}${written}${this.eol}` };
  }

  /** A value as YAML that reads back as this text. */
  scalar(value: string, flow = false, like?: string): string {
    if (like?.startsWith("'")) return `'${value.replaceAll("'", "''")}'`;
    const plain = flow ? /^[\p{L}\d][^,[\]{}#:"'\\]*$/u : /^[\p{L}\d](?:[^#:"'\\]|(?<! )#|:(?=\S))*$/u;
    const other = /^(?:true|false|null|yes|no|on|off|y|n|[\d.+eE-]+|0[xo].*|\d{4}-\d\d-\d\d[T ].+)$/i;
    const day = /^\d{4}-\d\d-\d\d$/.test(value);
    const safe = day || (plain.test(value) && !other.test(value) && value.trim() === value);
    return safe && !like?.startsWith('"') ? value : JSON.stringify(value);
  }

  #pair(map: Yaml.YAMLMap | null, key: string): Yaml.Pair | undefined {
    return map?.items.find((one) => this.#yaml.isScalar(one.key) && String(one.key.value) === key);
  }

  #replacement(pair: Yaml.Pair, value: string, flow: boolean): Edit {
    const node = pair.value as Yaml.Node | null;
    const { end: keyEnd } = this.rangeOf(pair.key as Yaml.Node);
    const range = node && this.rangeOf(node);
    if (!range || range.end <= range.start) {
      const colon = this.text.indexOf(':', keyEnd) + 1;
      return { start: colon, end: colon, text: ` ${this.scalar(value, flow)}` };
    }
    const old = this.text.slice(range.start, range.end);
    if (this.#yaml.isScalar(node) && /^(?:BLOCK_)/.test(String(node.type))) {
      const header = range.start;
      return { start: header, end: range.end, text: this.scalar(value, flow) };
    }
    return { ...range, text: this.scalar(value, flow, old) };
  }

  #removal(map: Yaml.YAMLMap, pair: Yaml.Pair): Edit {
    const { start } = this.rangeOf(pair.key as Yaml.Node);
    const end = this.#endOf(pair);
    if (map.flow) {
      const before = /,\s*$/.exec(this.text.slice(0, start))?.[0].length ?? 0;
      const after = before > 0 ? 0 : (/^\s*,\s*/.exec(this.text.slice(end))?.[0].length ?? 0);
      return { start: start - before, end: end + after, text: '' };
    }
    // The first key of a list's entry stands behind its dash.
    if (map.items[0] === pair) {
      const next = map.items[1];
      const until = next ? this.rangeOf(next.key as Yaml.Node).start : this.#lineEnd(end);
      return { start, end: until, text: '' };
    }
    const line = this.#lineStart(start);
    const newline = /\r?\n$/.exec(this.text.slice(0, line))?.[0].length ?? 0;
    return { start: line - newline, end: this.#lineEnd(end), text: '' };
  }

  #endOf(pair: Yaml.Pair): number {
    const value = pair.value as Yaml.Node | null;
    const key = this.rangeOf(pair.key as Yaml.Node);
    const range = value ? this.rangeOf(value) : key;
    return Math.max(range.end, key.end);
  }

  #lineStart = (at: number): number => this.text.lastIndexOf('\n', at - 1) + 1;

  #lineEnd(at: number): number {
    const found = this.text.slice(at).search(/\r?\n/);
    return found < 0 ? this.text.length : at + found;
  }
}
