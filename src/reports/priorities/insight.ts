import { both, percent } from '../wording.ts';
import type { PrioritiesData, Priority } from './data.ts';

/** `548`, `8.3`, `0.03` */
export const minutes = (value: number): string => {
  if (value >= 9.95) return value.toFixed(0);
  return value > 0 && value < 0.1 ? value.toFixed(2) : value.toFixed(1);
};

/** `78 bad minutes a year (29 to 170)` */
export const expectedWords = ({ expectedBadMinutes, interval: [low, high] }: Priority): string =>
  `${minutes(expectedBadMinutes)} bad minutes a year (${minutes(low)} to ${minutes(high)})`;

const MOST_SERVICES = 4;

/** By name while there are few. */
export const servicesWords = (services: readonly string[]): string =>
  services.length > MOST_SERVICES ? `${services.length} services` : both(services);

/** The class that costs most, what it does to the promise, and where to begin. */
export function insightOf(data: Omit<PrioritiesData, 'insight'>): string {
  const { priorities, unranked, days, label, unclassified } = data;
  const [first] = priorities;
  if (first) return rankedInsight(first, data);
  if (unranked.length > 0) {
    return `${unranked.length === 1 ? 'The one class' : `None of ${unranked.length} classes`} can${unranked.length === 1 ? 'not' : ''} be ranked: ${unranked.length === 1 ? 'its' : 'their'} incidents do not tell ${listOfMissing(data)}.`;
  }
  if (days === 0) return `${label} has not begun as of then.`;
  return unclassified.length > 0
    ? `${unclassified.length === 1 ? `The one incident in ${label} names no` : `None of ${unclassified.length} incidents in ${label} names a`} failure mode, so that nothing can be ranked.`
    : `No incident in ${label}: nothing to rank.`;
}

function rankedInsight(first: Priority, { priorities }: Omit<PrioritiesData, 'insight'>): string {
  const over = priorities.filter(({ overCap }) => overCap).length;
  const { services, slo } = first.budget;
  const whose = services.length === 0 ? `at ${slo} %` : `of ${servicesWords(services)} (${slo} %)`;
  const promise = `${percent(first.budgetShare)} of the error budget ${whose}`;
  const begin = first.instrumentFirst
    ? ` Instrument first: ${percent(first.detectionShare ?? 0)} of it passes before anybody knows.`
    : '';
  const others =
    over > 1 ? ` ${over} classes are over the cap.` : over === 0 ? ' No class is over the cap.' : '';
  const plain = priorities.find(({ rankWithoutWeights }) => rankWithoutWeights === 1);
  const figures = `${expectedWords(first)}, ${promise}`;
  const head =
    plain === undefined || plain === first
      ? `${first.failureMode} is expected to cost most: ${figures}.`
      : `${first.failureMode} comes first, weighed by its runbook (${first.runbook?.word ?? 'unknown'}, × ${first.weight}): ${figures}; by minutes alone it would be ${plain.failureMode} with ${minutes(plain.expectedBadMinutes)}.`;
  return `${head}${begin}${others}`;
}

const NAMES = { detect: 'when it was detected', restore: 'when it was mitigated', impact: 'impact.fraction' };

const listOfMissing = ({ unranked }: Pick<PrioritiesData, 'unranked'>): string => {
  const missing = new Set(unranked.flatMap((one) => one.missing));
  return (['detect', 'restore', 'impact'] as const)
    .filter((name) => missing.has(name))
    .map((name) => NAMES[name])
    .join(', ');
};
