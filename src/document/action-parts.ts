import { ownValue } from '../model/own-value.ts';
import type { ActionStatus } from '../model/postmortem.ts';
import { foldWord } from '../model/taxonomy.ts';
import { statusNamed, takeMark } from './action-status.ts';
import { dayExists } from './calendar.ts';
import { datesIn, settle } from './dates.ts';

/** What an item says of itself, whichever way it is written down. */
export interface Parts {
  readonly text: string;
  readonly id: string | null;
  readonly type: string | null;
  readonly owner: string | null;
  readonly due: string | null;
  readonly status: ActionStatus | null;
  readonly ticket: string | null;
  readonly created: string | null;
  readonly closed: string | null;
  readonly reason: string | null;
  readonly written: Readonly<Record<string, string>>;
}

export type PartName =
  | 'id'
  | 'type'
  | 'owner'
  | 'due'
  | 'status'
  | 'ticket'
  | 'created'
  | 'closed'
  | 'reason';

const NAMES: Readonly<Record<PartName, readonly string[]>> = {
  id: ['id'],
  type: ['type', 'kind', 'category'],
  owner: ['owner', 'owners', 'assignee', 'assigned', 'assigned to', 'dri', 'who', 'responsible', 'assignees'],
  due: ['due', 'due date', 'deadline', 'by when', 'target', 'target date', 'eta', 'when', 'by'],
  status: ['status', 'state', 'done', 'progress', 'done?', 'complete', 'completed?'],
  ticket: [
    'ticket',
    'tickets',
    'issue',
    'bug',
    'jira',
    'tracking',
    'tracker',
    'link',
    'links',
    'pr',
    'tracking issue',
    'tracking bug',
    'reference',
    'work item',
    'bug id',
    'story',
  ],
  created: ['created', 'opened', 'date created'],
  closed: ['closed', 'completed', 'done on', 'date completed', 'completed on', 'finished'],
  reason: ['reason'],
};

const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([part, names]) => names.map((name) => [name, part as PartName])),
);

/** The part that a column's heading or a key names, or null. */
export function partNamed(name: string): PartName | null {
  return (
    BY_NAME.get(
      name
        .trim()
        .toLowerCase()
        .replace(/[*_:]+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ) ?? null
  );
}

const TYPES: Readonly<Record<string, string>> = {
  investigate: 'investigate',
  investigation: 'investigate',
  mitigate: 'mitigate',
  mitigation: 'mitigate',
  repair: 'repair',
  fix: 'repair',
  'detect-future': 'detect-future',
  detect: 'detect-future',
  detection: 'detect-future',
  'mitigate-future': 'mitigate-future',
  prevent: 'prevent',
  prevention: 'prevent',
};

const NOTHING = /^(?:[-–—?.\s]*|n\/?a|none|tbd|tba|unknown|unassigned|nobody|\?+|@?)$/i;

/** Reads the values of named parts; what is written and cannot be read stands in `written`. */
export function readParts(
  text: string,
  given: Partial<Record<PartName, string>>,
  near: string | null,
): Parts {
  const written: Record<string, string> = {};
  const said = (part: PartName) => {
    const value = given[part]?.trim();
    return value === undefined || value === '' || (part !== 'status' && NOTHING.test(value)) ? null : value;
  };
  const day = (part: PartName) => {
    const value = said(part);
    const found = value === null ? null : dayIn(value, near);
    if (value !== null && found !== value) written[part] = value;
    return found;
  };
  const type = said('type');
  const known = type === null ? null : (ownValue(TYPES, foldWord(type)) ?? null);
  if (type !== null && type !== known) written['type'] = type;
  const status = said('status');
  const read =
    status === null
      ? null
      : (statusNamed(status.replace(/\s*[(,;].*$/, '')) ??
        takeMark(`x ${status}`).status ??
        firstStatus(status));
  if (status !== null && status !== read) written['status'] = status;
  const owner = said('owner');
  const name = owner === null ? null : owner.replace(/^@(?=\w)/, '');
  if (owner !== null && owner !== name) written['owner'] = owner;
  return {
    text,
    id: said('id'),
    type: known,
    owner: name,
    due: day('due'),
    status: read,
    ticket: said('ticket'),
    created: day('created'),
    closed: day('closed'),
    reason: said('reason'),
    written,
  };
}

function firstStatus(text: string): ActionStatus | null {
  for (const word of text.split(/[\s,(]+/).slice(0, 3)) {
    const status = word === '' ? null : statusNamed(word);
    if (status) return status;
  }
  return null;
}

/** A day as `YYYY-MM-DD`, also from `Oct 10` beside a known day. */
export function dayIn(text: string, near: string | null): string | null {
  const trimmed = text.trim();
  const plain = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed);
  if (plain) return dayExists(Number(plain[1]), Number(plain[2]), Number(plain[3])) ? trimmed : null;
  const found = datesIn(trimmed)[0];
  return found ? settle(found, near) : null;
}

const KEYED = [...BY_NAME.keys()]
  .filter(
    (name) =>
      /^[a-z ]+$/.test(name) &&
      ![
        'link',
        'links',
        'who',
        'when',
        'by',
        'bug',
        'pr',
        'done',
        'target',
        'reference',
        'kind',
        'category',
        'completed',
        'complete',
        'finished',
        'opened',
        'tracking',
        'progress',
        'issue',
      ].includes(name),
  )
  .sort((a, b) => b.length - a.length)
  .join('|');
const PAIR = new RegExp(`^\\s*(${KEYED}|issue|bug|pr|target|link)\\s*[:=]\\s*(.*)$`, 'i');
const GROUP = new RegExp(
  `[([]\\s*((?:${KEYED})\\s*[:=][^()[\\]]{0,400}(?:\\([^()]{0,200}\\)[^()[\\]]{0,200})?)[)\\]]`,
  'i',
);
const BETWEEN = new RegExp(
  `[;|]|,(?=\\s*(?:${KEYED}|issue|bug|pr|target|link)\\s*[:=])|\\s(?=(?:${KEYED})\\s*:)`,
  'i',
);
const TAIL = new RegExp(`(?:^|[\\s;,.|–—-])[\\s*_]*((?:${KEYED})\\s*:\\s*\\S.{0,300})$`, 'i');

/** Takes `(owner: dana; due: 2026-10-10)` and such pairs at the end off an item's text. */
export function takePairs(text: string): {
  readonly text: string;
  readonly pairs: Partial<Record<PartName, string>>;
} {
  // Most items name no part of theirs.
  if (!/[:=]/.test(text)) return { text, pairs: {} };
  const found = GROUP.exec(text.length > 4000 ? text.slice(-4000) : text) ?? null;
  if (found?.[1]) {
    const whole = text.replace(found[0], ' ');
    return { text: whole.replace(/\s+/g, ' ').trim(), pairs: pairsOf(found[1]) };
  }
  const start = Math.max(0, text.length - 400);
  const tail = TAIL.exec(text.slice(start));
  if (!tail?.[1]) return { text, pairs: {} };
  return { text: text.slice(0, start + tail.index).replace(/[\s;,|–—-]+$/, ''), pairs: pairsOf(tail[1]) };
}

function pairsOf(text: string): Partial<Record<PartName, string>> {
  const pairs: Partial<Record<PartName, string>> = {};
  for (const part of text.split(BETWEEN)) {
    const pair = PAIR.exec(part);
    const name = pair && partNamed(pair[1] ?? '');
    if (name && pair[2] !== undefined)
      pairs[name] ??= pair[2].replace(/[\s,*_]+$/, '').replace(/^[\s*_]+/, '');
  }
  return pairs;
}
