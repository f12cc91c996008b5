import type { Edit } from '../model/finding.ts';
import type { Lines } from '../model/lines.ts';
import type { ActionItem } from '../model/postmortem.ts';
import type { ItemChange } from './action-change.ts';
import type { PartName } from './action-parts.ts';
import {
  bracketedGroup,
  editGroup,
  type Group,
  hasPart,
  newGroup,
  type Parts,
  trailingGroup,
} from './edit-group.ts';

/** An item in its document, and the line on which something else begins. */
export interface ItemPlace {
  readonly text: string;
  readonly lines: Lines;
  readonly item: ActionItem;
  readonly until: number;
}

const MARKER = /^(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:\[([ xX\t])\][ \t]+)?/;

/**
 * Ways to make the change in a list item or a paragraph, the one that a person would choose first; which of them reads
 * back as asked is for the caller to find out.
 */
export function listEdits(
  place: ItemPlace,
  change: ItemChange,
  written: (value: string) => string,
): Edit[][] {
  const { text, lines, item } = place;
  const start = lines.offset(item.span.start);
  const end = lines.offset(item.span.end);
  const marker = MARKER.exec(text.slice(start, end)) ?? [''];
  const from = start + marker[0].length;
  const groups = groupsOf(place, from, end);
  const { status, ...others } = change;
  const parts: [PartName, string | null][] = Object.entries(others).map(([part, value]) => [
    part as PartName,
    value === null ? null : written(value),
  ]);
  const ways: Edit[][] = [];
  const boxed = marker[1] !== undefined;
  for (const statusWay of status === undefined ? [NOTHING] : statusWays(boxed, status, groups)) {
    const box = boxed && status !== undefined ? boxEdits(text, start, marker[0], status) : [];
    const bare =
      change.owner === undefined ? null : bareOwner(text, from, end, item.owner, change.owner, groups);
    const marks = statusWay.unmark ? markEdits(text, from, end, item.written['mark']) : [];
    if (statusWay.unmark && marks.length === 0) continue;
    const wanted: Parts = [
      ...(statusWay.part === undefined ? [] : [['status', statusWay.part] as const]),
      ...parts,
    ];
    if (bare) {
      const rest = wanted.filter(([part]) => part !== 'owner');
      ways.push([...box, ...marks, bare, ...partEdits(text, groups, rest, end)]);
    }
    ways.push([...box, ...marks, ...partEdits(text, groups, wanted, end)]);
  }
  return ways;
}

interface StatusWay {
  /** The `status:` part that is written, taken out (null) or left alone. */
  readonly part?: string | null;
  /** Whether a mark such as `(DONE)` or `TODO:` is taken off. */
  readonly unmark: boolean;
}

const NOTHING: StatusWay = { unmark: false };

/** A box says done or open by itself; everything else is written out, in the place of a mark where there is one. */
function statusWays(boxed: boolean, status: string, groups: readonly Group[]): StatusWay[] {
  const plain = boxed && (status === 'done' || status === 'open');
  const said = groups.some((group) => hasPart(group, 'status'));
  const written: StatusWay[] = [
    { part: status, unmark: true },
    { part: status, unmark: false },
  ];
  return plain && !said ? [{ unmark: true }, NOTHING, ...written] : written;
}

function boxEdits(text: string, start: number, marker: string, status: string): Edit[] {
  const at = start + marker.lastIndexOf('[') + 1;
  const now = text[at] ?? ' ';
  const checked = /x/i.test(now);
  if (checked === (status === 'done')) return [];
  return [{ start: at, end: at + 1, text: status === 'done' ? 'x' : ' ' }];
}

/** The mark as it was read, where it opens or closes the item's text, with the emphasis and the blanks around it. */
function markEdits(text: string, from: number, end: number, mark: string | undefined): Edit[] {
  if (!mark) return [];
  const literal = mark.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  const inner = text.slice(from, end);
  const opening = new RegExp(`^[*_~]*${literal}[*_~]*[ \\t]*`).exec(inner);
  if (opening) return [{ start: from, end: from + opening[0].length, text: '' }];
  const closing = new RegExp(`[ \\t]*[*_~]*${literal}[*_~]*[ \\t.!]*$`).exec(inner);
  return closing ? [{ start: from + closing.index, end, text: '' }] : [];
}

/** `[dana] Do it` and `Do it – @dana`: the name itself is replaced. */
function bareOwner(
  text: string,
  from: number,
  end: number,
  owner: string | null,
  next: string,
  groups: readonly Group[],
): Edit | null {
  if (owner === null || groups.some((group) => hasPart(group, 'owner'))) return null;
  const inner = text.slice(from, end);
  const literal = owner.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  const found =
    new RegExp(`^[[(]@?(${literal})\\??[\\])]`, 'd').exec(inner) ??
    new RegExp(`(?:[–—-]|[([])\\s*@(${literal})[)\\]]?\\s*\\.?$`, 'd').exec(inner);
  const range = found?.indices?.[1];
  return range ? { start: from + range[0], end: from + range[1], text: next } : null;
}

/** Each part where it stands; what stands nowhere goes into the item's own group, or a new one. */
function partEdits(text: string, groups: readonly Group[], wanted: Parts, end: number): Edit[] {
  const own = groups.find((group) => group.end <= end);
  const homes = new Map<Group | null, [PartName, string | null][]>();
  for (const [part, value] of wanted) {
    const home = groups.find((group) => hasPart(group, part)) ?? (value === null ? undefined : (own ?? null));
    if (home !== undefined) homes.set(home, [...(homes.get(home) ?? []), [part, value]]);
  }
  return [...homes].flatMap(([home, parts]) => (home ? editGroup(text, home, parts) : newGroup(end, parts)));
}

/** The groups that speak of an item, its own first: behind its text, then in bullets below it. */
function groupsOf({ text, lines, item, until }: ItemPlace, from: number, end: number): Group[] {
  const own = bracketedGroup(text, from, end) ?? trailingGroup(text, from, end);
  const groups = own ? [own] : [];
  for (let line = item.span.end.line + 1; line < until; line += 1) {
    const start = lines.startOf(line);
    const whole = text.slice(start, lines.startOf(line + 1)).replace(/\r?\n$/, '');
    const bullet = /^[ \t]*[-*+][ \t]+/.exec(whole);
    if (!bullet) {
      if (/^\S/.test(whole)) break;
      continue;
    }
    const at = start + bullet[0].length;
    const group = trailingGroup(text, at, start + whole.trimEnd().length);
    if (group?.start === at) groups.push(group);
  }
  return groups;
}
