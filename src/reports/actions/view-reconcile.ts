import type { Block } from '../blocks.ts';
import { count } from '../wording.ts';
import type { Contradiction, ReconcileData } from './data.ts';

const WORDS: Readonly<Record<Contradiction, string>> = {
  'done-but-not-planned': 'done here, but the ticket was closed as not planned',
  'done-but-ticket-open': 'done here, but the ticket is open',
  'declined-but-ticket-open': "won't do here, but the ticket is open",
  'declined-but-ticket-done': "won't do here, but the ticket is done",
  'ticket-not-planned':
    'open here, but the ticket was closed as not planned: decline it with a reason, or reopen the ticket',
  'ticket-done': 'open here, but the ticket is done',
};

/** The contradictions, then how much is open and how much could not be held against the export. */
export function viewReconciliation(data: ReconcileData): Block[] {
  const { contradictions, open, matched, tickets, missing, withoutTicket, unreadable } = data;
  const age =
    open.oldestDays === null
      ? ''
      : `, the oldest for ${count(open.oldestDays, 'day')} (median ${open.medianDays})`;
  const rest = [
    missing.length > 0 ? `${missing.length} with a ticket that is not in the export` : '',
    withoutTicket > 0 ? `${withoutTicket} without a ticket` : '',
    unreadable.length > 0
      ? `${unreadable.length} whose status says nothing here (${[...new Set(unreadable.map(({ said }) => said))].slice(0, 5).join(', ')})`
      : '',
  ].filter(Boolean);
  return [
    { type: 'heading', level: 1, text: 'Action items against the tracker' },
    {
      type: 'paragraph',
      lead: true,
      text:
        contradictions.length === 0
          ? `The ${count(matched, 'item')} in the export agree with it.`
          : `${count(contradictions.length, 'contradiction')} among the ${count(matched, 'item')} in the export.`,
    },
    { type: 'note', text: `${count(open.count, 'ticket is', 'tickets are')} still open${age}.` },
    ...(contradictions.length > 0
      ? [
          {
            type: 'table' as const,
            columns: [
              { key: 'item', title: 'Item' },
              { key: 'ticket', title: 'Ticket', whole: true },
              { key: 'ticket_status', title: 'Tracker', dispensable: 2 },
              { key: 'age', title: 'Age', align: 'right' as const, dispensable: 1 },
              { key: 'contradiction', title: 'What is wrong' },
            ],
            rows: contradictions.map((item) => [
              `${item.text}\n${item.id}`,
              item.ticketUrl === null ? item.ticket : { text: item.ticket, link: item.ticketUrl },
              item.said,
              item.ageDays === null ? null : `${item.ageDays} d`,
              WORDS[item.contradiction],
            ]),
          },
        ]
      : []),
    {
      type: 'note',
      text: `${count(tickets, 'ticket')} in the export${rest.length > 0 ? `. Not held against it: ${rest.join(', ')}` : ''}.`,
    },
  ];
}
