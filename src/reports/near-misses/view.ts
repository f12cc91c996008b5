import type { Block, Cell, Table } from '../blocks.ts';
import type { Report } from '../define-report.ts';
import { count } from '../wording.ts';
import type { EscalationData, LoggedNearMiss, LookAlike, NearMissesData } from './data.ts';

/** In words; JSON has them all. */
const MOST_DETAILED = 8;
const MOST_LOOK_ALIKES = 5;

export function viewNearMisses({ data }: Report<NearMissesData>): Block[] {
  const { labels, nearMisses, escalations, lookAlikes } = data;
  return [
    { type: 'heading', level: 1, text: `Near-misses: ${labels.now}` },
    { type: 'paragraph', lead: true, text: data.insight },
    ...(escalations.length > 0 ? viewEscalations(data) : []),
    ...(nearMisses.length > 0 ? viewLog(data) : []),
    ...(lookAlikes.length > 0 ? viewLookAlikes(lookAlikes) : []),
  ];
}

function viewEscalations(data: NearMissesData): Block[] {
  const { escalations } = data;
  const more = escalations.length - MOST_DETAILED;
  return [
    { type: 'heading', level: 2, text: 'Worth a look' },
    ...escalations.slice(0, MOST_DETAILED).flatMap(viewEscalation),
    ...(more > 0 ? [note(`And ${more} more; --json names them.`)] : []),
    ...(escalations.some(({ why }) => why === 'threshold') ? [note(chanceWords(data))] : []),
  ];
}

function viewEscalation(one: EscalationData): Block[] {
  const where = one.services.length > 0 ? ` on ${one.services.join(' and ')}` : '';
  const what = `${one.failureMode ?? 'a failure without a class'}${where}`;
  const days = one.since === one.until ? one.since : `${one.since} to ${one.until}`;
  const why =
    one.why === 'critical'
      ? `could have become ${one.nearMisses[0]?.potentialSeverity ?? 'critical'}`
      : count(one.ids.length, 'time');
  return [
    {
      type: 'paragraph',
      text: `${what}: ${why}, ${days}. Open a postmortem: lfi near-misses --open ${one.open}`,
    },
    { type: 'list', items: one.nearMisses.map(nearMissWords) },
  ];
}

function nearMissWords({ id, date, title, caughtBy, defence }: LoggedNearMiss): string {
  const by = caughtBy === null ? '' : `: ${caughtBy}`;
  const stopped =
    defence === null && caughtBy === null ? 'what stopped it is not known' : `${stoppedBy(defence)}${by}`;
  return `${date?.slice(0, 10) ?? 'no date'} ${title ?? id} (${stopped})`;
}

function stoppedBy(defence: string | null): string {
  if (defence === 'luck') return 'stopped by luck';
  return defence === 'designed' ? 'stopped by design' : 'stopped';
}

/** Few of anything come together by chance now and then; that is no reason not to look. */
function chanceWords({ threshold, windowDays, byChance }: NearMissesData): string {
  const per = (share: number) => (share < 0.005 ? 'under 1 %' : `${Math.round(share * 100)} %`);
  return (
    `${threshold} in ${windowDays} days come together by chance, too: in ${per(byChance.atOne)} of such stretches ` +
    `where one is usual, in ${per(byChance.atTwo)} where two are. Worth a look, no more than that.`
  );
}

function viewLog(data: NearMissesData): Block[] {
  const { logged, labels } = data;
  return [
    { type: 'heading', level: 2, text: 'The log' },
    logTable(data.nearMisses),
    note(
      `${stoppedWords(data)} ${logged.now} logged, ${logged.before} in ${labels.before}: that is how much is ` +
        'reported, and more of it is welcome; it says nothing about how safe things are.',
    ),
  ];
}

function stoppedWords({ stoppedBy: { designed, luck, unknown } }: NearMissesData): string {
  const parts = [
    ...(designed > 0 ? [`${designed} by design`] : []),
    ...(luck > 0 ? [`${luck} by luck`] : []),
    ...(unknown > 0 ? [`${unknown} not said`] : []),
  ];
  return `Stopped: ${parts.join(', ')}.`;
}

function logTable(nearMisses: readonly LoggedNearMiss[]): Table {
  return {
    type: 'table',
    columns: [
      { key: 'date', title: 'Date', whole: true },
      { key: 'title', title: 'What failed' },
      { key: 'services', title: 'Services' },
      { key: 'failure_mode', title: 'Failure mode', dispensable: 2, whole: true },
      { key: 'stopped_by', title: 'Stopped by' },
      { key: 'postmortem', title: 'Postmortem', dispensable: 1, whole: true },
    ],
    rows: nearMisses.map((one) => [
      one.date?.slice(0, 10) ?? null,
      one.title ?? one.id,
      one.services.join(', ') || null,
      one.failureMode,
      stoppedCell(one),
      one.postmortem,
    ]),
  };
}

function stoppedCell({ defence, caughtBy }: LoggedNearMiss): Cell {
  if (defence === null) return caughtBy;
  const word = defence === 'designed' ? 'design' : defence;
  const text = caughtBy === null ? word : `${word}: ${caughtBy}`;
  const tone = { luck: 'bad', designed: 'good' } as const;
  return defence === 'luck' || defence === 'designed' ? { text, tone: tone[defence] } : text;
}

function viewLookAlikes(lookAlikes: readonly LookAlike[]): Block[] {
  const more = lookAlikes.length - MOST_LOOK_ALIKES;
  const items = lookAlikes
    .slice(0, MOST_LOOK_ALIKES)
    .map(
      ({ ids, factors, words }) =>
        `${ids.join(' and ')}: factors ${factors.join(', ')}; words ${words.join(', ')}`,
    );
  return [
    { type: 'heading', level: 2, text: 'Look alike' },
    { type: 'list', items: more > 0 ? [...items, `and ${more} more (--json names them)`] : items },
    note('Only a suggestion: they count together where they name the same failure mode.'),
  ];
}

const note = (text: string): Block => ({ type: 'note', text });

/** One line a near-miss, for a spreadsheet. */
export function nearMissTable({ nearMisses }: NearMissesData): Table {
  const keys = ['id', 'date', 'title', 'services', 'failure_mode', 'caught_by', 'defence'];
  const more = ['corrective_action', 'potential_severity', 'postmortem', 'path'];
  return {
    type: 'table',
    columns: [...keys, ...more].map((key) => ({ key, title: key })),
    rows: nearMisses.map((one) => [
      one.id,
      one.date,
      one.title,
      one.services.join(' '),
      one.failureMode,
      one.caughtBy,
      one.defence,
      one.correctiveAction,
      one.potentialSeverity,
      one.postmortem,
      one.path,
    ]),
  };
}
