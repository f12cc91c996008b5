import type { Block } from '../blocks.ts';
import { both, count, duration, percent } from '../wording.ts';
import type { ClassActions, PrioritiesData, Priority, SuggestedPattern } from './data.ts';
import { minutes } from './insight.ts';

/** Action items in words; JSON has them all. */
const MOST_ACTIONS = 5;

/** One class: how its figure comes about, what had been promised, what usually helps. */
export function viewClass(one: Priority, { cap }: PrioritiesData): Block[] {
  return [
    { type: 'heading', level: 2, text: `${one.rank}. ${one.failureMode}` },
    { type: 'paragraph', text: figureWords(one) },
    { type: 'note', text: budgetWords(one, cap) },
    ...promised(one.actions),
    ...helps(one.patterns),
    { type: 'note', text: `Incidents: ${one.incidents.join(', ')}.` },
  ];
}

function figureWords({ detect, restore, impact, frequency, ...one }: Priority): string {
  const [low, high] = frequency.interval;
  const product =
    one.basis === 'incidents'
      ? `Averaged over ${one.complete.length} of ${count(one.count, 'incident')}`
      : `From the class's means (known of ${detect.n}, ${restore.n} and ${impact.n} of ${count(one.count, 'incident')})`;
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
      : `Held against ${budget.slo} % of ${both(budget.services)}${hit < n ? `, which ${hit} of ${n} hit` : ''}`;
  const share = `${minutes(budget.expectedBadMinutes)} of ${minutes(budget.minutes)} min a year, ${percent(budgetShare)}`;
  const verdict = overCap ? `over the cap of ${percent(cap)}` : `under the cap of ${percent(cap)}`;
  const weight =
    one.weight === 1 || runbook === null
      ? ''
      : ` Runbook ${runbook.word} (${runbook.incident}): × ${one.weight} = ${minutes(one.weighted)}.`;
  return `${which}: ${share}, ${verdict}.${weight}`;
}

function promised({ open, done, declined }: ClassActions): Block[] {
  const closed = [
    ...(done.length > 0 ? [`${done.length} done`] : []),
    ...(declined.length > 0 ? [`${declined.length} declined`] : []),
  ];
  const also = closed.length > 0 ? `; ${closed.join(', ')}` : '';
  if (open.length === 0) {
    return [{ type: 'note', text: `Promised: nothing is open${also}.` }];
  }
  const more = open.length - MOST_ACTIONS;
  const items = open
    .slice(0, MOST_ACTIONS)
    .map(({ text, id, due, overdue }) => `${text} (${id}${dueWords(due, overdue)})`);
  return [
    { type: 'heading', level: 3, text: `Promised and open: ${open.length}${also}` },
    { type: 'list', items: more > 0 ? [...items, `and ${more} more (--json names them)`] : items },
  ];
}

const dueWords = (due: string | null, overdue: boolean) =>
  due === null ? '' : `; ${overdue ? 'overdue since' : 'due'} ${due}`;

function helps(patterns: readonly SuggestedPattern[]): Block[] {
  if (patterns.length === 0) return [];
  const title = { pattern: 'Usually helps', guardrail: 'Guardrails' } as const;
  return (['pattern', 'guardrail'] as const).flatMap((kind): Block[] => {
    const items = patterns.filter((one) => one.kind === kind).map(patternWords);
    return items.length === 0
      ? []
      : [
          { type: 'heading', level: 3, text: title[kind] },
          { type: 'list', items },
        ];
  });
}

const patternWords = ({ name, why, because, incidents }: SuggestedPattern): string =>
  because === 'failure mode'
    ? `${name}: ${why}`
    : `${name}: ${why} (${because}, ${incidents.length} of them)`;
