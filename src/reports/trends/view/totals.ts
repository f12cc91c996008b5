import type { Block, Cell } from '../../blocks.ts';
import type { CountComparison } from '../../comparison.ts';
import { range, ratioWords, settlesCell, VERDICT_WORDS } from '../../wording.ts';
import type { ClusteringData, TrendsData } from '../data.ts';

type Line = Omit<CountComparison, 'verdict' | 'settles'> & Partial<CountComparison>;

/** Incidents, critical ones, near-misses and pages; now, before, ratio, verdict, and what would settle it. */
export function viewTotals(data: TrendsData): Block[] {
  const { incidents, critical, nearMisses, pages } = data;
  return [
    {
      type: 'table',
      columns: [
        { key: 'figure', title: '' },
        { key: 'now', title: 'Now', align: 'right' },
        { key: 'interval', title: '95 %', dispensable: 2 },
        { key: 'before', title: 'Before', align: 'right' },
        { key: 'ratio', title: 'Ratio' },
        { key: 'verdict', title: 'Verdict' },
        { key: 'settles', title: 'Would have shown it', dispensable: 1 },
      ],
      rows: [
        row('Incidents', incidents),
        row('  critical', critical),
        ...(nearMisses.now + nearMisses.before > 0 ? [row('Near-misses', nearMisses, nearMisses.note)] : []),
        ...(pages.comparison ? [pagesRow(pages)] : []),
      ],
    },
    ...notes(data),
  ];
}

/** A window in which no incident says how often somebody was paged had no 0 pages. */
function pagesRow({ comparison, n }: TrendsData['pages']): Cell[] {
  if (!comparison) return [];
  const [name, now, interval, before, ...rest] = row('Pages', comparison);
  return [
    name,
    n.now === 0 ? null : now,
    n.now === 0 ? null : interval,
    n.before === 0 ? null : before,
    ...rest,
  ] as Cell[];
}

function row(name: string, one: Line, note?: string): Cell[] {
  const { verdict } = one;
  const none = one.now + one.before === 0;
  const tone = verdict === 'improving' ? 'good' : verdict === 'regressing' ? 'bad' : undefined;
  const words = verdict ? VERDICT_WORDS[verdict] : 'no verdict';
  return [
    name,
    one.now,
    range(one.nowInterval, 1),
    one.before,
    one.interval === null || none ? null : ratioWords(one).replace('ratio ', ''),
    tone ? { text: words, tone } : words,
    note ?? (none ? null : settlesCell({ ...one, settles: one.settles ?? null })) ?? '',
  ];
}

function notes(data: TrendsData): Block[] {
  const { pages, clustering } = data;
  const said = pages.n.now + pages.n.before;
  const notes = [
    ...(pages.comparison
      ? [`Pages: ${pages.n.now} incidents say (before ${pages.n.before}), ${pages.leftOut.now} do not`]
      : []),
    ...(said === 0 && data.incidents.now > 0 ? ['Pages: no incident says `pages`'] : []),
    ...(clustering?.clustered ? [clusterWords(clustering)] : []),
  ];
  return notes.length === 0 ? [] : [{ type: 'note', text: `${notes.join('. ')}.` }];
}

function clusterWords({ ratio, p, periodDays, widenedBy }: ClusteringData): string {
  const measured = `variance ÷ mean ${ratio.toFixed(1)}, p ${p < 0.001 ? '< 0.001' : p.toFixed(3)}`;
  return periodDays === 30
    ? `Incidents cluster by month (${measured}): intervals of ratios are widened by ${widenedBy.toFixed(2)}`
    : `Incidents of the window before cluster by week (${measured}): the ratios are less certain than their intervals say`;
}
