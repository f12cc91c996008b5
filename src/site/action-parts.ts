import { safeLink } from '../render/markup.ts';
import type { ActionRow } from '../reports/actions/data.ts';
import { html, type Markup } from './markup.ts';
import { chip } from './parts.ts';

/** How an action item stands. */
export function stateChip({
  overdue,
  overdueDays,
  status,
}: Pick<ActionRow, 'overdue' | 'overdueDays' | 'status'>): Markup {
  if (overdue) return chip(overdueDays === null ? 'overdue' : `overdue ${overdueDays} d`, 'bad');
  const words = { open: 'open', 'in-progress': 'in progress', done: 'done', 'wont-do': 'won’t do' };
  return chip(words[status], status === 'done' ? 'good' : status === 'wont-do' ? 'quiet' : '');
}

export function ticketLink({ ticket, ticketUrl }: Pick<ActionRow, 'ticket' | 'ticketUrl'>): Markup {
  if (ticket === null) return html``;
  const url = ticketUrl === null ? null : safeLink(ticketUrl);
  const name = ticketName(ticket);
  return url === null ? html`${name}` : html`<a href="${url}" rel="noopener noreferrer">${name}</a>`;
}

/** `OPS-12` of an address that ends in it, `tool#12` of an issue at a forge, else the host; what is no address as it is. */
export function ticketName(ticket: string): string {
  const url = URL.canParse(ticket) ? new URL(ticket) : null;
  if (url === null || !url.protocol.startsWith('http')) return ticket;
  const parts = url.pathname.split('/').filter((part) => part !== '' && part !== '-');
  const [place, , number] = parts.slice(-3);
  if (/^(?:issues|pull|merge_requests)$/.test(parts.at(-2) ?? '') && number !== undefined)
    return `${place}#${number}`;
  const last = parts.at(-1) ?? '';
  return /^[A-Z][A-Z0-9]+-\d+$/.test(last) ? last : url.host;
}
