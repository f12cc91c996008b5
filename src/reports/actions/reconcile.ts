import { isPending } from '../../model/action-state.ts';
import type { Tracker } from '../../model/config.ts';
import { type Day, daysBetween } from '../../model/day.ts';
import type { ActionStatus } from '../../model/postmortem.ts';
import { type Ticket, type TicketState, ticketKeys } from '../../model/ticket.ts';
import { median } from '../../stats/quantiles.ts';
import type { ActionRow, Contradiction, ReconcileData, ReconciledItem } from './data.ts';

/** Where the tracker and the documents say different things. */
export function reconcile(
  rows: readonly ActionRow[],
  tickets: readonly Ticket[],
  trackers: readonly Tracker[],
  today: Day,
): ReconcileData {
  const byKey = new Map<string, Ticket>();
  for (const ticket of tickets) {
    const names = [ticket.key, ...(ticket.url === null ? [] : [ticket.url])];
    for (const key of names.flatMap((name) => ticketKeys(name, trackers))) {
      if (!byKey.has(key)) byKey.set(key, ticket);
    }
  }
  const named = rows.filter(({ ticket }) => ticket !== null);
  const found = named.flatMap((row) => {
    const ticket = ticketKeys(row.ticket ?? '', trackers)
      .map((key) => byKey.get(key))
      .find((one) => one !== undefined);
    return ticket ? [{ row, ticket }] : [];
  });
  const seen = new Set(found.map(({ row }) => row));
  const open = found.filter(({ ticket }) => ticket.state === 'open');
  const ages = open.flatMap(({ row, ticket }) => ageOf(row, ticket, today) ?? []);
  return {
    tickets: tickets.length,
    matched: found.length,
    contradictions: found
      .flatMap(({ row, ticket }) => contradict(row, ticket, today))
      .sort(
        (a, b) =>
          ORDER.indexOf(a.contradiction) - ORDER.indexOf(b.contradiction) ||
          (b.ageDays ?? -1) - (a.ageDays ?? -1),
      ),
    missing: named.filter((row) => !seen.has(row)).map(({ id }) => id),
    withoutTicket: rows.length - named.length,
    unreadable: found
      .filter(({ ticket }) => ticket.state === 'unknown')
      .map(({ row, ticket }) => ({ id: row.id, said: ticket.said })),
    open: {
      count: open.length,
      medianDays: median(ages),
      oldestDays: ages.length === 0 ? null : Math.max(...ages),
      ids: open.map(({ row }) => row.id),
    },
  };
}

/** The ticket's age where the export tells it, else the item's; to its closing, where it is closed. */
function ageOf(row: ActionRow, ticket: Ticket, today: Day): number | null {
  const created = ticket.created ?? row.created;
  if (created === null) return null;
  const age = daysBetween(created, ticket.state === 'open' ? today : (ticket.closed ?? today));
  return age >= 0 ? age : null;
}

function contradict(row: ActionRow, ticket: Ticket, today: Day): ReconciledItem[] {
  const contradiction = contradictionOf(row.status, ticket.state);
  if (contradiction === null) return [];
  const { id, text, owner, status, ticketUrl } = row;
  return [
    {
      id,
      text,
      owner,
      status,
      ticket: row.ticket as string,
      ticketUrl: ticketUrl ?? ticket.url,
      ticketState: ticket.state,
      said: ticket.said,
      contradiction,
      ageDays: ageOf(row, ticket, today),
    },
  ];
}

const ORDER: readonly Contradiction[] = [
  'done-but-not-planned',
  'done-but-ticket-open',
  'declined-but-ticket-open',
  'declined-but-ticket-done',
  'ticket-not-planned',
  'ticket-done',
];

/** Closed as not planned is not done. */
function contradictionOf(status: ActionStatus, ticket: TicketState): Contradiction | null {
  if (ticket === 'unknown') return null;
  if (isPending(status))
    return ticket === 'done' ? 'ticket-done' : ticket === 'not-planned' ? 'ticket-not-planned' : null;
  if (status === 'done') {
    return ticket === 'not-planned'
      ? 'done-but-not-planned'
      : ticket === 'open'
        ? 'done-but-ticket-open'
        : null;
  }
  return ticket === 'open'
    ? 'declined-but-ticket-open'
    : ticket === 'done'
      ? 'declined-but-ticket-done'
      : null;
}
