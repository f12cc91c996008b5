import type { Table } from '../blocks.ts';
import type { ActionRow, ActionsData, EffectRow, ReconciledItem } from './data.ts';

/** What a spreadsheet gets: the items, or what was asked about them. */
export function actionsTable({ items, effect, reconciliation }: ActionsData): Table {
  if (effect) return tableOf(EFFECT, effect.effects);
  if (reconciliation) return tableOf(RECONCILED, reconciliation.contradictions);
  return tableOf(ITEMS, items);
}

type Columns<Row> = Readonly<Record<string, (row: Row) => string | number | null>>;

function tableOf<Row>(columns: Columns<Row>, rows: readonly Row[]): Table {
  return {
    type: 'table',
    columns: Object.keys(columns).map((key) => ({ key, title: key })),
    rows: rows.map((row) => Object.values(columns).map((cell) => cell(row))),
  };
}

const ITEMS: Columns<ActionRow> = {
  id: ({ id }) => id,
  document: ({ document }) => document,
  text: ({ text }) => text,
  owner: ({ owner }) => owner,
  type: ({ type }) => type,
  due: ({ due }) => due,
  age_days: ({ ageDays }) => ageDays,
  status: ({ status }) => status,
  overdue_days: ({ overdueDays }) => overdueDays,
  ticket: ({ ticket }) => ticket,
  ticket_url: ({ ticketUrl }) => ticketUrl,
  created: ({ created }) => created,
  created_from: ({ createdFrom }) => createdFrom,
  closed: ({ closed }) => closed,
  closed_from: ({ closedFrom }) => closedFrom,
  reason: ({ reason }) => reason,
  severity: ({ severity }) => severity,
  services: ({ services }) => services.join(' '),
  failure_mode: ({ failureMode }) => failureMode,
  path: ({ path }) => path,
  line: ({ line }) => line,
};

const EFFECT: Columns<EffectRow> = {
  id: ({ id }) => id,
  text: ({ text }) => text,
  type: ({ type }) => type,
  failure_mode: ({ failureMode }) => failureMode,
  closed: ({ closed }) => closed,
  before: ({ before }) => before.incidents.length,
  days_before: ({ before }) => before.days,
  after: ({ after }) => after.incidents.length,
  days_after: ({ after }) => after.days,
  ratio: ({ ratio }) => ratio,
  ratio_low: ({ interval }) => interval?.[0] ?? null,
  ratio_high: ({ interval }) => interval?.[1] ?? null,
  verdict: ({ verdict }) => verdict,
  settled_by: ({ settledBy }) => settledBy,
};

const RECONCILED: Columns<ReconciledItem> = {
  id: ({ id }) => id,
  text: ({ text }) => text,
  owner: ({ owner }) => owner,
  status: ({ status }) => status,
  ticket: ({ ticket }) => ticket,
  ticket_status: ({ said }) => said,
  contradiction: ({ contradiction }) => contradiction,
  age_days: ({ ageDays }) => ageDays,
  ticket_url: ({ ticketUrl }) => ticketUrl,
};
