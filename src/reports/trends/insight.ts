import type { CountComparison } from '../comparison.ts';
import { count, ratioWords, settlesWords } from '../wording.ts';
import type { BreakdownRow, TrendsData } from './data.ts';

const KEY_WORDS: Readonly<Record<string, string>> = {
  service: 'on',
  failure_mode: 'of class',
  trigger: 'triggered by',
  severity: 'of severity',
  factor: 'with factor',
};

/** The top insight: what can be told, worst first; else that it cannot be, and what would have settled it. */
export function insightOf(data: Omit<TrendsData, 'insight'>): string {
  const { incidents, labels, newest } = data;
  if (incidents.now === 0 && incidents.before === 0) return nothingToCompare(labels.now, newest);
  const told = data.breakdowns.flatMap(({ by, rows }) => rows.map((row) => ({ by, row })));
  const worse = told.find(({ row }) => row.verdict === 'regressing');
  const better = told.find(({ row }) => row.verdict === 'improving');
  if (incidents.verdict === 'regressing') return `Incidents are regressing: ${counts(incidents)}.`;
  if (worse) return `${rowWords(worse)} are regressing: ${counts(worse.row)}.`;
  if (incidents.verdict === 'improving') return `Incidents are improving: ${counts(incidents)}.`;
  if (better) return `${rowWords(better)} are improving: ${counts(better.row)}.`;
  if (incidents.verdict === 'steady') return `Incidents are steady: ${counts(incidents)}.`;
  const settles = settlesWords(incidents.settles, incidents.now, incidents.before);
  const direction =
    incidents.now === incidents.before
      ? 'as many as'
      : incidents.now < incidents.before
        ? 'fewer than'
        : 'more than';
  return `${count(incidents.now, 'incident')}, ${direction} the ${incidents.before} before, but one can't tell whether it changed: ${ratioWords(incidents)}${settles ? `; ${settles}` : ''}.`;
}

function nothingToCompare(label: string, newest: TrendsData['newest']): string {
  const where = newest ? ` The newest incident is ${newest.id}; --as-of ${newest.asOf} would show it.` : '';
  return `No incident in ${label}, and none before.${where}`;
}

const counts = (row: CountComparison) => `${row.before} → ${row.now}, ${ratioWords(row)}`;

const rowWords = ({ by, row }: { by: string; row: BreakdownRow }) =>
  `Incidents ${KEY_WORDS[by] ?? `with ${by}`} ${row.value}`;
