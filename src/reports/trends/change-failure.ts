import { daysBetween } from '../../model/day.ts';
import type { DeploymentCount } from '../../model/deployments.ts';
import { LfiError } from '../../model/error.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import type { Window } from '../../model/window.ts';
import { fisherExact } from '../../stats/fisher.ts';
import { verdictOf } from '../../stats/verdict.ts';
import { bounds, finite, idsOf, shareOf } from '../comparison.ts';
import type { ReportContext } from '../define-report.ts';
import { endDay, startDay } from '../exposure.ts';
import type { Selection } from '../select.ts';
import type { ChangeFailureData } from './reliability-data.ts';

/** What the trade press calls good, usual and bad; per cent. */
const BANDS = [
  { name: 'under 5 %', from: 0, to: 0.05 },
  { name: '5 to 15 %', from: 0.05, to: 0.15 },
  { name: '15 to 30 %', from: 0.15, to: 0.3 },
  { name: 'over 30 %', from: 0.3, to: 1.01 },
];

/** Set off by a change that we made: a deployment, or a push of configuration. */
export const isChange = ({ trigger }: Postmortem) => trigger === 'deploy' || trigger === 'config';

/** The share of deployments that led to an incident, where the number of deployments is known. */
export function changeFailureRate(selection: Selection, context: ReportContext): ChangeFailureData {
  const changes = { now: selection.now.filter(isChange), before: selection.before.filter(isChange) };
  const failed = { now: failedDeployments(changes.now), before: failedDeployments(changes.before) };
  const { source, now, before } = deploymentCounts(context);
  const nothing = {
    source,
    deployments: { now: numberOf(now), before: numberOf(before) },
    failed,
    now: null,
    before: null,
    bands: [],
    oddsRatio: null,
    interval: null,
    p: null,
    verdict: null,
    ids: { now: idsOf(changes.now), before: idsOf(changes.before) },
  };
  const notNow = whyNoRate(now, failed.now);
  if (notNow !== null) return { ...nothing, notAvailable: notNow, notCompared: null };
  const share = shareOf(failed.now, now as number);
  const bands = bandsOf(share.interval);
  const notBefore = whyNoRate(before, failed.before);
  if (notBefore !== null) {
    return { ...nothing, notAvailable: null, notCompared: notBefore, now: share, bands };
  }
  const found = fisherExact(failed.now, now as number, failed.before, before as number);
  return {
    ...nothing,
    notAvailable: null,
    notCompared: null,
    now: share,
    before: shareOf(failed.before, before as number),
    bands,
    oddsRatio: finite(found.oddsRatio),
    interval: bounds(found.interval),
    p: found.p,
    verdict: verdictOf(found.interval),
  };
}

/** Distinct deployments; an incident that names none counts for itself. */
function failedDeployments(changes: readonly Postmortem[]): number {
  const named = changes.flatMap(({ deployment }) => deployment ?? []);
  return new Set(named).size + changes.length - named.length;
}

/** A number, or why there is none. */
type Deployed = number | string;

const numberOf = (deployed: Deployed) => (typeof deployed === 'number' ? deployed : null);

function whyNoRate(deployed: Deployed, failed: number): string | null {
  if (typeof deployed === 'string') return deployed;
  if (deployed === 0) return 'no deployment was counted';
  return failed > deployed
    ? `${failed} failed deployments of ${deployed} counted: the count is too low`
    : null;
}

/** The bands that an interval reaches into. */
const bandsOf = (interval: readonly [number | null, number | null] | null): string[] => {
  const [low, high] = [interval?.[0] ?? 0, interval?.[1] ?? 1];
  return BANDS.filter(({ from, to }) => high >= from && low < to).map(({ name }) => name);
};

function deploymentCounts(context: ReportContext): {
  source: string | null;
  now: Deployed;
  before: Deployed;
} {
  const { deployments: file, options, windows } = context;
  const now = typed(options['deployments'], '--deployments');
  const before = typed(options['deploymentsBefore'], '--deployments-before');
  if (now !== null) {
    return { source: '--deployments', now, before: before ?? '--deployments-before was not given' };
  }
  if (before !== null) {
    throw new LfiError('usage', '--deployments-before goes with --deployments', {
      hint: 'Give both: the deployments of the window, and of the one before.',
    });
  }
  if (!file) {
    const why = 'no deployment count: name a file with `deployments:` in the config, or give --deployments N';
    return { source: null, now: why, before: why };
  }
  const { path, counts } = file;
  if (counts === null) {
    const why = `${path}, which the config names, is not there`;
    return { source: path, now: why, before: why };
  }
  return {
    source: path,
    now: deployed(counts, path, windows.now, context),
    before: deployed(counts, path, windows.before, context),
  };
}

function typed(value: unknown, option: string): number | null {
  if (value === undefined) return null;
  if (/^\d{1,15}$/.test(String(value))) return Number(value);
  throw new LfiError('usage', `${option} ${value}: not a number of deployments`, {
    hint: `Write ${option} 240.`,
  });
}

/** A row counts on the day that it names. Where the file does not reach over the window there is no number. */
function deployed(
  counts: readonly DeploymentCount[],
  path: string,
  window: Window,
  context: ReportContext,
): Deployed {
  const days = [...new Set(counts.map(({ day }) => day))].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return `${path} has no rows`;
  const [since, until] = [startDay(window, context), endDay(window, context)];
  if (first > since) return `${path} begins ${first}, after the window does`;
  const widest = days.slice(1).reduce((max, day, i) => Math.max(max, daysBetween(days[i] as string, day)), 7);
  if (daysBetween(last, until) > widest) return `${path} ends ${last}, before the window does`;
  const { service } = context.filters;
  return counts
    .filter(({ day }) => day >= since && day < until)
    .filter((row) => service.length === 0 || service.includes(row.service))
    .reduce((sum, { count }) => sum + count, 0);
}
