import { addDays } from '../../model/day.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import type { Window } from '../../model/window.ts';
import { type ControlChart, driftChart, poissonLimits } from '../../stats/control-chart.ts';
import { BASELINE_PERIODS } from '../../stats/dispersion.ts';
import { baselineOf, endDay, periodCounts, type Timing } from '../exposure.ts';
import type { DriftData } from './pattern-data.ts';

/** Incidents by week or month; the window before sets the limits that this window is held against. */
export function driftOf(incidents: readonly Postmortem[], timing: Timing): DriftData {
  const { counts: baseline, periodDays } = baselineOf(incidents, timing);
  if (periodDays === 0) {
    return none(`needs ${BASELINE_PERIODS} weeks in the window before: --days 56 or more`);
  }
  const { now, before } = timing.windows;
  const counts = periodCounts(incidents, now, periodDays, timing);
  const all = [...baseline, ...counts];
  const chart = driftChart(
    all,
    all.map(() => 1),
    baseline.length,
  );
  if (chart === null || chart.center === 0) return none('no incident in the window before to set limits by');
  const starts = [
    ...startsOf(before, baseline.length, periodDays, timing),
    ...startsOf(now, counts.length, periodDays, timing),
  ];
  return {
    notAvailable: null,
    period: periodDays === 7 ? 'week' : 'month',
    kind: chart.kind,
    center: chart.center,
    points: chart.points.map((point, i) => ({
      since: starts[i] as string,
      ...limited(point, chart),
      baseline: i < baseline.length,
    })),
  };
}

/** For few incidents a period 3 sigma are too narrow; the limits of the Poisson distribution hold where they are wider. */
function limited(point: ControlChart['points'][number], { center }: ControlChart) {
  const [low, high] = poissonLimits(center);
  const [lower, upper] = [Math.min(point.lower, low), Math.max(point.upper, high)];
  const signal = point.value > upper ? 'above' : point.value < lower ? 'below' : null;
  return { value: point.value, lower, upper, signal } as const;
}

const none = (notAvailable: string): DriftData => ({
  notAvailable,
  period: null,
  kind: null,
  center: null,
  points: [],
});

/** The first day of each period, counted back from the end of the window. */
function startsOf(window: Window, periods: number, periodDays: number, timing: Timing): string[] {
  const end = endDay(window, timing);
  return Array.from({ length: periods }, (_, i) => addDays(end, (i - periods) * periodDays));
}
