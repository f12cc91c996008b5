import { addDays, type Day } from '../../model/day.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { localDay } from '../../model/zone.ts';
import { rateRatio } from '../../stats/rate-ratio.ts';
import { bounds, finite, idsOf } from '../comparison.ts';
import type { ReportContext } from '../define-report.ts';
import { elapsedDays, startDay } from '../exposure.ts';
import type { HolidayData } from './pattern-data.ts';

/** Incidents on holidays against those of all other days; where incidents cluster, the interval is widened. */
export function holidaysOf(
  incidents: readonly Postmortem[],
  context: ReportContext,
  dispersion: number,
): HolidayData {
  const { holidays, timezone } = context.config;
  const isHoliday = holidayTest(holidays);
  const days = elapsedDays(context.windows.now, context);
  const first = startDay(context.windows.now, context);
  const off = Array.from({ length: days }, (_, i) => addDays(first, i)).filter(isHoliday).length;
  const on = incidents.filter(
    ({ date }) => date !== null && isHoliday(localDay(date.moment.epochMs, timezone)),
  );
  const counts = {
    holidays: off,
    otherDays: days - off,
    incidents: on.length,
    otherIncidents: incidents.length - on.length,
    ids: idsOf(on),
  };
  const notAvailable =
    holidays.length === 0
      ? 'the config names no `holidays`'
      : off === 0
        ? 'no holiday in the window'
        : off === days
          ? 'nothing but holidays in the window'
          : incidents.length === 0
            ? 'no incident in the window'
            : null;
  if (notAvailable !== null) {
    return { ...counts, notAvailable, ratio: null, interval: null, p: null, differs: 'cannot-tell' };
  }
  const exposure = { now: off, before: days - off };
  const { ratio, interval, p } = rateRatio(on.length, counts.otherIncidents, { exposure, dispersion });
  const [low, high] = interval ?? [0, Infinity];
  return {
    ...counts,
    notAvailable,
    ratio: finite(ratio),
    interval: interval && bounds(interval),
    p,
    differs: low > 1 ? 'more' : high < 1 ? 'fewer' : 'cannot-tell',
  };
}

function holidayTest(holidays: readonly string[]): (day: Day) => boolean {
  const ranges = holidays.map((text) => {
    const [from = text, to = from] = text.split('..');
    return { from, to };
  });
  return (day) => ranges.some(({ from, to }) => day >= from && day <= to);
}
