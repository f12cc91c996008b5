import { ACTION_STATUS_WORDS, ACTION_TYPE_WORDS } from '../model/closed-words.ts';
import { type Day, isDay } from '../model/day.ts';
import { LfiError } from '../model/error.ts';
import { didYouMean } from '../model/nearest.ts';
import type { ActionItem, ActionStatus } from '../model/postmortem.ts';
import { readParts } from './action-parts.ts';
import { statusNamed } from './action-status.ts';

/** What is to stand in an item; null takes it away, what is not named stays. */
export interface ItemChange {
  readonly id?: string;
  readonly status?: ActionStatus;
  readonly type?: string;
  readonly owner?: string;
  readonly due?: Day;
  readonly ticket?: string;
  readonly closed?: Day | null;
  readonly reason?: string | null;
}

export type ChangedField = keyof ItemChange;

const FIELDS = ['status', 'due', 'owner', 'ticket', 'type', 'reason', 'closed'] as const;

/** `status=done due=2026-10-10` as typed; throws `LfiError('usage')` for what no item can hold. */
export function readChange(pairs: readonly string[]): ItemChange {
  const change: Record<string, string> = {};
  for (const pair of pairs) {
    const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(pair) ?? [];
    if (!pair.includes('='))
      throw usage(`"${pair}" is not field=value`, 'Write status=done, or due=2026-10-10.');
    const field = FIELDS.find((one) => one === name.trim());
    if (!field) {
      const hint = `It is one of ${FIELDS.join(', ')}.`;
      throw usage(`"${name}" is no field that can be set${didYouMean(name, FIELDS)}`, hint);
    }
    if (change[field] !== undefined) throw usage(`${field} is given twice`, 'Write it once.');
    change[field] = fieldValue(field, value.trim());
  }
  return change as ItemChange;
}

function fieldValue(field: (typeof FIELDS)[number], value: string): string {
  if (value === '') throw usage(`${field}= is empty`, `Write ${field}= and what it is to be.`);
  if (/[\r\n\0]/.test(value)) throw usage(`${field} has more than one line`, 'Write it on one.');
  if (field === 'due' || field === 'closed') return dayOf(field, value);
  if (field === 'status') return statusOf(value);
  if (field === 'type') return typeOf(value);
  return field === 'owner' ? value.replace(/^@(?=\w)/, '') : value;
}

function dayOf(field: string, value: string): Day {
  if (isDay(value)) return value;
  const shaped = /^(\d{4})-(\d{2})-\d{2}$/.exec(value);
  const last = shaped && lastDay(`${shaped[1]}-${shaped[2]}`);
  throw usage(
    `${field}=${value}: ${shaped ? 'there is no such day' : 'that is no day'}`,
    last ? `That month ends with ${last}.` : 'Write it as 2026-10-10.',
  );
}

const lastDay = (month: string): Day | null =>
  ['31', '30', '29', '28'].map((day) => `${month}-${day}`).find(isDay) ?? null;

function statusOf(value: string): string {
  const status = statusNamed(value);
  if (status && /^[\p{L}' ’-]+$/u.test(value)) return status;
  throw usage(
    `status=${value}: no such status${didYouMean(value, ACTION_STATUS_WORDS)}`,
    `It is one of ${ACTION_STATUS_WORDS.join(', ')}.`,
  );
}

function typeOf(value: string): string {
  const { type } = readParts('', { type: value }, null);
  if (type) return type;
  throw usage(
    `type=${value}: no such type${didYouMean(value, ACTION_TYPE_WORDS)}`,
    `It is one of ${ACTION_TYPE_WORDS.join(', ')}.`,
  );
}

const usage = (message: string, hint: string) => new LfiError('usage', message, { hint });

/**
 * What it takes to make an item what was asked: closing it sets the day, opening it again takes day and reason away,
 * and the first edit writes its id. Empty where it is so already.
 */
export function completeChange(item: ActionItem, asked: ItemChange, today: Day): ItemChange {
  const status = asked.status ?? item.status;
  const closing = status === 'done' || status === 'wont-do';
  if (asked.status === 'wont-do' && !asked.reason && !item.reason) {
    throw usage(
      'status=wont-do needs a reason',
      'Add reason="what was decided, and why": the next reader will ask.',
    );
  }
  if (asked.closed && !closing) throw usage(`it is ${status}, so it has no closing day`, 'Add status=done.');
  if (asked.closed && asked.closed > today) {
    throw usage(`closed=${asked.closed} is after ${today}`, 'What is not closed yet stays open.');
  }
  const moved = asked.status !== undefined && asked.status !== item.status;
  const whole: ItemChange = {
    ...asked,
    ...(moved && closing ? { closed: asked.closed ?? today } : {}),
    ...(moved && !closing ? { closed: null } : {}),
    ...(moved && status !== 'wont-do' && !asked.reason ? { reason: null } : {}),
  };
  const kept = Object.entries(whole).filter(([field, value]) => value !== item[field as ChangedField]);
  if (kept.length === 0) return {};
  return { ...Object.fromEntries(kept), ...(item.idWritten ? {} : { id: item.id }) };
}
