import { weekday } from '../../model/day.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { dispersionTest, isClustered } from '../../stats/dispersion.ts';
import { benjaminiHochberg } from '../../stats/multiple.ts';
import { binomialTest } from '../../stats/proportions.ts';
import { idsOf, shareOf } from '../comparison.ts';
import type { ReportContext } from '../define-report.ts';
import { elapsedDays, startDay } from '../exposure.ts';
import type { Selection } from '../select.ts';
import { holidaysOf } from './holidays.ts';
import { clockMinutes, isBetween, localHour, WEEKDAYS } from './hours.ts';
import type { CalendarData, Differs, HourClustering, HoursShare } from './pattern-data.ts';

/** Hours of a block, and how many incidents it takes before eight of them are compared: three to each. */
const BLOCK_HOURS = 3;
const CLUSTERING_NEEDS = 24;

type Hour = NonNullable<ReturnType<typeof localHour>>;

/** When incidents begin: by hour and weekday, at night, at weekends, on holidays; in the configured zone. */
export function calendarOf(selection: Selection, context: ReportContext, dispersion: number): CalendarData {
  const { timezone } = context.config;
  const timed = selection.now.filter((one) => localHour(one, timezone) !== null);
  const heatmap = WEEKDAYS.map(() => new Array<number>(24).fill(0));
  for (const one of timed) {
    const { hour, weekday: day } = localHour(one, timezone) as Hour;
    const row = heatmap[day - 1] as number[];
    row[hour] = (row[hour] ?? 0) + 1;
  }
  return {
    timezone,
    n: timed.length,
    leftOut: selection.now.length - timed.length,
    heatmap,
    shares: adjusted(KINDS.map((kind) => hoursShare(kind, selection, context))),
    byHour: hourClustering(heatmap),
    holidays: holidaysOf(selection.now, context, dispersion),
  };
}

const KINDS = ['night', 'weekend', 'working-hours'] as const;

function hoursShare(
  hours: HoursShare['hours'],
  { now, before }: Selection,
  context: ReportContext,
): HoursShare {
  const { timezone, workingHours } = context.config;
  const isIn = hoursTest(hours, workingHours);
  const part = (incidents: readonly Postmortem[]) => {
    const timed = incidents.flatMap((one) => {
      const at = localHour(one, timezone);
      return at ? [{ id: one.id, at }] : [];
    });
    return { timed, inside: timed.filter(({ at }) => isIn(at.hour * 60 + at.minute, at.weekday)) };
  };
  const [ours, theirs] = [part(now), part(before)];
  const expected = expectedShare(isIn, context);
  const p = ours.timed.length === 0 ? null : binomialTest(ours.inside.length, ours.timed.length, expected);
  return {
    hours,
    ...shareOf(ours.inside.length, ours.timed.length),
    expected,
    p,
    differs: 'cannot-tell',
    before: shareOf(theirs.inside.length, theirs.timed.length),
    ids: idsOf(ours.inside),
  };
}

type HoursTest = (minutes: number, weekday: number) => boolean;

function hoursTest(
  hours: HoursShare['hours'],
  { days, from, to, night }: ReportContext['config']['workingHours'],
): HoursTest {
  const worked = new Set(days.map((day) => WEEKDAYS.findIndex((name) => name.toLowerCase() === day) + 1));
  const [nightFrom, nightTo] = [clockMinutes(night[0]), clockMinutes(night[1])];
  const [workFrom, workTo] = [clockMinutes(from), clockMinutes(to)];
  if (hours === 'night') return (minutes) => isBetween(minutes, nightFrom, nightTo);
  if (hours === 'weekend') return (_, day) => !worked.has(day);
  return (minutes, day) => worked.has(day) && isBetween(minutes, workFrom, workTo);
}

/** The share of the window's own hours, to a quarter of an hour; of a week's where it has not begun. */
function expectedShare(isIn: HoursTest, context: ReportContext): number {
  const days = elapsedDays(context.windows.now, context);
  const first = weekday(startDay(context.windows.now, context));
  let inside = 0;
  for (let day = 0; day < 7; day++) {
    const times = days === 0 ? 1 : Math.floor((days - day - 1) / 7) + 1;
    for (let quarter = 0; quarter < 96; quarter++) {
      if (isIn(quarter * 15, ((first - 1 + day) % 7) + 1)) inside += times;
    }
  }
  return inside / ((days === 0 ? 7 : days) * 96);
}

/** Many comparisons in one table: Benjamini–Hochberg. */
function adjusted(shares: readonly HoursShare[]): HoursShare[] {
  const adjusted = benjaminiHochberg(shares.map(({ p }) => p));
  return shares.map((one, i) => ({ ...one, differs: differs(adjusted[i] ?? null, one.share, one.expected) }));
}

export function differs(p: number | null, share: number | null, expected: number): Differs {
  if (p === null || share === null || p > 0.05) return 'cannot-tell';
  return share > expected ? 'more' : 'fewer';
}

function hourClustering(heatmap: readonly (readonly number[])[]): HourClustering {
  const blocks = Array.from({ length: 24 / BLOCK_HOURS }, (_, block) =>
    heatmap.reduce((sum, row) => {
      const hours = row.slice(block * BLOCK_HOURS, (block + 1) * BLOCK_HOURS);
      return sum + hours.reduce((a, b) => a + b, 0);
    }, 0),
  );
  const n = blocks.reduce((a, b) => a + b, 0);
  const most = blocks.reduce((a, b) => Math.max(a, b), 0);
  const from = blocks.indexOf(most) * BLOCK_HOURS;
  const busiest = n === 0 ? null : { from, until: from + BLOCK_HOURS, n: most };
  if (n < CLUSTERING_NEEDS) {
    const notAvailable = `needs ${CLUSTERING_NEEDS} incidents or more; a longer window has them`;
    return { notAvailable, clustered: null, p: null, busiest };
  }
  const found = dispersionTest(blocks);
  return { notAvailable: null, clustered: isClustered(found), p: found?.p ?? null, busiest };
}
