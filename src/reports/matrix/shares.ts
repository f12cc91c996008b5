import { UNKNOWN } from '../../model/taxonomy.ts';
import { shareOf } from '../comparison.ts';
import type { MarginalShare, MatrixRow } from './data.ts';

const KEYS: readonly { by: MarginalShare['by']; values: (row: MatrixRow) => readonly string[] }[] = [
  { by: 'severity', values: ({ severity }) => [severity ?? UNKNOWN] },
  { by: 'service', values: ({ services }) => services },
  { by: 'failure_mode', values: ({ failureMode }) => [failureMode ?? UNKNOWN] },
  { by: 'trigger', values: ({ trigger }) => [trigger ?? UNKNOWN] },
  { by: 'factor', values: ({ factors }) => factors },
  { by: 'tag', values: ({ tags }) => tags },
];

/** For every word in use, the share of all rows that have it; most frequent first within each classification. */
export function marginalShares(rows: readonly MatrixRow[]): MarginalShare[] {
  return KEYS.flatMap(({ by, values }) => {
    const found = new Map<string, string[]>();
    for (const row of rows) {
      for (const value of new Set(values(row))) found.set(value, [...(found.get(value) ?? []), row.id]);
    }
    return [...found]
      .map(([value, ids]) => marginalShare(by, value, ids, rows.length))
      .sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1));
  });
}

function marginalShare(
  by: MarginalShare['by'],
  value: string,
  ids: readonly string[],
  of: number,
): MarginalShare {
  const { hits: n, share, interval } = shareOf(ids.length, of);
  return { by, value, n, of, share: share ?? 0, interval: interval ?? [0, 1], ids };
}

const NAMES: Readonly<Record<MarginalShare['by'], string>> = {
  severity: 'severity',
  service: 'service',
  failure_mode: 'failure mode',
  trigger: 'trigger',
  factor: 'factor',
  tag: 'tag',
};

/** `40 % of incidents have trigger config (4 of 10; 95 % interval 17 to 69)` */
export function shareWords({ by, value, n, of, share, interval }: MarginalShare): string {
  const percent = (part: number | null) => Math.round((part ?? 0) * 100);
  return `${percent(share)} % of incidents have ${NAMES[by]} ${value} (${n} of ${of}; 95 % interval ${percent(interval[0])} to ${percent(interval[1])})`;
}
