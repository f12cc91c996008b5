import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import type { Lines } from '../model/lines.ts';
import type { Span } from '../model/position.ts';
import { plainPlace } from './plain-places.ts';
import type { Source } from './source.ts';

export type KeyPath = readonly (string | number)[];

// Loaded when a place is first asked for: it takes 30 ms, and most runs never ask.
const load = createRequire(import.meta.url);
let yaml: typeof Yaml | null = null;
let last: { readonly source: Source; readonly document: Yaml.Document.Parsed } | null = null;

/**
 * Where a frontmatter key stands, from the key to the end of its value; the frontmatter's first line where it does not.
 * `sound` says that the frontmatter was read without a fault: then a plain key is found without parsing it again.
 */
export function placeOf(source: Source, lines: Lines, path: KeyPath, sound = false): Span {
  if (source.format === 'none') return { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const found =
    source.format === 'yaml'
      ? ((sound ? plainPlace(source, path) : null) ?? inYaml(source, path) ?? inBrokenYaml(source, path))
      : inToml(source, path);
  if (found) return lines.span(source.from + found[0], source.from + found[1]);
  const line = lines.at(source.from).line - 1;
  const start = lines.startOf(line);
  return { start: { line, column: 1 }, end: lines.at(start + 3) };
}

/** The place as the parser tells it. */
export function inYaml(source: Source, path: KeyPath): [number, number] | null {
  const document = parsed(source);
  let node: unknown = document.contents;
  let range: [number, number] | null = null;
  for (const step of path) {
    if (yaml?.isAlias(node)) node = node.resolve(document);
    if (yaml?.isMap(node)) {
      const pair = node.items.find(({ key }) => yaml?.isScalar(key) && String(key.value) === String(step));
      if (!pair) return null;
      const key = rangeOf(pair.key);
      const value = rangeOf(pair.value);
      if (!key) return null;
      range = [key[0], value && value[1] > value[0] ? value[1] : key[1]];
      node = pair.value;
    } else if (yaml?.isSeq(node)) {
      node = node.items[Number(step)];
      range = rangeOf(node);
    } else if (step === 0 && range) {
      // A single value where a list may stand is its own first item.
      range = rangeOf(node) ?? range;
    } else return null;
    if (!range) return null;
  }
  return range && [range[0], trimmedEnd(source, range)];
}

/** YAML that is broken before a key swallows the key; its line still stands there. */
function inBrokenYaml(source: Source, path: KeyPath): [number, number] | null {
  const name = path[0];
  if (path.length !== 1 || parsed(source).errors.length === 0) return null;
  let offset = 0;
  for (const line of source.text.slice(source.from, source.to).split('\n')) {
    const key = /^["']?([\w.-]+)["']?[ \t]*:/.exec(line);
    if (key?.[1] === String(name)) return [offset, offset + line.trimEnd().length];
    offset += line.length + 1;
  }
  return null;
}

/** A block's range runs on over the newline behind it. */
function trimmedEnd(source: Source, [start, end]: [number, number]): number {
  const text = source.text.slice(source.from + start, source.from + end);
  return start + text.trimEnd().length;
}

function parsed(source: Source): Yaml.Document.Parsed {
  if (last?.source.text === source.text) return last.document;
  yaml ??= load('yaml') as typeof Yaml;
  const text = source.text.slice(source.from, source.to);
  const document = yaml.parseDocument(text, {
    strict: false,
    uniqueKeys: false,
    logLevel: 'silent',
    merge: true,
  });
  last = { source, document };
  return document;
}

function rangeOf(node: unknown): [number, number] | null {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  return range ? [range[0] ?? 0, range[1] ?? 0] : null;
}

/** TOML is searched as text: a key of the path under the table that the rest of the path names. */
function inToml(source: Source, path: KeyPath): [number, number] | null {
  const names = path.filter((step) => typeof step === 'string');
  const wanted = names.at(-1);
  if (wanted === undefined) return null;
  const table = names.slice(0, -1).join('.');
  const text = source.text.slice(source.from, source.to);
  let here = '';
  let offset = 0;
  for (const line of text.split('\n')) {
    here = /^\s*\[\[?\s*([^\]]+?)\s*\]/.exec(line)?.[1] ?? here;
    const key = /^(\s*)(?:"([^"]+)"|'([^']+)'|([\w.-]+))\s*=/.exec(line);
    const name = key?.[2] ?? key?.[3] ?? key?.[4];
    const indent = key?.[1]?.length ?? 0;
    const full = here === '' ? name : `${here}.${name}`;
    if (name !== undefined && full === (table === '' ? wanted : `${table}.${wanted}`))
      return [offset + indent, offset + line.trimEnd().length];
    offset += line.length + 1;
  }
  return null;
}
