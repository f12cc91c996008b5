import { CORE_SCHEMA, load } from 'js-yaml';
import { applyEdits } from '../model/edits.ts';
import { LfiError } from '../model/error.ts';
import { TARGET_FIELDS, type Target } from '../model/target.ts';
import { YamlEditor } from './edit-yaml.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * A config's text with one more target behind the last; every other byte stays. Throws `LfiError('usage')`, with what
 * to paste, where the text cannot be changed without changing more.
 */
export function withTarget(text: string, path: string, target: Target): string {
  const entry = ordered(target);
  const after = path.endsWith('.json') ? inJson(text, path, entry) : inYaml(text, path, entry);
  if (after !== null && sameButForTarget(text, after, path, entry)) return after;
  throw new LfiError('usage', 'a target cannot be added there without changing more than that', {
    path,
    hint: `Nothing was changed. Add it to its targets by hand:\n  ${JSON.stringify(entry)}`,
  });
}

/** The target as a line of YAML: `{ failure_mode: pool, baseline: 6, … }` */
export const targetLine = (target: Target): string =>
  `{ ${Object.entries(ordered(target))
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join(', ')} }`;

const ordered = (target: Target): Values =>
  Object.fromEntries(TARGET_FIELDS.flatMap((key) => (target[key] === undefined ? [] : [[key, target[key]]])));

function inYaml(text: string, path: string, entry: Values): string {
  const editor = YamlEditor.ofFile(text, path);
  const list = editor.node('targets');
  const pairs = (flow: boolean) =>
    Object.entries(entry).map(
      ([key, value]) => `${key}: ${typeof value === 'number' ? value : editor.scalar(String(value), flow)}`,
    );
  const inline = `{ ${pairs(true).join(', ')} }`;
  const [first, ...more] = pairs(false);
  if (list === undefined) {
    const lines = ['targets:', `  - ${first}`, ...more.map((line) => `    ${line}`)];
    const gap = editor.text.trim() === '' || /\n\s*\n$/.test(editor.text) ? '' : editor.eol;
    return applyEdits(editor.text, [editor.append(`${gap}${lines.join(editor.eol)}`)]);
  }
  if (!editor.isSeq(list) || list.items.length === 0) {
    return applyEdits(editor.text, [editor.setKey('targets', `[${inline}]`)]);
  }
  const last = list.items.at(-1);
  const block = (indent: string) =>
    editor.isMap(last) && last.flow
      ? inline
      : [first, ...more.map((line) => `${indent}${line}`)].join(editor.eol);
  return applyEdits(editor.text, [editor.addEntry(list, block, inline)]);
}

/** JSON as programs write it is written again; JSON that a person has laid out is not touched. */
function inJson(text: string, path: string, entry: Values): string | null {
  const [, indent = '  '] = /\n([ \t]+)"/.exec(text) ?? [];
  const end = /\s*$/.exec(text)?.[0] ?? '';
  const written = (value: unknown) => `${JSON.stringify(value, null, indent)}${end}`;
  const value = JSON.parse(text);
  return written(value) === text ? written(added(value, path, entry)) : null;
}

function added(value: Values, path: string, entry: Values): Values {
  if (path.endsWith('package.json')) return { ...value, lfi: withEntry(value['lfi'] as Values, entry) };
  return withEntry(value, entry);
}

const withEntry = (config: Values | null, entry: Values): Values => ({
  ...config,
  targets: [...((config?.['targets'] as unknown[] | null | undefined) ?? []), entry],
});

function sameButForTarget(before: string, after: string, path: string, entry: Values): boolean {
  const read = (text: string) => load(text, { schema: CORE_SCHEMA }) as Values;
  try {
    return JSON.stringify(read(after)) === JSON.stringify(added(read(before), path, entry));
  } catch {
    return false;
  }
}
