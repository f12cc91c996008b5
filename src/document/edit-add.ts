import type { List, ListItem, Nodes, Root, Table } from 'mdast';
import { applyEdits } from '../model/edits.ts';
import { LfiError } from '../model/error.ts';
import type { Edit } from '../model/finding.ts';
import type { ActionItem, Postmortem } from '../model/postmortem.ts';
import type { ItemChange } from './action-change.ts';
import { additionFault } from './edit-check.ts';
import { itemsKey } from './edit-frontmatter.ts';
import { refuseConflict } from './edit-item.ts';
import { newRow } from './edit-row.ts';
import { YamlEditor } from './edit-yaml.ts';

export interface Addition {
  readonly postmortem: Postmortem;
  readonly what: string;
  readonly fields: ItemChange;
  readonly reread: (text: string) => Postmortem;
}

/** The next free id of a document's items, past the highest. */
export function nextId({ body }: Postmortem): string {
  const numbers = body.actionItems.map(({ id }) => Number(/^a(\d+)$/.exec(id)?.[1] ?? 0));
  return `a${Math.max(body.actionItems.length, ...numbers) + 1}`;
}

/**
 * The document's text with one more action item behind its last: in the same table, list or frontmatter, else under the
 * heading of action items, else under a new one at the end. Throws `LfiError` where it would not read back as given.
 */
export function addItem({ postmortem, what, fields, reread }: Addition): string {
  const { text, path } = postmortem;
  refuseConflict(text, path);
  const wanted: ItemChange = { ...fields, id: nextId(postmortem) };
  const last = postmortem.body.actionItems.at(-1) ?? null;
  const section = postmortem.body.sections.some((one) => one.section === 'actions');
  const newSection = last === null && !section;
  let fault = '';
  for (const edits of waysToAdd(postmortem, last, what, wanted)) {
    const after = applyEdits(text, edits);
    const found = additionFault(postmortem, reread(after), wanted, newSection);
    if (found === null) return after;
    fault ||= found;
  }
  throw new LfiError('usage', `this item cannot be added there: ${fault}`, {
    path,
    ...(last ? { at: { line: last.line, column: 1 } } : {}),
    hint: 'Nothing was changed. Choose another wording, or add it by hand.',
  });
}

function waysToAdd(
  postmortem: Postmortem,
  last: ActionItem | null,
  what: string,
  wanted: ItemChange,
): Edit[][] {
  const { text } = postmortem;
  const root = postmortem.tree();
  const eol = /\r\n/.test(text) ? '\r\n' : '\n';
  if (last?.form === 'frontmatter') return [[entryEdit(postmortem, what, wanted)]];
  if (last?.form === 'paragraph') {
    const at = offsetAt(root, last.line);
    return [[{ start: at, end: at, text: `${eol}${eol}${said(what, wanted)}` }]];
  }
  if (last?.form === 'heading') {
    const { depth = 3, to = 0 } = postmortem.body.sections.find(({ line }) => line === last.line) ?? {};
    const at = root.children[to - 1]?.position?.end.offset ?? text.length;
    return [[{ start: at, end: at, text: `${eol}${eol}${'#'.repeat(depth)} ${said(what, wanted)}` }]];
  }
  if (last?.form === 'table') {
    const table = tableAt(root, last.line);
    return table ? [newRow(postmortem, table, what, wanted, eol)] : [];
  }
  if (last) return [[listEdit(text, root, last, what, wanted, eol)]];
  return [firstEdit(postmortem, root, what, wanted, eol)];
}

/** `Alert on pool wait (owner: dana; due: 2026-10-10; id: a3)`: what a list without boxes says of an item. */
function said(what: string, { id, status, ...fields }: ItemChange): string {
  const parts = Object.entries({ ...fields, ...(status === 'open' ? {} : { status }), id });
  return `${what} (${parts.flatMap(([part, value]) => (value ? [`${part}: ${value}`] : [])).join('; ')})`;
}

/** The same with a box, which says whether it is done. */
function saidInBox(what: string, item: ItemChange): string {
  const { status, ...fields } = item;
  return status === 'done' ? `[x] ${said(what, fields)}` : `[ ] ${said(what, item)}`;
}

function tableAt(root: Root, line: number): Table | null {
  const found = root.children.find(
    (node): node is Table =>
      node.type === 'table' &&
      (node.position?.start.line ?? 0) <= line &&
      (node.position?.end.line ?? 0) >= line,
  );
  return found ?? null;
}

function offsetAt(root: Root, line: number): number {
  return root.children.find(({ position }) => position?.start.line === line)?.position?.end.offset ?? 0;
}

/** Behind the list that the last item is in, with its marker and its blank lines. */
function listEdit(
  text: string,
  root: Root,
  last: ActionItem,
  what: string,
  wanted: ItemChange,
  eol: string,
): Edit {
  const found = listWith(root, last.line);
  const end = found?.list.position?.end.offset ?? text.length;
  const start = found?.item.position?.start.offset ?? 0;
  const indent = ' '.repeat((found?.item.position?.start.column ?? 1) - 1);
  const [, bullet = '-', gap = ' '] = /^([-*+]|\d+[.)])([ \t]+)/.exec(text.slice(start)) ?? [];
  const number = /^\d+/.exec(bullet)?.[0];
  const marker = number ? bullet.replace(number, String(Number(number) + 1)) : bullet;
  const body = last.form === 'task-list' ? saidInBox(what, wanted) : said(what, wanted);
  const between =
    found?.list.children.some((item) => item.spread) || spaced(text, found?.list) ? eol + eol : eol;
  const at = text.slice(0, end).trimEnd().length;
  return { start: at, end: at, text: `${between}${indent}${marker}${gap}${body}` };
}

function spaced(text: string, list: List | undefined): boolean {
  const [first, second] = list?.children ?? [];
  return /\n[ \t]*\r?\n/.test(
    text.slice(first?.position?.end.offset ?? 0, second?.position?.start.offset ?? 0),
  );
}

function listWith(node: Nodes, line: number): { list: List; item: ListItem } | null {
  if (!('children' in node)) return null;
  for (const child of node.children as Nodes[]) {
    if ((child.position?.start.line ?? 0) > line || (child.position?.end.line ?? 0) < line) continue;
    if (child.type === 'list') {
      const item = child.children.find(({ position }) => position?.start.line === line);
      if (item) return { list: child, item };
    }
    const deeper = listWith(child, line);
    if (deeper) return deeper;
  }
  return null;
}

function entryEdit(postmortem: Postmortem, what: string, wanted: ItemChange): Edit {
  const editor = new YamlEditor(postmortem.text, postmortem.path);
  const list = editor.node(itemsKey(postmortem));
  const { id, ...fields } = wanted;
  const pairs = Object.entries({ what, ...fields, id }).flatMap(([key, value]) =>
    value ? [[key, value] as const] : [],
  );
  const flow = pairs.map(([key, value]) => `${key}: ${editor.scalar(value, true)}`).join(', ');
  if (!editor.isSeq(list)) {
    throw new LfiError('usage', 'its action items are no list in the frontmatter', {
      path: postmortem.path,
      hint: 'Make them a list by hand.',
    });
  }
  return editor.addEntry(
    list,
    (indent) => {
      const [first, ...more] = pairs.map(([key, value]) => `${key}: ${editor.scalar(value)}`);
      return [first, ...more.map((line) => `${indent}${line}`)].join(editor.eol);
    },
    `{ ${flow} }`,
  );
}

/** The first item of a document. */
function firstEdit(
  postmortem: Postmortem,
  root: Root,
  what: string,
  wanted: ItemChange,
  eol: string,
): Edit[] {
  const { text, body } = postmortem;
  const item = `- ${saidInBox(what, wanted)}`;
  const section = body.sections.find((one) => one.section === 'actions');
  if (!section) {
    const at = text.trimEnd().length;
    return [{ start: at, end: at, text: `${eol}${eol}## Action items${eol}${eol}${item}` }];
  }
  const nodes = root.children.slice(section.from, section.to);
  const table = nodes.find((node): node is Table => node.type === 'table');
  if (table) return newRow(postmortem, table, what, wanted, eol);
  const before = nodes.at(-1) ?? root.children[section.from - 1];
  const at = before?.position?.end.offset ?? text.trimEnd().length;
  return [{ start: at, end: at, text: `${eol}${eol}${item}` }];
}
