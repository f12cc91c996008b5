import type { Heading, List, ListItem, Nodes, Paragraph } from 'mdast';
import type { Span } from '../model/position.ts';
import { type PartName, type Parts, readParts, takePairs } from './action-parts.ts';
import { takeMark } from './action-status.ts';
import { ticketIn } from './tickets.ts';
import { lineOf, spanOf, wordsOf } from './tree-text.ts';

/** An item as it was found, before it is numbered. */
export interface FoundItem extends Parts {
  readonly form: 'table' | 'task-list' | 'list' | 'paragraph' | 'heading';
  readonly line: number;
  readonly span: Span;
}

export interface ActionContext {
  readonly text: string;
  readonly addresses: ReadonlyMap<string, string>;
  /** A day near which dates without a year lie. */
  readonly near: string | null;
}

/** The items of a list; what stands below an item is detail, unless it is a group's label or they have boxes of their own. */
export function listItems(list: List, context: ActionContext): FoundItem[] {
  const found: FoundItem[] = [];
  for (const item of list.children) {
    const told = partBullet(item);
    const before = found.at(-1);
    if (told) {
      // `Owner: dana` in a bullet of its own belongs to the item above it.
      if (before) found[found.length - 1] = withParts(before, told, context.near);
      continue;
    }
    for (const own of itemsOf(item, list, context)) found.push(own);
  }
  return found;
}

function itemsOf(item: ListItem, list: List, context: ActionContext): FoundItem[] {
  const nested = item.children.filter((child): child is List => child.type === 'list');
  const first = item.children[0];
  const group = isGroup(item, first, nested, list);
  const below = nested.flatMap((child) =>
    group || hasBoxes(child) || hasMarks(child) ? listItems(child, context) : [],
  );
  if (group || (first?.type !== 'paragraph' && first?.type !== 'heading')) return below;
  const own = itemOf(first, item, context);
  if (own === null) return below;
  const whole = partsIn(nested).reduce((done, pairs) => withParts(done, pairs, context.near), own);
  const done = whole.status === null && saidDone(nested) ? { ...whole, status: 'done' as const } : whole;
  return [done, ...below];
}

type Pairs = Partial<Record<PartName, string>>;

/** A bullet that is nothing but one part of an item: `Owner: dana`. */
function partBullet(item: ListItem): Pairs | null {
  const first = item.children[0];
  if (typeof item.checked === 'boolean' || first?.type !== 'paragraph') return null;
  const { text, pairs } = takePairs(wordsOf(first));
  return text === '' && Object.keys(pairs).length > 0 ? pairs : null;
}

/** An item with what its bullets say where it says nothing itself. */
function withParts(item: FoundItem, pairs: Pairs, near: string | null): FoundItem {
  const more = readParts(item.text, pairs, near);
  return {
    ...item,
    id: item.id ?? more.id,
    type: item.type ?? more.type,
    owner: item.owner ?? more.owner,
    due: item.due ?? more.due,
    status: item.status ?? more.status,
    ticket: item.ticket ?? more.ticket,
    created: item.created ?? more.created,
    closed: item.closed ?? more.closed,
    reason: item.reason ?? more.reason,
    written: { ...more.written, ...item.written },
  };
}

/** One paragraph or heading as an item of its own, with what the bullets of `lists` say of it. */
export function blockItem(
  node: Paragraph | Heading,
  context: ActionContext,
  lists: readonly List[] = [],
): FoundItem | null {
  const own = itemOf(node, null, context);
  return own && partsIn(lists).reduce((done, pairs) => withParts(done, pairs, context.near), own);
}

/** Whether bullets of a list are nothing but parts of the item above them. */
export const saysParts = (list: List): boolean => partsIn([list]).length > 0;

const partsIn = (lists: readonly List[]): Pairs[] =>
  lists.flatMap(({ children }) => children.map(partBullet)).filter((pairs) => pairs !== null);

/** An item that only names what the items below it are about: in bold, with a colon, or as short as all beside it. */
function isGroup(item: ListItem, first: Nodes | undefined, nested: readonly List[], list: List): boolean {
  if (nested.length === 0 || typeof item.checked === 'boolean') return false;
  if (nested.every(({ children }) => children.every((child) => partBullet(child) !== null))) return false;
  if (first?.type !== 'paragraph') return true;
  const words = wordsOf(first);
  if (takeMark(words).status !== null) return false;
  const bold = first.children.length === 1 && first.children[0]?.type === 'strong';
  // Who numbers them counts the things to do, whatever else stands below.
  if (list.ordered && !/:$/.test(words) && !nested.some(hasBoxes) && !HORIZON.test(words)) return false;
  if (HORIZON.test(words)) return true;
  if (/:$/.test(words) || (bold && (isShort(item) || nested.some(hasBoxes)))) return true;
  return isShort(item) && areGroups(list);
}

/** When, and no what. */
const HORIZON =
  /^(?:(?:short|near|mid|medium|long(?:er)?)(?:er)?[- ]term|immediate(?:ly)?|soon|later|now|next)\b[^.]{0,12}$/i;

const groups = new WeakMap<List, boolean>();

/** Every item of a list is short and has a list below it; asked by each of them, and worked out once. */
function areGroups(list: List): boolean {
  let known = groups.get(list);
  if (known === undefined) {
    known = list.children.every(
      (other) => isShort(other) && other.children.some(({ type }) => type === 'list'),
    );
    groups.set(list, known);
  }
  return known;
}

function isShort(item: ListItem): boolean {
  const first = item.children[0];
  return first?.type === 'paragraph' && wordsOf(first).split(' ').length <= 3;
}

/** A remark below an item that begins with its being done. */
function saidDone(nested: readonly List[]): boolean {
  const remarks = nested.flatMap(({ children }) =>
    children.filter((child) => typeof child.checked !== 'boolean'),
  );
  return remarks.some((remark) =>
    /^(?:(?:this|it) (?:has been|is|was) (?:now |already )?)?done\b/i.test(wordsOf(remark)),
  );
}

/** A bullet that says of itself whether it is done, beside what it is, is an item of its own, and so are those beside it. */
const hasMarks = (list: List) =>
  list.children.some(({ children: [first] }) => {
    if (first?.type !== 'paragraph') return false;
    const { status, mark, text } = takeMark(wordsOf(first));
    return status !== null && mark !== 'done' && text.split(' ').length > 3;
  });

export const hasBoxes = (list: List) => list.children.some(({ checked }) => typeof checked === 'boolean');

function itemOf(node: Paragraph | Heading, item: ListItem | null, context: ActionContext): FoundItem | null {
  const words = wordsOf(node);
  if (isNothing(words)) return null;
  const checked = item?.checked;
  const { text: unpaired, pairs } = takePairs(words);
  const marked = takeMark(unpaired);
  const { text } = marked;
  const named: Partial<Record<PartName, string>> = { ...pairs };
  const bare = takeOwner(text, node, item !== null);
  if (named.owner === undefined && bare.owner) named.owner = bare.owner;
  const ticket = named.ticket ?? ticketIn(node, context.addresses);
  if (ticket) named.ticket = ticket;
  if (named.due === undefined) {
    const due =
      /\b(?:due|by|before|until)(?: on)?:? (?=\d{4}-|\d{1,2}[./ ]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(.{6,20})/i.exec(
        text,
      );
    if (due?.[1]) named.due = due[1];
  }
  const parts = readParts(bare.text, named, context.near);
  const struck = isStruck(node);
  const status = parts.status ?? (checked || struck ? 'done' : marked.status);
  const written = marked.mark && marked.status ? { ...parts.written, mark: marked.mark } : parts.written;
  const due = parts.due === null && pairs.due === undefined ? withoutDue(written) : written;
  const form = item === null ? node.type : typeof checked === 'boolean' ? 'task-list' : 'list';
  const span = { start: spanOf(item ?? node).start, end: spanOf(node).end };
  return { ...parts, status, written: due, form, line: lineOf(item ?? node), span };
}

/** "by the end of" is no due date that somebody wrote down. */
function withoutDue({
  due: _,
  ...written
}: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return written;
}

const NO_OWNER =
  /^(?:p\d|high|medium|low|critical|urgent|todo|done|wip|optional|maybe|idea|bug|new|short|long|short[- ]term|long[- ]term|mid[- ]term|note|issue|pr|prevent\w*|detect\w*|mitigat\w*|investigat\w*|repair|process|other|if|and|or|\d.*|.*#\d.*|[A-Z]+-\d+)$/i;
const BRACKET = /^[[(]([\w.@+-]+(?:(?: |, ?|\/| and | & )[\w.@+-]+){0,4})\??[\])]:?\s+(?=\S)/;
const HANDLE = /(?<![\w/.])@([A-Za-z][\w.-]{0,38})(?![\w.-]*\.[a-z]{2,4}\b)/;
const TO_SOMEBODY = /\s*(?:[–—-]+|[([])\s*@([\w.-]+)[)\]]?\s*\.?$/;

/** An owner in brackets before the text, or a handle anywhere in it. */
function takeOwner(
  text: string,
  node: Nodes,
  listed: boolean,
): { readonly text: string; readonly owner: string | null } {
  const linked =
    'children' in node && node.children.find((child) => child.type !== 'text')?.type === 'linkReference';
  const bracket = listed && !linked ? BRACKET.exec(text.slice(0, 200)) : null;
  if (bracket?.[1] && !NO_OWNER.test(bracket[1]))
    return { text: text.slice(bracket[0].length), owner: bracket[1] };
  const tail = TO_SOMEBODY.exec(text.slice(-80));
  if (tail?.[1]) return { text: text.slice(0, text.length - tail[0].length).trim(), owner: tail[1] };
  const handle = HANDLE.exec(text.slice(0, 2000));
  return { text, owner: handle?.[1] ?? null };
}

/** Struck through from end to end. */
function isStruck(node: Nodes): boolean {
  if (!('children' in node)) return false;
  const said = (node.children as Nodes[]).filter(
    (child) => child.type !== 'text' || child.value.trim().length > 2,
  );
  return said.length > 0 && said[0]?.type === 'delete' && wordsOf(said[0]).length * 2 > wordsOf(node).length;
}

const PLACEHOLDER =
  /^(?:[-–—.…\s*_]*|n\/?a|none(?: (?:yet|needed|required|at this time|so far))?|nothing(?: yet)?|tbd|to be determined|todo|tba|\.{3}|no action items?.*|\{\{\s*\w*\s*\}\}(?:\s*\[[^\]]*\])?|<[^>]*>|\[?(?:action item|description|summary)\]?)\.?$/i;

export function isNothing(words: string): boolean {
  return PLACEHOLDER.test(words.trim());
}
