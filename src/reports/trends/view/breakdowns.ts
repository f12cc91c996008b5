import { UNKNOWN } from '../../../model/taxonomy.ts';
import type { Verdict } from '../../../stats/verdict.ts';
import type { Bars, Block, Cell, Tone } from '../../blocks.ts';
import { ONLY_ALONE, percent, range, ratioWords, settlesCell, VERDICT_WORDS } from '../../wording.ts';
import type { Breakdown, BreakdownRow, TrendsData } from '../data.ts';
import { keyTitle } from '../titles.ts';

/** As many values are drawn, or named in brief; the others are one word each, or a number. */
const MOST_BARS = 10;
const MOST_NAMED = 6;

/** The questions that nearly every review asks first are drawn; the others stand in a line each. */
const DRAWN = ['severity', 'service', 'failure_mode'];

/** The first questions as bars, every other classification in one row of a table: its words, now and before. */
export function viewBriefly({ breakdowns }: TrendsData): Block[] {
  const drawn = breakdowns.filter(({ by }) => DRAWN.includes(by));
  return [...drawn.flatMap((breakdown) => viewBars(breakdown, false)), ...viewOthers(breakdowns)];
}

function viewOthers(breakdowns: readonly Breakdown[]): Block[] {
  const present = breakdowns.filter(({ by, rows }) => rows.length > 0 && !DRAWN.includes(by));
  if (present.length === 0) return [];
  const unknown = breakdowns
    .filter(({ by, unknown }) => unknown.now > 0 && by !== 'factor_family' && !DRAWN.includes(by))
    .map(
      ({ by, unknown: { now, share } }) =>
        `${keyTitle(by).toLowerCase()} ${now} (${percent(share.share ?? 0)})`,
    );
  return [
    { type: 'heading', level: 2, text: 'And otherwise' },
    {
      type: 'table',
      columns: [
        { key: 'by', title: '' },
        { key: 'values', title: 'now (before)' },
      ],
      rows: present.map(({ by, rows }) => [keyTitle(by), named(rows)]),
    },
    ...(unknown.length > 0 ? [{ type: 'note' as const, text: `Unknown: ${unknown.join(', ')}.` }] : []),
  ];
}

function named(
  rows: readonly BreakdownRow[],
  all = false,
  figure = ({ now, before }: BreakdownRow) => `${now} (${before})`,
): string {
  // "1 more" is hardly shorter than what it stands for.
  const most = all || rows.length <= MOST_NAMED + 2 ? rows.length : MOST_NAMED;
  const shown = rows.slice(0, most).map((row) => `${row.value} ${figure(row)}`);
  const more = rows.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

/** One classification as bars: what is there now, and in a line what is not. */
export function viewBars({ by, multiple, ranked, rows, unknown }: Breakdown, all: boolean): Block[] {
  if (rows.length === 0 && unknown.now + unknown.before === 0) return [];
  const present = rows.filter(({ now, verdict }) => now > 0 || verdict !== 'cannot-tell');
  const most = all ? present.length : MOST_BARS;
  const shown = present.slice(0, most);
  const gone = rows.filter((row) => !present.includes(row));
  const bars: Bars = { type: 'bars', rows: [...shown.map(barOf), ...unknownBar(unknown)] };
  const notes = [
    ...(ranked ? [] : ['in order of name']),
    ...listed(
      'also',
      named(present.slice(most), all, ({ now }) => `${now}`),
    ),
    ...listed(
      'only before',
      named(gone, all, ({ before }) => `${before}`),
    ),
    ...(multiple && ranked && shown.length > 1 ? ['an incident counts in each of its rows'] : []),
  ];
  return [
    { type: 'heading', level: 2, text: title(by) },
    bars,
    ...(notes.length > 0 ? [{ type: 'note' as const, text: sentence(notes) }] : []),
  ];
}

const sentence = (parts: readonly string[]) => {
  const text = parts.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};

const title = (by: string) =>
  `By ${keyTitle(by).toLowerCase()}`
    .replace('By detected by', 'Detected by')
    .replace('By mitigated by', 'Mitigated by');

/** One classification as a table: every value with its interval, verdict and what would have settled it. */
export function viewTable({ by, ranked, rows, unknown }: Breakdown): Block[] {
  if (rows.length === 0) return [];
  const { share } = unknown;
  return [
    {
      type: 'table',
      caption: title(by),
      columns: [
        { key: 'value', title: '' },
        { key: 'now', title: 'Now', align: 'right' },
        { key: 'interval', title: '95 %', dispensable: 3 },
        { key: 'share', title: 'Share', align: 'right', dispensable: 4 },
        { key: 'before', title: 'Before', align: 'right' },
        { key: 'ratio', title: 'Ratio' },
        ...(ranked
          ? [
              { key: 'verdict', title: 'Verdict' },
              { key: 'settles', title: 'Would show', dispensable: 2 },
            ]
          : []),
      ],
      rows: [
        ...rows.map((row) => cells(row, ranked)),
        ...(unknown.now + unknown.before > 0
          ? [
              [
                { text: UNKNOWN, tone: 'muted' as const },
                unknown.now,
                '',
                share.share === null ? '' : percent(share.share),
                unknown.before,
                '',
                ...(ranked ? ['', ''] : []),
              ],
            ]
          : []),
      ],
    },
  ];
}

function cells(row: BreakdownRow, ranked: boolean): Cell[] {
  const tone = TONES[row.verdict];
  const verdict = VERDICT_WORDS[row.verdict];
  return [
    row.value,
    row.now,
    range(row.nowInterval, 1),
    row.share.share === null ? null : percent(row.share.share),
    row.before,
    row.interval === null ? null : ratioWords(row).replace('ratio ', ''),
    ...(ranked
      ? [tone ? { text: verdict, tone } : verdict, settlesCell(row) ?? (isOnlyAlone(row) ? ONLY_ALONE : '')]
      : []),
  ];
}

/** Its interval tells, and the correction for so many comparisons took the verdict back. */
const isOnlyAlone = ({ verdict, settles, interval }: BreakdownRow): boolean =>
  verdict === 'cannot-tell' && settles === null && interval !== null;

function unknownBar({ now, before, share }: Breakdown['unknown']): Bars['rows'] {
  if (now + before === 0) return [];
  const note = share.share === null ? {} : { note: `${percent(share.share)} of incidents` };
  return [{ label: UNKNOWN, value: now, before, tone: 'muted', ...note }];
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

const listed = (what: string, names: string): string[] => (names === '' ? [] : [`${what} ${names}`]);
