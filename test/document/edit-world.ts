import { completeChange, readChange } from '../../src/document/action-change.ts';
import { editItem } from '../../src/document/edit-item.ts';
import { readDocument } from '../../src/document/read-document.ts';
import { DEFAULT_CONFIG } from '../../src/model/config.ts';
import type { Postmortem } from '../../src/model/postmortem.ts';

export const TODAY = '2026-09-30';

export const read = (text: string): Postmortem =>
  readDocument({ path: 'postmortems/2026-09-14-pool.md', text }, DEFAULT_CONFIG);

/** A document with this text under its heading of action items. */
export const withActions = (actions: string, frontmatter = 'started: 2026-09-14T10:00:00Z\n'): string =>
  `---\ntitle: Pool ran dry\n${frontmatter}---\n\n## Summary\n\nIt ran dry.\n\n## Action items\n\n${actions}\n\n## Open questions\n\n- Why?\n`;

/** `lfi actions set` on a text: what the text is then. */
export function set(text: string, id: string, pairs: readonly string[], addColumns = false): string {
  const postmortem = read(text);
  const item = postmortem.body.actionItems.find((one) => one.id === id);
  if (!item) throw new Error(`no item ${id}`);
  const change = completeChange(item, readChange(pairs), TODAY);
  if (Object.keys(change).length === 0) return text;
  return editItem({ postmortem, item, change, addColumns, reread: read });
}

/** The lines that differ, by their number from 1, in two texts of as many lines. */
export function changedNumbers(before: string, after: string): number[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  if (a.length !== b.length) throw new Error(`${a.length} lines became ${b.length}`);
  return a.flatMap((line, i) => (line === b[i] ? [] : [i + 1]));
}
