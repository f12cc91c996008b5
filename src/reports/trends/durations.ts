import type { Moment } from '../../model/moment.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { compareDurations } from '../../stats/compare.ts';
import { summarizeDurations } from '../../stats/durations.ts';
import { type TimesTo, timesTo } from '../../stats/time-to.ts';
import { adjustVerdicts, bounds } from '../comparison.ts';
import type { Selection } from '../select.ts';
import type { DurationComparison, DurationData, DurationFigure, DurationTrend } from './data.ts';

interface Measure {
  readonly figure: DurationFigure;
  readonly definition: string;
  /** Which incidents it is about; default: all. */
  readonly about?: (postmortem: Postmortem) => boolean;
  readonly minutes: (times: TimesTo) => number | null;
}

const isChange = ({ trigger }: Postmortem) => trigger === 'deploy' || trigger === 'config';

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
  return MEASURES.map((measure) => {
    const now = measurable(selection.now, measure);
    const before = measurable(selection.before, measure);
    const found = new Set([...now, ...before].flatMap(({ severity }) => severity ?? []));
    const ranked = [
      ...severities.filter((name) => found.has(name)),
      ...[...found].filter((name) => !severities.includes(name)).sort(),
    ];
    return {
      figure: measure.figure,
      definition: measure.definition,
      now: summary(now, measure),
      before: summary(before, measure),
      bySeverity: adjustVerdicts(ranked.map((severity) => compare(severity, now, before, measure))),
    };
  });
}

const measurable = (postmortems: readonly Postmortem[], { about }: Measure) =>
  about ? postmortems.filter(about) : postmortems;

function compare(
  severity: string,
  allNow: readonly Postmortem[],
  allBefore: readonly Postmortem[],
  measure: Measure,
): DurationComparison {
  const now = summary(
    allNow.filter((one) => one.severity === severity),
    measure,
  );
  const before = summary(
    allBefore.filter((one) => one.severity === severity),
    measure,
  );
  const minutes = ({ values }: DurationData) => values.map((value) => value.minutes);
  const { ratio, interval, p, verdict } = compareDurations(minutes(now), minutes(before));
  return { severity, now, before, ratio, interval: interval && bounds(interval), p, verdict };
}

function summary(postmortems: readonly Postmortem[], { minutes }: Measure): DurationData {
  const values = postmortems.flatMap((postmortem) => {
    const found = minutes(timesTo(epochs(postmortem)));
    return found === null ? [] : [{ id: postmortem.id, minutes: found }];
  });
  const { interval, geometricInterval, ...found } = summarizeDurations(values.map((value) => value.minutes));
  return {
    ...found,
    leftOut: postmortems.length - values.length,
    interval: interval && bounds(interval),
    geometricInterval: geometricInterval && bounds(geometricInterval),
    values,
  };
}

/** A day without a time of day is too coarse to measure minutes from. */
function epochs({ times }: Postmortem) {
  const at = (moment: Moment | null) =>
    moment === null || moment.precision === 'day' || moment.precision === 'hour' ? null : moment.epochMs;
  return {
    started: at(times.started),
    detected: at(times.detected),
    acknowledged: at(times.acknowledged),
    repairStarted: at(times.repairStarted),
    mitigated: at(times.mitigated),
    resolved: at(times.resolved),
  };
}
