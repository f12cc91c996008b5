import { exactMs } from '../../model/moment.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { compareDurations } from '../../stats/compare.ts';
import { summarizeDurations } from '../../stats/durations.ts';
import { type TimesTo, timesTo } from '../../stats/time-to.ts';
import { adjustVerdicts, bounds, idsOf } from '../comparison.ts';
import type { Selection } from '../select.ts';
import { isChange } from './change-failure.ts';
import type { DurationComparison, DurationData, DurationFigure, DurationTrend } from './duration-data.ts';

interface Measure {
  readonly figure: DurationFigure;
  readonly definition: string;
  /** Which incidents it is about; default: all. */
  readonly about?: (postmortem: Postmortem) => boolean;
  readonly minutes: (times: TimesTo) => number | null;
}

/** Each figure is a difference of two recorded instants; where one is missing the incident is left out of it. */
const MEASURES: readonly Measure[] = [
  { figure: 'time-to-detect', definition: 'detected − started', minutes: (to) => to.detect },
  { figure: 'time-to-acknowledge', definition: 'acknowledged − detected', minutes: (to) => to.acknowledge },
  { figure: 'time-to-repair', definition: 'mitigated − repair_started', minutes: (to) => to.repair },
  { figure: 'time-to-restore', definition: 'mitigated − started', minutes: (to) => to.restore },
  { figure: 'time-to-resolve', definition: 'resolved − started', minutes: (to) => to.resolve },
  {
    figure: 'failed-deployment-recovery',
    definition: 'mitigated − started, of incidents with trigger deploy or config',
    about: isChange,
    minutes: (to) => to.restore,
  },
];

/** How long things took, now and before: each figure over all severities, and compared within each. */
export function durationTrends(selection: Selection, severities: readonly string[]): DurationTrend[] {
  const trends = MEASURES.map((measure): DurationTrend => {
    const now = measurable(selection.now, measure);
    const before = measurable(selection.before, measure);
    const ranked = severitiesOf([...now, ...before], severities);
    return {
      figure: measure.figure,
      definition: measure.definition,
      now: summary(now, measure),
      before: summary(before, measure),
      bySeverity: ranked.map((severity) => compare(severity, now, before, measure)),
    };
  });
  // All of them stand in one table, so that is what many comparisons at once are held against.
  const adjusted = adjustVerdicts(
    trends.flatMap(({ figure, bySeverity }) => bySeverity.map((one) => ({ figure, ...one }))),
  );
  return trends.map((trend) => ({
    ...trend,
    bySeverity: adjusted
      .filter(({ figure }) => figure === trend.figure)
      .map(({ figure: _figure, ...one }) => one),
  }));
}

const measurable = (postmortems: readonly Postmortem[], { about }: Measure) =>
  about ? postmortems.filter(about) : postmortems;

/** Configured ones first, worst first; an incident without one is compared with none. */
function severitiesOf(postmortems: readonly Postmortem[], configured: readonly string[]): string[] {
  const found = new Set(postmortems.flatMap(({ severity }) => severity ?? []));
  return [
    ...configured.filter((name) => found.has(name)),
    ...[...found].filter((name) => !configured.includes(name)).sort(),
  ];
}

function compare(
  severity: string,
  allNow: readonly Postmortem[],
  allBefore: readonly Postmortem[],
  measure: Measure,
): DurationComparison {
  const within = (all: readonly Postmortem[]) =>
    summary(
      all.filter((one) => one.severity === severity),
      measure,
    );
  const [now, before] = [within(allNow), within(allBefore)];
  const minutes = ({ values }: DurationData) => values.map((value) => value.minutes);
  const { ratio, interval, p, verdict } = compareDurations(minutes(now), minutes(before));
  return { severity, now, before, ratio, interval: interval && bounds(interval), p, verdict };
}

function summary(postmortems: readonly Postmortem[], { minutes }: Measure): DurationData {
  const measured = postmortems.map((one) => ({ id: one.id, minutes: minutes(timesTo(epochs(one))) }));
  const values = measured.flatMap(({ id, minutes }) => (minutes === null ? [] : [{ id, minutes }]));
  const { interval, geometricInterval, ...found } = summarizeDurations(values.map((value) => value.minutes));
  const leftOutIds = idsOf(measured.filter((one) => one.minutes === null));
  return {
    ...found,
    leftOut: leftOutIds.length,
    leftOutIds,
    interval: interval && bounds(interval),
    geometricInterval: geometricInterval && bounds(geometricInterval),
    values,
  };
}

/** When things happened, as far as minutes can be measured from it. */
export function epochs({ times }: Postmortem) {
  return {
    started: exactMs(times.started),
    detected: exactMs(times.detected),
    acknowledged: exactMs(times.acknowledged),
    repairStarted: exactMs(times.repairStarted),
    mitigated: exactMs(times.mitigated),
    resolved: exactMs(times.resolved),
  };
}
