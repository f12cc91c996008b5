import { LfiError } from '../model/error.ts';
import type { Ticket, TicketState } from '../model/ticket.ts';
import { readCsv } from './csv.ts';

type Values = Readonly<Record<string, unknown>>;

/** The same thing in the exports of Jira, GitHub, Linear and GitLab; names are compared without case, blanks and signs. */
const NAMES = {
  key: ['issuekey', 'key', 'identifier', 'ticket', 'ticketid', 'number', 'iid', 'issueid', 'id'],
  url: ['weburl', 'htmlurl', 'permalink', 'url', 'link'],
  state: ['status', 'state', 'statuscategory'],
  reason: ['resolution', 'statereason', 'closereason', 'closedas'],
  created: ['createdat', 'createdatutc', 'created', 'createdate'],
  closed: ['closedat', 'closedatutc', 'resolved', 'resolutiondate', 'completedat', 'completed', 'closed'],
  canceled: ['canceledat', 'cancelledat', 'canceled', 'cancelled'],
} as const;

/** Tickets of an export in CSV or JSON; throws `LfiError` where there are none to be seen. */
export function readTickets(text: string, path: string): Ticket[] {
  const rows = /^\s*[[{]/.test(text) ? readJson(text, path) : readCsv(text);
  const tickets = rows.map(ticketOf).filter((ticket) => ticket !== null);
  if (tickets.length > 0) return tickets;
  const seen = rows[0] ? ` (it has ${Object.keys(rows[0]).slice(0, 12).join(', ')})` : '';
  throw new LfiError('usage', `no ticket with a status is in it${seen}`, {
    path,
    hint: 'It takes CSV with a line of headings or JSON: a key or a URL, and a status or state, for each ticket.',
  });
}

function readJson(text: string, path: string): Values[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new LfiError('usage', `it is no JSON: ${(error as Error).message}`, {
      path,
      hint: 'Export it again.',
    });
  }
  return listIn(value, 0).map(flattened);
}

/** The first list of maps: at the top, under `issues`, `data`, `nodes` or any other key. */
function listIn(value: unknown, depth: number): Values[] {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'object' && one !== null) as Values[];
  if (typeof value !== 'object' || value === null || depth > 4) return [];
  for (const inner of Object.values(value)) {
    const found = listIn(inner, depth + 1);
    if (found.length > 0) return found;
  }
  return [];
}

/** Jira keeps its fields one deeper, and names as maps: `status: { name: Done }`. */
function flattened(entry: Values): Values {
  const fields = entry['fields'];
  const whole = typeof fields === 'object' && fields !== null ? { ...entry, ...fields } : entry;
  return Object.fromEntries(Object.entries(whole).map(([key, value]) => [key, nameOf(value)]));
}

function nameOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const map = value as Values;
  return map['name'] ?? map['type'] ?? map['key'] ?? null;
}

function ticketOf(row: Values): Ticket | null {
  const values = new Map(
    Object.entries(row).map(([key, value]) => [key.toLowerCase().replace(/[^a-z]/g, ''), value]),
  );
  const get = (field: keyof typeof NAMES): string | null => {
    for (const name of NAMES[field]) {
      const value = values.get(name);
      if (typeof value === 'number') return String(value);
      if (typeof value === 'string' && value.trim() !== '') return value.trim();
    }
    return null;
  };
  const [key, url, status, reason] = [get('key'), get('url'), get('state'), get('reason')];
  const canceled = get('canceled');
  const named = /^\d+$/.test(key ?? '') ? (url ?? `#${key}`) : (key ?? url);
  if (named === null || status === null) return null;
  return {
    key: named,
    url,
    state: canceled !== null && dayOf(canceled) !== null ? 'not-planned' : stateOf(status, reason),
    said: reason === null ? status : `${status} (${reason})`,
    created: dayOf(get('created')),
    closed: dayOf(get('closed') ?? canceled),
  };
}

const NOT_PLANNED =
  /\b(?:won'?t|will not|not planned|cancell?ed|declined|rejected|duplicate|obsolete|invalid|abandoned|cannot reproduce|not a bug|no longer|incomplete|dropped)\b/i;
const DONE = /^(?:done|closed|resolved|complete|completed|fixed|merged|released|shipped|deployed|verified)$/i;
const OPEN =
  /^(?:open|opened|reopened|new|to[ -]?do|backlog|triage|ready|planned|unstarted|started|blocked|on hold|waiting.*|selected.*|(?:in|under)[ -]?.+|doing|testing|qa|review)$/i;

function stateOf(status: string, reason: string | null): TicketState {
  const words = (text: string) => text.replace(/[_-]+/g, ' ').trim();
  const [state, why] = [words(status), words(reason ?? '')];
  if (OPEN.test(state) && !NOT_PLANNED.test(state)) return 'open';
  if (NOT_PLANNED.test(state) || NOT_PLANNED.test(why)) return 'not-planned';
  return DONE.test(state) ? 'done' : 'unknown';
}

/** `2026-09-14` out of an instant, or null. */
function dayOf(text: string | null): string | null {
  if (text === null) return null;
  const iso = /^(\d{4}-\d{2}-\d{2})/.exec(text)?.[1];
  if (iso) return iso;
  const [, day, month, year] = /^(\d{1,2})[/ -]([A-Z][a-z]{2})[a-z]*[/ -](\d{4}|\d{2})\b/.exec(text) ?? [];
  const at = month ? 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(month) : -1;
  if (at < 0 || !year || !day) return null;
  return `${year.length === 2 ? `20${year}` : year}-${String(at / 3 + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
