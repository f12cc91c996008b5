import type { Postmortem } from '../../model/postmortem.ts';
import { UNKNOWN } from '../../model/taxonomy.ts';
import { benjaminiHochberg } from '../../stats/multiple.ts';
import { binomialTest } from '../../stats/proportions.ts';
import { idsOf, shareOf } from '../comparison.ts';
import { differs } from './calendar.ts';
import type { Benchmark, BenchmarkRow } from './pattern-data.ts';
import { PUBLISHED, type PublishedTable } from './published.ts';

/** Published shares beside those of the incidents of the window that say. */
export const benchmarksOf = (incidents: readonly Postmortem[]): Benchmark[] =>
  PUBLISHED.map((table) => hold(incidents, table));

function hold(incidents: readonly Postmortem[], { shares, ...about }: PublishedTable): Benchmark {
  const wordOf = ({ trigger, mitigatedBy }: Postmortem) => (about.by === 'trigger' ? trigger : mitigatedBy);
  const known = incidents.filter((one) => ![null, UNKNOWN].includes(wordOf(one)));
  const row = (category: string | null, published: number | null, words: readonly string[]): BenchmarkRow => {
    const ours = known.filter((one) => words.includes(wordOf(one) ?? ''));
    const comparable = published !== null && words.length > 0 && known.length > 0;
    return {
      category,
      published,
      words,
      ours: shareOf(ours.length, known.length),
      p: comparable ? binomialTest(ours.length, known.length, published) : null,
      differs: 'cannot-tell',
      ids: idsOf(ours),
    };
  };
  const mapped = new Set(shares.flatMap(({ words }) => words));
  const others = [...new Set(known.map((one) => wordOf(one) as string))].filter((word) => !mapped.has(word));
  const rows = [
    ...shares.map(({ category, percent, words }) => row(category, percent / 100, words)),
    ...others.sort().map((word) => row(null, null, [word])),
  ];
  const adjusted = benjaminiHochberg(rows.map(({ p }) => p));
  return {
    ...about,
    unknown: incidents.length - known.length,
    rows: rows.map((one, i) => ({
      ...one,
      differs: differs(adjusted[i] ?? null, one.ours.share, one.published ?? 0),
    })),
  };
}
