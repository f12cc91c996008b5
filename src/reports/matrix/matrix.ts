import type { Config } from '../../model/config.ts';
import { LfiError } from '../../model/error.ts';
import { isoOf } from '../../model/iso.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { UNKNOWN } from '../../model/taxonomy.ts';
import { defineReport } from '../define-report.ts';
import { withinNamedWindow } from '../named-window.ts';
import { newestFirst, withoutDuplicates } from '../select.ts';
import type { MatrixData, MatrixRow } from './data.ts';
import { marginalShares, shareWords } from './shares.ts';
import { matrixTable, viewMatrix } from './view.ts';

/** `lfi matrix`: every incident by how it is classified, and the share that each word has. */
export const matrixReport = defineReport<MatrixData>({
  name: 'matrix',
  summary: 'Classification: incident by severity, service, failure mode, factors, tags',
  windowed: false,
  schema: async () => (await import('./schema.ts')).matrixSchema,
  build(postmortems, context) {
    const incidents = postmortems.filter(({ kind }) => kind === 'incident');
    const { countable, leftOut: duplicates } = withoutDuplicates(incidents);
    const { within, leftOut } = withinNamedWindow(countable, context);
    const rows = sortRows(
      within.sort(newestFirst).map((one) => rowOf(one, context.config)),
      context.options['sort'],
      context.config,
    );
    const shares = marginalShares(rows);
    return {
      counted: rows.map(({ id }) => id),
      leftOut: [...duplicates, ...leftOut],
      data: { insight: insightOf(rows.length, shares), rows, shares },
    };
  },
  view: viewMatrix,
  table: ({ data }) => matrixTable(data.rows),
});

function rowOf(postmortem: Postmortem, { timezone }: Config): MatrixRow {
  const { id, path, title, date, severity, services, failureMode, trigger, factors, tags } = postmortem;
  const day = date && isoOf(date.moment, timezone);
  return { id, path, title, date: day, severity, services, failureMode, trigger, factors, tags };
}

/** The keys that `--sort` takes; by date, newest first, unless told. */
export const SORT_KEYS = ['date', 'id', 'severity', 'service', 'failure_mode', 'trigger'] as const;

function sortRows(rows: MatrixRow[], key: unknown, config: Config): MatrixRow[] {
  if (key === undefined || key === 'date') return rows;
  const severities = config.severities.map(({ name }) => name);
  const value: Readonly<Record<string, (row: MatrixRow) => string>> = {
    id: ({ id }) => id,
    severity: ({ severity }) =>
      String(
        severity === null || !severities.includes(severity) ? 999 : severities.indexOf(severity),
      ).padStart(3, '0'),
    service: ({ services }) => services[0] ?? '\uffff',
    failure_mode: ({ failureMode }) => failureMode ?? '\uffff',
    trigger: ({ trigger }) => trigger ?? '\uffff',
  };
  const of = value[String(key)];
  if (!of) {
    throw new LfiError('usage', `--sort ${key}: no such key${didYouMean(String(key), SORT_KEYS)}`, {
      hint: `It is one of ${SORT_KEYS.join(', ')}.`,
    });
  }
  return [...rows].sort((a, b) => (of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0));
}

/** The most frequent word that says something. */
function insightOf(incidents: number, shares: MatrixData['shares']): string {
  if (incidents === 0) return 'No incident matches.';
  const telling = shares.filter(({ by, value }) => value !== UNKNOWN && by !== 'severity' && by !== 'tag');
  const top = telling.reduce((best, one) => (best === undefined || one.n > best.n ? one : best), telling[0]);
  return top ? `${shareWords(top)}.` : 'No incident is classified yet.';
}
