import type { Block, Cell, Table } from '../blocks.ts';
import type { Report } from '../define-report.ts';
import type { Relative, ShowData, ShownAction } from './data.ts';

/** The document in the order in which it teaches: takeaways, facts, what happened, what was promised, what is like it. */
export function viewShow({ data }: Report<ShowData>): Block[] {
  return [
    { type: 'heading', level: 1, text: data.title ?? data.id },
    { type: 'note', text: [data.id, data.kind, data.status, data.path].join(' · ') },
    ...section(
      'Key takeaways',
      data.takeaways.map(({ text }) => text),
    ),
    facts(data),
    ...tabled('Timeline', timelineTable(data)),
    ...tabled('Action items', actionTable(data.actionItems)),
    ...related('Relatives', data.relatives),
    ...related('Like it', data.similar.filter(isNew(data.relatives))),
  ];
}

const isNew = (known: readonly Relative[]) => (one: Relative) => !known.some(({ id }) => id === one.id);

const section = (title: string, items: readonly string[]): Block[] =>
  items.length === 0
    ? []
    : [
        { type: 'heading', level: 2, text: title },
        { type: 'list', items },
      ];

const tabled = (title: string, table: Table): Block[] =>
  table.rows.length === 0 ? [] : [{ type: 'heading', level: 2, text: title }, table];

function facts(data: ShowData): Table {
  const { times, impact } = data;
  const spoken = (name: string, value: Cell) => (value === null || value === '' ? [] : [[name, value]]);
  const effect = [
    impact.users === null ? '' : `${impact.users} users`,
    impact.fraction === null ? '' : `${Math.round(impact.fraction * 1000) / 10} % affected`,
    impact.errorBudgetMinutes === null ? '' : `${impact.errorBudgetMinutes} error-budget minutes`,
    impact.description ?? '',
  ].filter(Boolean);
  return {
    type: 'table',
    columns: [
      { key: 'field', title: '', whole: true },
      { key: 'value', title: '' },
    ],
    rows: [
      ...spoken('Severity', data.severity),
      ...spoken('Services', data.services.join(', ')),
      ...spoken('Owner', data.owner),
      ...(Object.keys(times).length > 0 && Object.values(times).every((one) => one === null)
        ? spoken('Date', data.date)
        : []),
      ...spoken('Started', times.started),
      ...spoken('Detected', withBy(times.detected, data.detectedBy)),
      ...spoken('Acknowledged', times.acknowledged),
      ...spoken('Mitigated', withBy(times.mitigated, data.mitigatedBy)),
      ...spoken('Resolved', times.resolved),
      ...spoken('Trigger', data.trigger),
      ...spoken('Failure mode', data.failureMode),
      ...spoken('Factors', data.factors.join(', ')),
      ...spoken('Impact', effect.join('; ')),
      ...spoken('Caught by', withBy(data.caughtBy, data.defence)),
      ...spoken('Corrective action', data.correctiveAction),
      ...spoken('Tags', data.tags.join(', ')),
    ],
  };
}

const withBy = (value: string | null, by: string | null) => (value && by ? `${value}  (${by})` : value);

function timelineTable({ timeline }: ShowData): Table {
  const days = new Set(timeline.map(({ date }) => date).filter(Boolean));
  return {
    type: 'table',
    columns: [
      ...(days.size > 1 ? [{ key: 'date', title: 'Day', whole: true }] : []),
      { key: 'time', title: 'Time', whole: true },
      { key: 'text', title: 'What happened' },
    ],
    rows: timeline.map(({ date, time, zone, text }) => [
      ...(days.size > 1 ? [date] : []),
      [time, zone].filter(Boolean).join(' ') || null,
      text,
    ]),
  };
}

export function actionTable(items: readonly ShownAction[]): Table {
  return {
    type: 'table',
    columns: [
      { key: 'id', title: 'Id', whole: true },
      { key: 'what', title: 'What' },
      { key: 'type', title: 'Type', dispensable: 1 },
      { key: 'owner', title: 'Owner' },
      { key: 'due', title: 'Due', whole: true },
      { key: 'status', title: 'Status', whole: true },
      { key: 'ticket', title: 'Ticket', dispensable: 2 },
    ],
    rows: items.map(({ id, text, type, owner, due, status, overdue, ticket }) => [
      id,
      text,
      type,
      owner,
      due,
      overdue
        ? { text: 'overdue', tone: 'bad' }
        : { text: status, ...(status === 'done' ? { tone: 'good' as const } : {}) },
      ticket,
    ]),
  };
}

/** Each with its reasons in full: a table of three long columns would leave them out first. */
function related(title: string, relatives: readonly Relative[]): Block[] {
  if (relatives.length === 0) return [];
  const rows = relatives.map(({ id, path, title: own, why }) => ({
    title: own ?? id,
    about: id,
    quote: [],
    remarks: [
      { label: 'why', text: why },
      ...(path === null ? [{ label: 'but', text: 'not in this corpus', tone: 'bad' as const }] : []),
    ],
  }));
  return [
    { type: 'heading', level: 2, text: title },
    { type: 'entries', rows },
  ];
}
