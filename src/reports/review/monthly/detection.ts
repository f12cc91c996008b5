import { addDays } from '../../../model/day.ts';
import type { Postmortem } from '../../../model/postmortem.ts';
import { UNKNOWN } from '../../../model/taxonomy.ts';
import { startOfDay } from '../../../model/zone.ts';
import { median } from '../../../stats/quantiles.ts';
import { timesTo } from '../../../stats/time-to.ts';
import { idsOf } from '../../comparison.ts';
import type { ReportContext } from '../../define-report.ts';
import { endDay } from '../../exposure.ts';
import { isWithin, withoutDuplicates } from '../../select.ts';
import { epochs } from '../../trends/durations.ts';
import type { ClassDetection, MonthlyData } from './data.ts';

/** A quarter has one or two incidents of a class; a year tells something about how they are noticed. */
const DAYS = 365;

/** By what and how soon the incidents of each class were noticed, in the year that ends with the window. */
export function detectionByClass(
  incidents: readonly Postmortem[],
  context: ReportContext,
): MonthlyData['detection'] {
  const end = endDay(context.windows.now, context);
  const since = addDays(end, -DAYS);
  const { timezone } = context.config;
  const year = { since: startOfDay(since, timezone), until: startOfDay(end, timezone) };
  const within = withoutDuplicates(incidents).countable.filter((one) => isWithin(one, year));
  const classes = [...new Set(within.flatMap(({ failureMode }) => failureMode ?? []))].filter(
    (word) => word !== UNKNOWN,
  );
  return {
    since,
    until: addDays(end, -1),
    classes: classes
      .map((failureMode) =>
        describe(
          failureMode,
          within.filter((one) => one.failureMode === failureMode),
        ),
      )
      .sort((a, b) => b.incidents.length - a.incidents.length || (a.failureMode < b.failureMode ? -1 : 1)),
  };
}

function describe(failureMode: string, members: readonly Postmortem[]): ClassDetection {
  const said = members.flatMap(({ detectedBy }) => (detectedBy === UNKNOWN ? [] : (detectedBy ?? [])));
  const minutes = members.flatMap((one) => timesTo(epochs(one)).detect ?? []).sort((a, b) => a - b);
  return {
    failureMode,
    incidents: idsOf(members),
    by: [...new Set(said)]
      .map((word) => ({ word, n: said.filter((one) => one === word).length }))
      .sort((a, b) => b.n - a.n || (a.word < b.word ? -1 : 1)),
    unknown: members.length - said.length,
    minutes: {
      n: minutes.length,
      leftOut: members.length - minutes.length,
      median: median(minutes),
      least: minutes[0] ?? null,
      most: minutes.at(-1) ?? null,
    },
  };
}
