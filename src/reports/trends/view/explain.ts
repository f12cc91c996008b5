import type { Block } from '../../blocks.ts';
import type { Trail } from '../../comparison.ts';
import type { TrendsData } from '../data.ts';
import type { DefinitionName } from '../definitions.ts';
import { FIGURE_TITLES, keyTitle } from '../titles.ts';

/** Every formula with its source, and under it the ids behind each number. */
export function viewExplanation(data: TrendsData): Block[] {
  return [
    { type: 'heading', level: 2, text: 'How each number came about' },
    ...sections(data).flatMap(({ title, name, items }): Block[] => {
      const { formula, source } = data.definitions[name] ?? { formula: '', source: '' };
      return [
        { type: 'paragraph', text: `${title}: ${formula} (${source}).` },
        ...(items.length > 0 ? [{ type: 'list' as const, items }] : []),
      ];
    }),
  ];
}

interface Section {
  readonly title: string;
  readonly name: DefinitionName;
  readonly items: readonly string[];
}

const ids = (found: readonly string[]) => (found.length === 0 ? 'none' : found.join(', '));

const trail = ({ now, before }: Trail, what = ''): string[] => [
  `${what}now (${now.length}): ${ids(now)}`,
  ...(before.length > 0 ? [`${what}before (${before.length}): ${ids(before)}`] : []),
];

function sections(data: TrendsData): Section[] {
  const { calendar, changeFailureRate, errorBudget, pages, reliability, repairItems, resolution } = data;
  return [
    { title: 'Incidents', name: 'incidents', items: trail(data.incidents.ids) },
    { title: 'Critical', name: 'critical', items: trail(data.critical.ids) },
    { title: 'Near-misses', name: 'nearMisses', items: trail(data.nearMisses.ids) },
    { title: 'Pages', name: 'pages', items: pages.comparison ? trail(pages.comparison.ids) : [] },
    { title: 'Verdicts', name: 'verdict', items: [] },
    { title: 'Clustering', name: 'clustering', items: [clustering(data)] },
    {
      title: 'Classifications',
      name: 'breakdowns',
      items: data.breakdowns.flatMap(({ by, rows }) =>
        rows.flatMap(({ value, ids }) => trail(ids, `${keyTitle(by)} ${value}, `)),
      ),
    },
    {
      title: 'Unknown',
      name: 'unknown',
      items: data.breakdowns
        .filter(({ unknown }) => unknown.now + unknown.before > 0)
        .flatMap(({ by, unknown }) => trail(unknown.ids, `${keyTitle(by)}, `)),
    },
    {
      title: 'Durations',
      name: 'durations',
      items: data.durations.flatMap(({ figure, definition, now, before }) => [
        `${FIGURE_TITLES[figure]} = ${definition}`,
        ...[now, before].map(
          ({ values, leftOutIds }, i) =>
            `${FIGURE_TITLES[figure]}, ${i === 0 ? 'now' : 'before'}: ${values.map(({ id, minutes }) => `${id} ${round(minutes)} min`).join(', ') || 'none'}${leftOutIds.length > 0 ? `; left out: ${ids(leftOutIds)}` : ''}`,
        ),
      ]),
    },
    { title: 'Means', name: 'mean', items: [] },
    {
      title: 'Error budget',
      name: 'errorBudget',
      items: [
        ...trail({ now: errorBudget.now.ids, before: errorBudget.before.ids }, 'recorded, '),
        ...trail({ now: errorBudget.now.unknownIds, before: errorBudget.before.unknownIds }, 'unknown, '),
      ],
    },
    {
      title: 'MTBF, MTTF, availability',
      name: 'reliability',
      items: [reliability.any, ...reliability.services].flatMap((one) =>
        one ? [`${one.service ?? 'any service'}: ${round(one.downMinutes)} min down; ${ids(one.ids)}`] : [],
      ),
    },
    { title: 'Change failure rate', name: 'changeFailureRate', items: trail(changeFailureRate.ids) },
    { title: 'Resolution', name: 'resolution', items: [`open: ${ids(resolution.now.openIds)}`] },
    {
      title: 'Repair items',
      name: 'repairItems',
      items: [ids(repairItems.items.map(({ id }) => id))],
    },
    {
      title: 'Cost',
      name: 'cost',
      items: data.cost.flatMap(({ figure, now, before }) =>
        trail({ now: now.ids, before: before.ids }, `${figure}, `),
      ),
    },
    {
      title: 'When they began',
      name: 'calendar',
      items: calendar.shares.map((one) => `${one.hours}: ${ids(one.ids)}`),
    },
    { title: 'Holidays', name: 'holidays', items: [ids(calendar.holidays.ids)] },
    { title: 'Control chart', name: 'drift', items: [] },
    {
      title: 'Published shares',
      name: 'benchmarks',
      items: data.benchmarks.flatMap(({ name, by, rows }) =>
        rows
          .filter(({ ids }) => ids.length > 0)
          .map((row) => `${name}, ${by}, ${row.category ?? row.words[0]}: ${ids(row.ids)}`),
      ),
    },
  ];
}

const round = (minutes: number) => Math.round(minutes * 10) / 10;

function clustering({ clustering: found }: TrendsData): string {
  if (found === null) return 'not known: the window before is empty, or shorter than 8 weeks';
  const { periods, periodDays, ratio, p, widenedBy } = found;
  return `${periods} periods of ${periodDays} days: variance ÷ mean ${ratio.toFixed(2)}, p ${p.toFixed(3)}, widened by ${widenedBy.toFixed(2)}`;
}
