import type { Block } from '../../blocks.ts';
import { count, percent, ratioWords, shareWords } from '../../wording.ts';
import type { TrendsData } from '../data.ts';
import { WEEKDAYS } from '../hours.ts';
import { hourWords } from '../insight.ts';
import type { CalendarData, Differs } from '../pattern-data.ts';
import type { Shown } from './shown.ts';

const TITLES = { night: 'Night', weekend: 'Days off', 'working-hours': 'Working hours' } as const;

const DIFFERS: Readonly<Record<Differs, string>> = {
  more: 'more than that',
  fewer: 'fewer than that',
  'cannot-tell': "can't tell",
};

/** When incidents began; with `--all` hour by weekday. */
export function viewCalendar(data: TrendsData, { all }: Shown): Block[] {
  const { calendar } = data;
  if (calendar.n === 0) return [];
  return [
    { type: 'heading', level: 2, text: `When they began, ${calendar.timezone}` },
    ...(all ? [heatmap(calendar)] : []),
    {
      type: 'list',
      items: [
        ...calendar.shares.map(
          (one) =>
            `${TITLES[one.hours]}: ${shareWords(one)}, where ${percent(one.expected)} of the hours are: ${DIFFERS[one.differs]}.`,
        ),
        ...(calendar.byHour.clustered === null && !all ? [] : [`By hour: ${hourWords(data)}.`]),
        ...holidays(calendar),
        ...(calendar.leftOut > 0 ? [`Left out, for only the day is known: ${calendar.leftOut}.`] : []),
      ],
    },
  ];
}

const heatmap = ({ heatmap }: CalendarData): Block => ({
  type: 'heatmap',
  rows: WEEKDAYS,
  columns: Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0')),
  values: heatmap,
});

function holidays({ holidays: found }: CalendarData): string[] {
  if (found.notAvailable !== null) return [];
  const { incidents, holidays, otherIncidents, otherDays } = found;
  const verdict = { more: 'they cluster there', fewer: 'fewer there', 'cannot-tell': "can't tell" }[
    found.differs
  ];
  return [
    `Holidays: ${count(incidents, 'incident')} on ${count(holidays, 'holiday')}, ${otherIncidents} on ${count(otherDays, 'other day')}; ${ratioWords(found)}: ${verdict}.`,
  ];
}
