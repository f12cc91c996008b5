import { applyEdits } from '../model/edits.ts';
import { keysByName } from '../model/field-names.ts';
import type { Edit } from '../model/finding.ts';
import { asWrittenIn } from '../model/namesakes.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { refuseConflict } from './edit-item.ts';
import { YamlEditor } from './edit-yaml.ts';

/** The document's text with another's id under `related`; the same text where it stands there already. */
export function addRelated(postmortem: Postmortem, other: string): string {
  if (postmortem.related.includes(other)) return postmortem.text;
  const id = asWrittenIn(postmortem, other);
  return edited(postmortem, 'related', `[${id}]`, (editor, key) => {
    const node = editor.node(key);
    if (node === undefined) return null;
    if (editor.isSeq(node) && (node.flow || node.items.length > 0)) {
      return editor.addEntry(node, () => editor.scalar(id), editor.scalar(id, true));
    }
    if (editor.isScalar(node) && node.value !== null && node.value !== '') {
      const { start, end } = editor.rangeOf(node);
      return editor.replace(node, `[${editor.text.slice(start, end)}, ${editor.scalar(id, true)}]`);
    }
    return editor.setKey(key, `[${editor.scalar(id, true)}]`);
  });
}

/** The document's text with `duplicate_of`; the same text where it says so already. */
export function setDuplicateOf(postmortem: Postmortem, other: string): string {
  if (postmortem.duplicateOf === other) return postmortem.text;
  const id = asWrittenIn(postmortem, other);
  return edited(postmortem, 'duplicate_of', id, (editor, key) =>
    editor.node(key) === undefined ? null : editor.setKey(key, editor.scalar(id)),
  );
}

/** One key's edit; a key that is not there goes to the end, and a document without frontmatter gets one. */
function edited(
  postmortem: Postmortem,
  name: string,
  value: string,
  edit: (editor: YamlEditor, key: string) => Edit | null,
): string {
  const { text, path, format, raw } = postmortem;
  refuseConflict(text, path);
  if (format === 'none') {
    const eol = /\r\n/.test(text) ? '\r\n' : '\n';
    return `---${eol}${name}: ${value}${eol}---${eol}${eol}${text}`;
  }
  const editor = new YamlEditor(text, path);
  const key = keysByName(raw)(name) ?? name;
  return applyEdits(editor.text, [edit(editor, key) ?? editor.append(`${key}: ${value}`)]);
}
