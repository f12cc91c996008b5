import type { Block, Cell, Table } from '../blocks.ts';
import type { Report } from '../define-report.ts';
import { count, range } from '../wording.ts';
import type { ActionRow, ActionsData, Headline } from './data.ts';
import { viewEffect } from './view-effect.ts';
import { viewHistory } from './view-history.ts';
import { viewReconciliation } from './view-reconcile.ts';

/** The figures, then the table, or what was asked about the items. */
export function viewActions({ data }: Report<ActionsData>): Block[] {
  if (data.effect) return viewEffect(data.effect);
  if (data.reconciliation) return viewReconciliation(data.reconciliation);
  const { headline, insight, history } = data;
  return [
    { type: 'heading', level: 1, text: 'Action items' },
    { type: 'paragraph', lead: true, text: insight },
    ...figures(headline),
    ...(history ? viewHistory(history) : [...undatedNote(headline), ...shown(data)]),
  ];
}

function shown(data: ActionsData): Block[] {
  const { headline, items } = data;
  return [
    ...(items.length < headline.total ? [shownNote(items.length, headline.total)] : []),
    ...(data.groupBy === null ? tabled(items) : grouped(data)),
  ];
}

/** Git may know what nobody wrote down; asking it takes time, so that it is asked only on request. */
function undatedNote({ dates: { created, closed } }: Headline): Block[] {
  const undated = created.incident + created.unknown;
  if (undated + closed.unknown === 0) return [];
  const parts = [
    undated > 0 ? `when ${count(undated, 'item was', 'items were')} added` : '',
    closed.unknown > 0 ? `when ${count(closed.unknown, 'item was', 'items were')} closed` : '',
  ].filter(Boolean);
  return [{ type: 'note', text: `No document says ${parts.join(', or ')}; --history asks git.` }];
}

const shownNote = (shown: number, total: number): Block => ({
  type: 'note',
  text: `Shown: ${shown} of these ${total}.`,
});

const percent = (share: number | null) => (share === null ? '?' : `${Math.round(share * 100)} %`);

const span = (interval: readonly [number | null, number | null] | null) =>
  interval === null ? '' : ` (${range([(interval[0] ?? 0) * 100, (interval[1] ?? 1) * 100], 0)} %)`;

function figures(headline: Headline): Block[] {
  if (headline.total === 0) return [];
  const { total, open, inProgress, overdue, done, wontDo, completion, life } = headline;
  const median = life.median === null ? 'not reached' : count(Math.round(life.median * 10) / 10, 'day');
  const leftOut = life.leftOut > 0 ? `, ${life.leftOut} left out for want of a date` : '';
  return [
    {
      type: 'list',
      items: [
        `${count(total, 'item')}: ${open} open, ${inProgress} in progress (${overdue} of both overdue), ${done} done, ${wontDo} won't do`,
        `completion rate ${percent(completion.share)}${span(completion.interval)}: ${completion.hits} of ${completion.total} done`,
        `median life ${median} (Kaplan–Meier: ${life.ended} closed, ${life.censored} still open and counted so${leftOut})`,
        balanceWords(headline.balance),
        datesWords(headline.dates),
      ],
    },
  ];
}

function balanceWords({
  prevention,
  patching,
  investigation,
  unknown,
  share,
  interval,
  dominates,
}: Headline['balance']) {
  const both = prevention + patching;
  const apart = [
    investigation > 0 ? `${investigation} to investigate` : '',
    unknown > 0 ? `${unknown} without a type` : '',
  ].filter(Boolean);
  const rest = apart.length > 0 ? `; besides ${apart.join(', ')}` : '';
  if (both === 0) return `prevention or patching: no item says${rest}`;
  const verdict = {
    prevention: 'prevention dominates',
    patching: 'patching dominates',
    'cannot-tell': "prevention or patching: can't tell which dominates",
  }[dominates];
  return `${verdict}: ${prevention} of ${both} prevent, detect or soften the next one, ${percent(share)}${span(interval)}${rest}`;
}

function datesWords({ created, closed }: Headline['dates']): string {
  const words = (counts: Readonly<Record<string, number>>, names: Readonly<Record<string, string>>) =>
    Object.entries(names)
      .filter(([key]) => (counts[key] ?? 0) > 0)
      .map(([key, name]) => `${counts[key]} ${name}`)
      .join(', ') || 'none';
  const from = {
    document: 'from the document',
    git: 'from git',
    incident: "from the incident's dates",
    unknown: 'unknown',
  };
  return `dates: created ${words(created, from)}; closed ${words(closed, from)}`;
}

const tabled = (items: readonly ActionRow[]): Block[] => (items.length === 0 ? [] : [itemTable(items)]);

function grouped({ groups, items, groupBy }: ActionsData): Block[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const several = groups.reduce((sum, group) => sum + group.items.length, 0) > items.length;
  return [
    ...(several
      ? [{ type: 'note' as const, text: 'An item on several services stands under each of them.' }]
      : []),
    ...groups.flatMap((group): Block[] => [
      {
        type: 'heading',
        level: 2,
        text: group.key ?? `without ${groupBy === 'owner' ? 'an owner' : `a ${groupBy}`}`,
      },
      {
        type: 'note',
        text: `${group.open} open (${group.overdue} overdue), ${group.done} done, ${group.wontDo} won't do`,
      },
      itemTable(group.items.flatMap((id) => byId.get(id) ?? [])),
    ]),
  ];
}

function itemTable(items: readonly ActionRow[]): Table {
  return {
    type: 'table',
    columns: [
      { key: 'item', title: 'Item' },
      { key: 'owner', title: 'Owner', dispensable: 1 },
      { key: 'type', title: 'Type', dispensable: 4 },
      { key: 'due', title: 'Due', whole: true },
      { key: 'age', title: 'Age', align: 'right', dispensable: 2 },
      { key: 'status', title: 'Status', whole: true },
      { key: 'ticket', title: 'Ticket', dispensable: 3 },
    ],
    rows: items.map((item) => [
      `${item.text}\n${item.id}`,
      item.owner,
      item.type,
      item.due,
      item.ageDays === null ? null : `${item.ageDays} d`,
      statusCell(item),
      item.ticketUrl !== null && item.ticket !== null
        ? { text: item.ticket, link: item.ticketUrl }
        : item.ticket,
    ]),
  };
}

function statusCell({ status, overdue, overdueDays }: ActionRow): Cell {
  if (overdue) return { text: `overdue ${overdueDays} d`, tone: 'bad' };
  return { text: status, ...(status === 'done' ? { tone: 'good' as const } : {}) };
}
