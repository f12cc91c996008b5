import type { Block } from '../blocks.ts';
import { count, duration, percent, someOf } from '../wording.ts';
import type { ClassActions, Priority, SuggestedPattern } from './data.ts';
import { minutes, servicesWords } from './insight.ts';

/** Action items and suggestions in words where not all are asked for; JSON has them all. */
const MOST_ACTIONS = 3;
const MOST_HELP = { pattern: 3, guardrail: 1 } as const;

/** A share that would be rounded to the cap is told to one more digit: 25.3 % is over 25 %. */
const shareBeside = (share: number, cap: number): string =>
  share !== cap && percent(share) === percent(cap) ? `${(share * 100).toFixed(1)} %` : percent(share);

/** One class: how its figure comes about, what had been promised, what usually helps. */
export function viewClass(one: Priority, cap: number, all: boolean): Block[] {
  return [
    { type: 'heading', level: 2, text: `${one.rank}. ${one.failureMode}` },
    { type: 'paragraph', text: figureWords(one) },
    { type: 'note', text: budgetWords(one, cap) },
    ...promised(one.actions, all),
    ...helps(one, all),
    { type: 'note', text: `Incidents: ${someOf(one.incidents)}.` },
  ];
}

function figureWords({ detect, restore, impact, frequency, ...one }: Priority): string {
  const [low, high] = frequency.interval;
  const product =
    one.basis === 'incidents'
      ? one.complete.length === one.count
        ? `Averaged over ${one.count === 1 ? 'its one incident' : `its ${one.count} incidents`}`
        : `Averaged over ${one.complete.length} of its ${one.count} incidents`
      : `From the class's means (known of ${detect.n}, ${restore.n} and ${impact.n} of its ${count(one.count, 'incident')})`;
  const first = one.instrumentFirst
    ? `Instrument first: detection is ${percent(one.detectionShare ?? 0)} of the time.`
    : `Detection is ${percent(one.detectionShare ?? 0)} of the time.`;
  return `${product}: ${duration(detect.mean ?? 0)} to detection, ${duration(restore.mean ?? 0)} from there to mitigation, ${percent(impact.mean ?? 0)} affected; one in ${Math.round(frequency.daysBetween)} days, ${minutes(frequency.perYear)} a year (${minutes(low)} to ${minutes(high)}). ${first}`;
}

function budgetWords(
  { budget, budgetShare, overCap, count: n, runbook, ...one }: Priority,
  cap: number,
): string {
  const hit = budget.incidents.length;
  const which =
    budget.services.length === 0
      ? `Held against ${budget.slo} %`
      : `Held against ${budget.slo} % of ${servicesWords(budget.services)}${hit < n ? `, which ${hit} of ${n} hit` : ''}`;
  const share = `${minutes(budget.expectedBadMinutes)} of ${minutes(budget.minutes)} min a year, ${shareBeside(budgetShare, cap)}`;
  const verdict = overCap ? `over the cap of ${percent(cap)}` : `under the cap of ${percent(cap)}`;
  const weight =
    one.weight === 1 || runbook === null
      ? ''
      : ` Runbook ${runbook.word} (${runbook.incident}): × ${one.weight} = ${minutes(one.weighted)}.`;
  return `${which}: ${share}, ${verdict}.${weight}`;
}

function promised({ open, done, declined }: ClassActions, all: boolean): Block[] {
  const closed = [
    ...(done.length > 0 ? [`${done.length} done`] : []),
    ...(declined.length > 0 ? [`${declined.length} declined`] : []),
  ];
  const also = closed.length > 0 ? `; ${closed.join(', ')}` : '';
  if (open.length === 0) {
    return [{ type: 'note', text: `Promised: nothing is open${also}.` }];
  }
  const most = all ? open.length : MOST_ACTIONS;
  const more = open.length - most;
  const items = open
    .slice(0, most)
    .map(({ text, id, due, overdue }) => `${text} (${id}${dueWords(due, overdue)})`);
  return [
    { type: 'heading', level: 3, text: `Promised and open: ${open.length}${also}` },
    { type: 'list', items: more > 0 ? [...items, `and ${more} more (--all)`] : items },
  ];
}

const dueWords = (due: string | null, overdue: boolean) =>
  due === null ? '' : `; ${overdue ? 'overdue since' : 'due'} ${due}`;

function helps({ patterns, count: n }: Priority, all: boolean): Block[] {
  const title = { pattern: 'Usually helps', guardrail: 'Guardrails' } as const;
  return (['pattern', 'guardrail'] as const).flatMap((kind): Block[] => {
    const items = patterns
      .filter((one) => one.kind === kind)
      .slice(0, all ? patterns.length : MOST_HELP[kind])
      .map((one) => patternWords(one, n));
    if (items.length === 0) return [];
    return [
      { type: 'heading', level: 3, text: title[kind] },
      { type: 'list', items },
    ];
  });
}

/** What is named for the class needs no reason of its own. */
function patternWords({ name, why, because, incidents }: SuggestedPattern, n: number): string {
  const reason = because === 'failure mode' ? '' : ` (${because}: ${incidents.length} of ${n})`;
  return `${name}${reason}. ${why}`;
}
