import { UNKNOWN } from '../../model/taxonomy.ts';
import type { Block, Cell, Table } from '../blocks.ts';
import type { Report } from '../define-report.ts';
import type { MarginalShare, MatrixData, MatrixRow } from './data.ts';
import { shareWords } from './shares.ts';

/** Shares that are said in words; JSON has them all. */
const MOST_SHARES = 3;

export function viewMatrix({ data }: Report<MatrixData>): Block[] {
  return [
    { type: 'heading', level: 1, text: 'Classification of incidents' },
    { type: 'paragraph', lead: true, text: data.insight },
    { ...matrixTable(data.rows), columns: narrowColumns(), rows: data.rows.map(narrowRow) },
    ...viewShares(data.shares),
  ];
}

const narrowColumns = (): Table['columns'] => [
  { key: 'id', title: 'Incident', squeeze: true },
  { key: 'severity', title: 'Sev', whole: true },
  { key: 'services', title: 'Services', squeeze: true },
  { key: 'class', title: 'Failure mode or trigger', squeeze: true },
  { key: 'factors', title: 'Factors', squeeze: true },
  { key: 'tags', title: 'Tags', squeeze: true, dispensable: 1 },
];

const known = (word: string | null) => (word === UNKNOWN ? null : word);

function narrowRow({ id, severity, services, failureMode, trigger, factors, tags }: MatrixRow): Cell[] {
  const word = known(failureMode) ?? known(trigger);
  return [
    id,
    severity,
    services.join(', ') || null,
    word,
    factors.join(', ') || null,
    tags.join(', ') || null,
  ];
}

function viewShares(shares: readonly MarginalShare[]): Block[] {
  const keys = [...new Set(shares.map(({ by }) => by))];
  const items = keys.flatMap((key) =>
    shares
      .filter(({ by, n, of }) => by === key && (n > 1 || of < 3))
      .slice(0, MOST_SHARES)
      .map(shareWords),
  );
  return items.length === 0
    ? []
    : [
        { type: 'heading', level: 2, text: 'Shares' },
        { type: 'list', items },
      ];
}

/** The matrix with a column for each classification, for a spreadsheet. */
export function matrixTable(rows: readonly MatrixRow[]): Table {
  const keys = [
    'id',
    'date',
    'severity',
    'services',
    'failure_mode',
    'trigger',
    'factors',
    'tags',
    'title',
    'path',
  ];
  return {
    type: 'table',
    columns: keys.map((key) => ({ key, title: key })),
    rows: rows.map((row) => [
      row.id,
      row.date,
      row.severity,
      row.services.join(', '),
      row.failureMode,
      row.trigger,
      row.factors.join(', '),
      row.tags.join(', '),
      row.title,
      row.path,
    ]),
  };
}
