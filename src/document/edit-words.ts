import { applyEdits } from '../model/edits.ts';
import { keysByName } from '../model/field-names.ts';
import type { Edit } from '../model/finding.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { foldWord } from '../model/taxonomy.ts';
import { refuseConflict } from './edit-item.ts';
import { YamlEditor } from './edit-yaml.ts';

const same = (a: unknown, b: string): boolean => typeof a === 'string' && foldWord(a) === foldWord(b);

/** True where a field of the frontmatter has the word, however it is cased and joined. */
export function hasWord({ raw }: Postmortem, field: string, word: string): boolean {
  const key = keysByName(raw)(field);
  const value = key === null ? null : raw[key];
  return Array.isArray(value) ? value.some((one) => same(one, word)) : same(value, word);
}

/** What the field reads as afterwards: each word once, in its place. */
export function renamed(value: unknown, from: string, to: string): unknown {
  if (!Array.isArray(value)) return same(value, from) ? to : value;
  const words = value.map((one) => (same(one, from) ? to : one));
  return words.filter((one, index) => one !== to || words.indexOf(to) === index);
}

/**
 * The document's text with a word of one field renamed; where the list has the new word already, the old one is taken
 * out. Every other byte stays. Throws `LfiError` where the frontmatter is none that can be edited in place.
 */
export function renameWord(postmortem: Postmortem, field: string, from: string, to: string): string {
  const { text, path, raw } = postmortem;
  refuseConflict(text, path);
  const editor = new YamlEditor(text, path);
  const node = editor.node(keysByName(raw)(field) ?? field);
  if (editor.isScalar(node)) return applyEdits(editor.text, [written(editor, node, to, false)]);
  if (!editor.isSeq(node)) return text;
  const items = node.items as Parameters<YamlEditor['rangeOf']>[0][];
  const wordOf = (item: unknown) => (editor.isScalar(item) ? item.value : null);
  let there = items.some((item) => wordOf(item) === to);
  const edits = items.flatMap((item, index): Edit[] => {
    if (!same(wordOf(item), from) || wordOf(item) === to) return [];
    if (there) return [removal(editor, items, index, node.flow === true)];
    there = true;
    return [written(editor, item, to, node.flow === true)];
  });
  return applyEdits(editor.text, edits);
}

function written(
  editor: YamlEditor,
  node: Parameters<YamlEditor['rangeOf']>[0],
  to: string,
  flow: boolean,
): Edit {
  const { start, end } = editor.rangeOf(node);
  return editor.replace(node, editor.scalar(to, flow, editor.text.slice(start, end)));
}

/** An entry of a list without what sets it apart: its comma, or its line. */
function removal(
  editor: YamlEditor,
  items: readonly Parameters<YamlEditor['rangeOf']>[0][],
  index: number,
  flow: boolean,
): Edit {
  const { start, end } = editor.rangeOf(items[index] as (typeof items)[number]);
  if (!flow) {
    const line = editor.text.lastIndexOf('\n', start) + 1;
    const next = editor.text.indexOf('\n', end) + 1;
    return { start: line, end: next === 0 ? editor.text.length : next, text: '' };
  }
  const before = items[index - 1];
  if (before) return { start: editor.rangeOf(before).end, end, text: '' };
  const after = items[index + 1];
  return { start, end: after ? editor.rangeOf(after).start : end, text: '' };
}
