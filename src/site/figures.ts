import { addDays, firstOfMonth } from '../model/day.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { withoutDuplicates } from '../reports/select.ts';
import { localHour, WEEKDAYS } from '../reports/trends/hours.ts';
import { dayOf } from './parts.ts';
import type { Site } from './site.ts';

/** A number of the dashboard with the documents that it counts. */
export interface Figure {
  /** The anchor on the page of figures. */
  readonly id: string;
  readonly title: string;
  readonly ids: readonly string[];
}

export const FIGURES = 'figures.html';

export const figureAddress = (id: string): string => `${FIGURES}#${id}`;

/** Everything on the dashboard that has no page of its own and is counted: windows, periods, hours. */
export function figuresOf(site: Site): Figure[] {
  const { data } = site.trends;
  const { now, before } = data.labels;
  const pair = (id: string, title: string, ids: { now: readonly string[]; before: readonly string[] }) => [
    { id: `${id}-now`, title: `${title}, ${now}`, ids: ids.now },
    { id: `${id}-before`, title: `${title}, ${before}`, ids: ids.before },
  ];
  return [
    ...pair('incidents', 'Incidents', data.incidents.ids),
    ...pair('critical', 'Critical incidents', data.critical.ids),
    ...pair('near-misses', 'Near-misses', data.nearMisses.ids),
    ...(data.pages.comparison
      ? pair('pages', 'Incidents that paged somebody', data.pages.comparison.ids)
      : []),
    ...data.calendar.shares.map(({ hours, ids }) => ({ id: hours, title: HOURS[hours], ids })),
    { id: 'open', title: `Incidents of ${now} not resolved yet`, ids: data.resolution.now.openIds },
    ...periods(site),
    ...months(site),
    ...cells(site),
  ].filter(({ ids, id }) => ids.length > 0 || /-(?:now|before)$/.test(id));
}

const HOURS = {
  night: 'Began at night',
  weekend: 'Began on a day off',
  'working-hours': 'Began in working hours',
} as const;

const incidentsOf = ({ documents }: Site): Postmortem[] =>
  withoutDuplicates(documents.filter(({ kind }) => kind === 'incident')).countable;

/** The weeks or months of the control chart. */
function periods(site: Site): Figure[] {
  const { period, points } = site.trends.data.drift;
  if (period === null) return [];
  const days = period === 'week' ? 7 : 30;
  return points.map(({ since }) => {
    const until = addDays(since, days);
    const ids = incidentsOf(site)
      .filter((one) => isFrom(dayOf(one, site), since, until))
      .map(({ id }) => id);
    return { id: `period-${since}`, title: `Incidents of the ${days} days from ${since}`, ids };
  });
}

const isFrom = (day: string | null, since: string, until: string) =>
  day !== null && day >= since && day < until;

/** `2026-09`, from the first incident's to the last day's. */
export function monthsOf(
  site: Site,
  incidents: readonly Postmortem[] = incidentsOf(site),
): { readonly month: string; readonly incidents: readonly Postmortem[] }[] {
  const dated = incidents.flatMap((one) => {
    const day = dayOf(one, site);
    return day === null ? [] : [{ one, month: day.slice(0, 7) }];
  });
  const first = dated.map(({ month }) => month).sort()[0];
  if (first === undefined) return [];
  const months = new Map<string, Postmortem[]>();
  for (let month = first; month <= site.asOf.slice(0, 7); ) {
    months.set(month, []);
    month = firstOfMonth(`${month}-01`, 1).slice(0, 7);
  }
  for (const { one, month } of dated) months.get(month)?.push(one);
  return [...months].map(([month, list]) => ({ month, incidents: list }));
}

const months = (site: Site): Figure[] =>
  monthsOf(site).map(({ month, incidents }) => ({
    id: `month-${month}`,
    title: `Incidents of ${month}`,
    ids: incidents.map(({ id }) => id),
  }));

export const cellId = (weekday: number, hour: number): string =>
  `${WEEKDAYS[weekday]?.toLowerCase()}-${String(hour).padStart(2, '0')}`;

/** The hours of the week in which an incident of this window began. */
function cells(site: Site): Figure[] {
  const { data } = site.trends;
  const now = new Set(data.incidents.ids.now);
  const byCell = new Map<string, string[]>();
  for (const one of incidentsOf(site)) {
    const at = now.has(one.id) ? localHour(one, site.config.timezone) : null;
    if (at === null) continue;
    const key = cellId(at.weekday - 1, at.hour);
    byCell.set(key, [...(byCell.get(key) ?? []), one.id]);
  }
  return WEEKDAYS.flatMap((name, weekday) =>
    Array.from({ length: 24 }, (_, hour) => {
      const id = cellId(weekday, hour);
      const from = id.slice(-2);
      return {
        id,
        title: `Began on a ${name} between ${from}:00 and ${from}:59, ${data.labels.now}`,
        ids: byCell.get(id) ?? [],
      };
    }),
  );
}
