import { UNKNOWN } from '../../model/taxonomy.ts';
import type { Verdict } from '../../stats/verdict.ts';
import type { Bars, Block, Table, Tone } from '../blocks.ts';
import type { CountComparison } from '../comparison.ts';
import type { Report } from '../define-report.ts';
import { count, duration, range, ratioWords, settlesWords, VERDICT_WORDS } from '../wording.ts';
import type { Breakdown, BreakdownRow, DurationData, DurationTrend, TrendsData } from './data.ts';

/** As many values are drawn; the others are named in one line. */
const MOST_BARS = 10;

export function viewTrends({ data }: Report<TrendsData>): Block[] {
  const { labels, days } = data;
  return [
    { type: 'heading', level: 1, text: `Trends: ${labels.now}, against ${labels.before}` },
    { type: 'paragraph', lead: true, text: data.insight },
    ...(data.incidents.now + data.incidents.before === 0 ? [] : [totals(data)]),
    ...(days.now === days.before ? [] : [rateNote(data)]),
    ...data.breakdowns.flatMap((breakdown) => viewBreakdown(breakdown)),
    ...viewDurations(data.durations),
  ];
}

function totals({ incidents, critical, nearMisses }: TrendsData): Table {
  const row = (name: string, one: CountComparison, verdict: string) => [
    name,
    one.now,
    range(one.nowInterval, 1),
    one.before,
    one.interval === null ? null : ratioWords(one).replace('ratio ', ''),
    verdict,
  ];
  const told = (one: CountComparison) =>
    [VERDICT_WORDS[one.verdict], settlesWords(one.settles, one.now, one.before)].filter(Boolean).join('; ');
  return {
    type: 'table',
    columns: [
      { key: 'figure', title: '' },
      { key: 'now', title: 'Now', align: 'right' },
      { key: 'interval', title: '95 %', dispensable: 2 },
      { key: 'before', title: 'Before', align: 'right' },
      { key: 'ratio', title: 'Ratio', dispensable: 1 },
      { key: 'verdict', title: 'Verdict' },
    ],
    rows: [
      row('Incidents', incidents, told(incidents)),
      row('  critical', critical, told(critical)),
      row('Near-misses', nearMisses, 'reporting activity'),
    ],
  };
}

function rateNote({ days }: TrendsData): Block {
  return {
    type: 'note',
    text: `The windows are ${days.now} and ${days.before} days long: counts are as they are, ratios and verdicts are of rates a day.`,
  };
}

const TITLES: Readonly<Record<string, string>> = {
  severity: 'By severity',
  service: 'By service',
  failure_mode: 'By failure mode',
  trigger: 'By trigger',
  factor: 'By contributing factor',
};

function viewBreakdown({ by, multiple, rows, unknown }: Breakdown): Block[] {
  if (rows.length === 0 && unknown.now + unknown.before === 0) return [];
  const present = rows.filter(({ now, verdict }) => now > 0 || verdict !== 'cannot-tell');
  const shown = present.slice(0, MOST_BARS);
  const bars: Bars = { type: 'bars', rows: [...shown.map(barOf), ...unknownBar(unknown)] };
  const notes = [
    ...untold(rows),
    ...listed('also', present.slice(MOST_BARS), ({ now }) => now),
    ...listed(
      'only before',
      rows.filter((row) => !present.includes(row)),
      ({ before }) => before,
    ),
    ...(multiple && shown.length > 1 ? ['an incident counts in each of its rows'] : []),
  ];
  return [
    { type: 'heading', level: 2, text: TITLES[by] ?? `By ${by}` },
    bars,
    ...(notes.length > 0 ? [{ type: 'note' as const, text: `${notes.join('; ')}.` }] : []),
  ];
}

const TONES: Readonly<Partial<Record<Verdict, Tone>>> = { improving: 'good', regressing: 'bad' };

function barOf(row: BreakdownRow): Bars['rows'][number] {
  const tone = TONES[row.verdict];
  return {
    label: row.value,
    value: row.now,
    before: row.before,
    ...(row.verdict === 'cannot-tell' ? {} : { note: `${VERDICT_WORDS[row.verdict]}, ${ratioWords(row)}` }),
    ...(tone ? { tone } : {}),
  };
}

const unknownBar = ({ now, before }: Breakdown['unknown']): Bars['rows'] =>
  now + before > 0 ? [{ label: UNKNOWN, value: now, before, tone: 'muted' }] : [];

/** One line for all rows that cannot be told. */
function untold(rows: readonly BreakdownRow[]): string[] {
  const n = rows.filter(({ verdict }) => verdict === 'cannot-tell').length;
  return n === 0 ? [] : [n === rows.length ? `All ${n}: can't tell` : `${n} of ${rows.length}: can't tell`];
}

const listed = (
  what: string,
  rows: readonly BreakdownRow[],
  value: (row: BreakdownRow) => number,
): string[] =>
  rows.length === 0 ? [] : [`${what} ${rows.map((row) => `${row.value} ${value(row)}`).join(', ')}`];

const FIGURES: Readonly<Record<DurationTrend['figure'], string>> = {
  'time-to-detect': 'Time to detect',
  'time-to-acknowledge': 'Time to acknowledge',
  'time-to-repair': 'Time to repair',
  'time-to-restore': 'Time to restore',
  'time-to-resolve': 'Time to resolve',
  'failed-deployment-recovery': 'Failed-deployment recovery',
};

function viewDurations(durations: readonly DurationTrend[]): Block[] {
  const measured = durations.filter(({ now, before }) => now.n + before.n > 0);
  if (measured.length === 0) return [];
  const missing = durations.filter(({ now, before }) => now.n + before.n === 0);
  const told = measured.flatMap(({ figure, bySeverity }) =>
    bySeverity
      .filter(({ verdict }) => verdict !== 'cannot-tell')
      .map(
        (one) => `${FIGURES[figure]}, ${one.severity}: ${VERDICT_WORDS[one.verdict]}, ${ratioWords(one)}.`,
      ),
  );
  return [
    { type: 'heading', level: 2, text: 'Durations' },
    {
      type: 'table',
      columns: [
        { key: 'figure', title: '' },
        { key: 'n', title: 'n', align: 'right' },
        { key: 'left_out', title: 'Left out', align: 'right', dispensable: 1 },
        { key: 'median', title: 'Median', align: 'right' },
        { key: 'interval', title: '95 % of the median' },
        { key: 'before', title: 'Before', align: 'right' },
        { key: 'before_n', title: 'n before', align: 'right', dispensable: 2 },
      ],
      rows: measured.map(({ figure, now, before }) => [
        FIGURES[figure],
        now.n,
        now.leftOut,
        now.median === null ? null : duration(now.median),
        medianRange(now),
        before.median === null ? null : duration(before.median),
        before.n,
      ]),
    },
    ...(told.length > 0 ? [{ type: 'list' as const, items: told }] : []),
    { type: 'note', text: durationNote(measured, missing, told.length) },
  ];
}

function medianRange({ n, interval }: DurationData): string | null {
  if (interval === null) return n === 0 ? null : 'needs 6 or more';
  const [lower, upper] = interval as [number, number];
  return `${duration(lower)} to ${duration(upper)}`;
}

function durationNote(
  measured: readonly DurationTrend[],
  missing: readonly DurationTrend[],
  told: number,
): string {
  const rows = measured.reduce((sum, { bySeverity }) => sum + bySeverity.length, 0);
  const parts = [
    'Durations are compared only within one severity',
    `${count(rows - told, 'comparison')}: can't tell`,
    ...(missing.length > 0
      ? [`not recorded: ${missing.map(({ figure }) => FIGURES[figure].toLowerCase()).join(', ')}`]
      : []),
  ];
  return `${parts.join('; ')}.`;
}
