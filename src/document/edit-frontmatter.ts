import { keysByName } from '../model/field-names.ts';
import type { Edit } from '../model/finding.ts';
import type { ActionItem, Postmortem } from '../model/postmortem.ts';
import type { ItemChange } from './action-change.ts';
import { YamlEditor } from './edit-yaml.ts';

/** The key that the document itself uses for its list of action items. */
export const itemsKey = ({ raw }: Postmortem): string => keysByName(raw)('action_items') ?? 'action_items';

/** The edits that make the change in an entry of `action_items`; an entry that is plain text becomes a map. */
export function frontmatterEdits(postmortem: Postmortem, item: ActionItem, change: ItemChange): Edit[][] {
  const editor = new YamlEditor(postmortem.text, postmortem.path);
  const list = editor.node(itemsKey(postmortem));
  const entries = editor.isSeq(list) ? list.items : [list];
  const node = entries.find((entry) => {
    if (!editor.isMap(entry) && !editor.isScalar(entry)) return false;
    return editor.text.slice(0, editor.rangeOf(entry).start).split('\n').length === item.line;
  });
  const wanted = Object.entries(change) as [string, string | null][];
  if (editor.isMap(node)) {
    const name = (field: string) =>
      field === 'owner' && !node.has('owner') && node.has('assignee') ? 'assignee' : field;
    return [merged(wanted.map(([field, value]) => editor.setIn(node, name(field), value)))];
  }
  if (!editor.isScalar(node)) return [];
  const { start, end } = editor.rangeOf(node);
  const column = start - (editor.text.lastIndexOf('\n', start - 1) + 1);
  const lines = wanted.flatMap(([field, value]) =>
    value === null ? [] : [`${editor.eol}${' '.repeat(column)}${field}: ${editor.scalar(value)}`],
  );
  const said = editor.text.slice(start, end);
  return [
    [
      { start, end: start, text: 'what: ' },
      { start: end, end, text: lines.join('') },
    ],
    [{ start, end, text: `what: ${JSON.stringify(said)}${lines.join('')}` }],
  ];
}

/** Insertions at one place, in their order, as one. */
function merged(edits: readonly Edit[]): Edit[] {
  const found: Edit[] = [];
  for (const edit of edits) {
    if (edit.start === edit.end && edit.text === '') continue;
    const same = found.findIndex(
      ({ start, end }) => start === edit.start && end === edit.end && start === end,
    );
    const other = found[same];
    if (other) found[same] = { ...other, text: other.text + edit.text };
    else found.push(edit);
  }
  return found;
}
