import { keysByName } from '../model/field-names.ts';
import type { ActionItem, Postmortem } from '../model/postmortem.ts';
import type { ItemChange } from './action-change.ts';

const READ = [
  'id',
  'text',
  'type',
  'owner',
  'due',
  'status',
  'ticket',
  'created',
  'closed',
  'reason',
] as const;

/**
 * What is not as it should be in a document after one of its items was edited, in words; null where the item reads as
 * asked and all else as before.
 */
export function editFault(
  before: Postmortem,
  after: Postmortem,
  index: number,
  change: ItemChange,
): string | null {
  const [old, now] = [before.body.actionItems, after.body.actionItems];
  if (old.length !== now.length) return `${old.length} items would become ${now.length}`;
  for (const [i, item] of old.entries()) {
    const fault = itemFault(item, now[i] as ActionItem, i === index ? change : {});
    if (fault) return fault;
  }
  return restFault(before, after);
}

/** What is wrong after an item was added behind the others; null where all else reads as before. */
export function additionFault(
  before: Postmortem,
  after: Postmortem,
  wanted: ItemChange,
  newSection: boolean,
): string | null {
  const [old, now] = [before.body.actionItems, after.body.actionItems];
  const added = now.at(-1);
  if (now.length !== old.length + 1 || !added) return `${old.length} items would become ${now.length}`;
  for (const [i, item] of old.entries()) {
    const fault = itemFault(item, now[i] as ActionItem, {});
    if (fault) return fault;
  }
  return (
    itemFault({ ...NEW, text: added.text }, added, wanted) ?? restFault(before, after, newSection ? 1 : 0)
  );
}

const NEW = {
  id: '',
  type: null,
  owner: null,
  due: null,
  status: 'open',
  ticket: null,
  created: null,
  closed: null,
  reason: null,
} as unknown as ActionItem;

/** What of a document outside its action items reads differently, but for sections at its end; null for nothing. */
export function restFault(before: Postmortem, after: Postmortem, sectionsAdded = 0): string | null {
  if (rest(before, 0) !== rest(after, sectionsAdded)) {
    return 'the document would read differently elsewhere';
  }
  return null;
}

/** What of an item is not as it was, but for what was asked; null for nothing. */
export function itemFault(old: ActionItem, now: ActionItem, change: ItemChange): string | null {
  for (const field of READ) {
    const wanted = field in change ? asRead(field, change[field as keyof ItemChange] ?? null) : old[field];
    if (now[field] !== wanted) {
      const which = field in change ? '' : ` of ${old.id}`;
      return `${field}${which} would read ${now[field] === null ? 'as nothing' : `"${now[field]}"`}`;
    }
  }
  return null;
}

/** A ticket that is a markdown link is read as where it leads. */
const asRead = (field: string, value: string | null): string | null =>
  field === 'ticket' && value !== null ? (/\]\(<?([^()\s]+?)>?\)$/.exec(value)?.[1] ?? value) : value;

function rest({ raw, body, title, id }: Postmortem, sectionsAdded: number): string {
  const items = keysByName(raw)('action_items');
  const fields = Object.fromEntries(Object.entries(raw).filter(([key]) => key !== items));
  // A heading that is an item is not outside of them.
  const itemLines = new Set(body.actionItems.map(({ line }) => line));
  const sections = body.sections.filter(({ line }) => !itemLines.has(line));
  return JSON.stringify([
    id,
    title,
    fields,
    sections
      .slice(0, sections.length - sectionsAdded)
      .map(({ section, heading, depth }) => [section, heading, depth]),
    body.takeaways.map(({ text }) => text),
    body.timeline.map(({ time, date, zone, text }) => [time, date, zone, text]),
  ]);
}
