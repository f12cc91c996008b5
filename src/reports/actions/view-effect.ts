import type { Block, Cell } from '../blocks.ts';
import { count, ONLY_ALONE, range, VERDICT_WORDS } from '../wording.ts';
import type { EffectData, EffectRow, Regression } from './data.ts';

/** What came back on top, then what can be told, then one line for all that cannot. */
export function viewEffect({ regressions, effects, leftOut }: EffectData): Block[] {
  const told = effects.filter(({ verdict }) => verdict !== 'cannot-tell');
  const untold = effects.filter(({ verdict }) => verdict === 'cannot-tell');
  return [
    { type: 'heading', level: 1, text: 'Did closing it help?' },
    { type: 'paragraph', lead: true, text: leadOf(effects, regressions) },
    {
      type: 'note',
      text: 'Incidents of the same failure mode per day, up to the closing (365 days back, or to the first document) and since. Items are written after an incident, so a class looks better afterwards by that alone; and several items may have been closed for one class.',
    },
    ...(regressions.length > 0
      ? [
          { type: 'heading' as const, level: 2 as const, text: 'Closed, then struck again' },
          { type: 'list' as const, items: regressionLines(regressions) },
        ]
      : []),
    ...toldTable(told),
    ...untoldTable(untold),
    ...leftOutNote(leftOut),
  ];
}

function leadOf(effects: readonly EffectRow[], regressions: readonly Regression[]): string {
  if (effects.length === 0)
    return 'No closed prevent or detect item names its failure mode and its closing day.';
  const helped = effects.filter(({ verdict }) => verdict === 'improving').length;
  const worse = effects.filter(({ verdict }) => verdict === 'regressing').length;
  const told = [
    helped > 0 ? `the class became rarer after ${helped}` : '',
    worse > 0 ? `more frequent after ${worse}` : '',
  ].filter(Boolean);
  const untold = effects.filter(({ verdict }) => verdict === 'cannot-tell').length;
  return `${count(effects.length, 'closed prevent or detect item')}: ${told.join(', ') || 'none shows an effect'}, for ${untold} one can't tell; after ${regressions.length} the same failure struck again.`;
}

/** A line for each class that struck again, the latest first; JSON names every item. */
function regressionLines(regressions: readonly Regression[]): string[] {
  const classes = new Map<string, Regression[]>();
  for (const one of regressions) classes.set(one.failureMode, [...(classes.get(one.failureMode) ?? []), one]);
  const lines = [...classes].map(([failureMode, members]) => {
    const struck = new Map(
      members.flatMap((one) => one.struck.map(({ incident, day }) => [incident, day] as const)),
    );
    const last = [...struck].sort(([, a], [, b]) => (a < b ? 1 : -1))[0];
    const [soonest] = members;
    const first = soonest?.struck[0];
    const times = struck.size === 1 ? 'once' : `${struck.size} times`;
    const example = `${soonest?.text} (${soonest?.id}, ${soonest?.type}): ${count(first?.days ?? 0, 'day')} after it was closed came ${first?.incident}`;
    return {
      day: last?.[1] ?? '',
      text: `${failureMode} struck ${times} after ${count(members.length, 'item was', 'items were')} closed, last ${last?.[0]}. Soonest: ${example}`,
    };
  });
  return lines.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)).map(({ text }) => text);
}

function toldTable(rows: readonly EffectRow[]): Block[] {
  if (rows.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: 'What can be told' },
    {
      type: 'table',
      columns: [
        { key: 'item', title: 'Item' },
        { key: 'failure_mode', title: 'Failure mode', dispensable: 3 },
        { key: 'closed', title: 'Closed', whole: true, dispensable: 2 },
        { key: 'before', title: 'Before', whole: true },
        { key: 'after', title: 'After', whole: true },
        { key: 'ratio', title: 'Ratio', whole: true, dispensable: 1 },
        { key: 'verdict', title: 'Verdict' },
      ],
      rows: rows.map((row) => [
        `${row.text}\n${row.id}`,
        row.failureMode,
        row.closed,
        beforeCell(row),
        afterCell(row),
        ratioCell(row),
        verdictCell(row),
      ]),
    },
  ];
}

/** One line a class, with the item closed last; most items of a class tell the same story. */
function untoldTable(rows: readonly EffectRow[]): Block[] {
  if (rows.length === 0) return [];
  const classes = new Map<string, EffectRow[]>();
  for (const row of rows) classes.set(row.failureMode, [...(classes.get(row.failureMode) ?? []), row]);
  const lines = [...classes].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    { type: 'heading', level: 2, text: "Can't tell, and what would settle it" },
    {
      type: 'note',
      text: 'One line a failure mode, for the item of it that was closed last; --json and --format csv have each item. "Too few before": no wait of ten years would show that it helped.',
    },
    {
      type: 'table',
      columns: [
        { key: 'failure_mode', title: 'Failure mode' },
        { key: 'items', title: 'Items', align: 'right', dispensable: 2 },
        { key: 'closed', title: 'Closed', whole: true, dispensable: 1 },
        { key: 'before', title: 'Before', whole: true },
        { key: 'after', title: 'After', whole: true },
        { key: 'ratio', title: 'Ratio', whole: true, dispensable: 3 },
        { key: 'settles', title: 'Would settle it' },
      ],
      rows: lines.map(([failureMode, members]) => {
        const row = members[0] as EffectRow;
        return [
          failureMode,
          members.length,
          row.closed,
          beforeCell(row),
          afterCell(row),
          ratioCell(row),
          settlesCell(row),
        ];
      }),
    },
  ];
}

export const beforeCell = ({ before }: EffectRow): Cell => `${before.incidents.length} in ${before.days} d`;

export const afterCell = ({ after }: EffectRow): Cell => `${after.incidents.length} in ${after.days} d`;

export function ratioCell({ ratio, interval }: EffectRow): Cell {
  if (interval === null) return null;
  return `${ratio === null ? '' : `${ratio.toFixed(2)} `}(${range(interval)})`;
}

export const verdictCell = ({ verdict }: EffectRow): Cell => ({
  text: VERDICT_WORDS[verdict],
  tone: verdict === 'improving' ? 'good' : verdict === 'regressing' ? 'bad' : 'muted',
});

/** Waiting without another one, or a number by now that would have been more than chance. */
export function settlesCell({ settledBy, settles, after, interval }: EffectRow): string {
  const [low, high] = interval ?? [null, null];
  if ((high !== null && high < 1) || (low !== null && low > 1)) return ONLY_ALONE;
  if (settledBy !== null) return `no more until ${settledBy}`;
  const worse = settles?.regressing ?? null;
  const more = worse !== null && worse > after.incidents.length ? `; ${worse} by now: worse` : '';
  return `too few before${more}`;
}

function leftOutNote({ noFailureMode, noClosingDay }: EffectData['leftOut']): Block[] {
  const parts = [
    noFailureMode > 0 ? `${noFailureMode} without a failure mode` : '',
    noClosingDay > 0 ? `${noClosingDay} without a closing day` : '',
  ].filter(Boolean);
  return parts.length === 0 ? [] : [{ type: 'note', text: `Not looked at: ${parts.join(', ')}.` }];
}
