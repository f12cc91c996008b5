import type { Tracker } from './config.ts';

/** Addresses that count issues by number; others take the whole of `OPS-12`. */
const BY_NUMBER = /\/(?:issues|pull|merge_requests|work_items)\/\{id\}/;

/** Where a ticket can be looked at: itself where it is an address, else through the tracker whose prefix it has. */
export function ticketUrl(ticket: string | null, trackers: readonly Tracker[]): string | null {
  if (ticket === null) return null;
  if (/^https?:\/\//.test(ticket)) return ticket;
  const [, prefix = '', sign = '', number = ''] = /^(.*?)([-#!]?)(\d+)$/.exec(ticket.trim()) ?? [];
  if (number === '') return null;
  const names =
    sign === '-' ? [prefix, `${prefix}-`] : [`${prefix}${sign}`, ...(sign ? [prefix || sign] : [])];
  const tracker = names
    .map((name) => trackers.find((one) => one.prefix.toLowerCase() === name.toLowerCase()))
    .find((one) => one !== undefined);
  if (!tracker) return null;
  const byNumber = sign !== '-' || BY_NUMBER.test(tracker.url);
  return tracker.url.replaceAll('{id}', byNumber ? number : ticket.trim());
}

/**
 * The names that a ticket goes by, so that `OPS-12`, `https://jira.example/browse/OPS-12` and
 * `https://linear.app/acme/issue/OPS-12/title` are one, and `acme/shop#7` is its GitHub or GitLab address.
 */
export function ticketKeys(ticket: string, trackers: readonly Tracker[]): string[] {
  const given = ticket.trim();
  const keys = new Set<string>();
  for (const text of [given, ticketUrl(given, trackers) ?? '']) {
    if (text === '') continue;
    keys.add(text.toLowerCase().replace(/[?#]$|\/$/, ''));
    const repository =
      /^https?:\/\/[^/]+\/(.+?)\/(?:-\/)?(?:issues|pull|merge_requests|work_items)\/(\d+)/i.exec(text);
    if (repository) keys.add(`${repository[1]}#${repository[2]}`.toLowerCase());
    const key = /(?:^|\/(?:browse|issue|ticket|tickets|story)\/)([A-Z][A-Z0-9_]*-\d+)(?:[/?#]|$)/i.exec(text);
    if (key) keys.add((key[1] ?? '').toLowerCase());
  }
  return [...keys];
}

export type TicketState = 'open' | 'done' | 'not-planned' | 'unknown';

/** A ticket as the tracker's export tells it. */
export interface Ticket {
  /** As the export names it. */
  readonly key: string;
  readonly url: string | null;
  readonly state: TicketState;
  /** The words that say so: `Closed (not planned)`. */
  readonly said: string;
  /** `YYYY-MM-DD` */
  readonly created: string | null;
  readonly closed: string | null;
}
