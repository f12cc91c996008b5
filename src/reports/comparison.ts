import { compareCounts, type Settles } from '../stats/compare.ts';
import { garwoodInterval } from '../stats/counts.ts';
import type { Interval } from '../stats/interval.ts';
import { type Verdict, verdictsOfTable } from '../stats/verdict.ts';

/** An interval as JSON; null is "no bound on this side". */
export type Bounds = readonly [number | null, number | null];

/** Counts of two windows held against each other, with the ids that each counts. */
export interface CountComparison {
  readonly now: number;
  readonly before: number;
  /** Exact 95 % interval of the count now (Garwood). */
  readonly nowInterval: Bounds;
  /** Rate now ÷ rate before; null where before is 0. */
  readonly ratio: number | null;
  /** 95 % interval of the ratio; null where the counts cluster and one of them is 0. */
  readonly interval: Bounds | null;
  readonly p: number | null;
  readonly verdict: Verdict;
  readonly settles: Settles | null;
  readonly ids: { readonly now: readonly string[]; readonly before: readonly string[] };
}

/** How the windows compare in length, and how much the counts cluster. */
export interface Exposures {
  readonly now: number;
  readonly before: number;
  /** Variance ÷ mean of the baseline where it clusters, else 1. */
  readonly dispersion: number;
}

interface Counted {
  readonly id: string;
}

/** Two lists of documents as counts, compared. */
export function compareLists(
  now: readonly Counted[],
  before: readonly Counted[],
  { dispersion, ...exposure }: Exposures,
): CountComparison {
  const found = compareCounts(now.length, before.length, { exposure, dispersion });
  return {
    now: now.length,
    before: before.length,
    nowInterval: bounds(garwoodInterval(now.length)),
    ratio: finite(found.ratio),
    interval: found.interval && bounds(found.interval),
    p: found.p,
    verdict: found.verdict,
    settles: found.settles,
    ids: { now: now.map(({ id }) => id), before: before.map(({ id }) => id) },
  };
}

/** The rows of one table with verdicts that many comparisons at once allow (Benjamini–Hochberg at 5 %). */
export function adjustVerdicts<Row extends { readonly verdict: Verdict; readonly p: number | null }>(
  rows: readonly Row[],
): Row[] {
  const verdicts = verdictsOfTable(rows);
  return rows.map((row, index) => ({ ...row, verdict: verdicts[index] ?? row.verdict }));
}

const finite = (value: number | null) => (value !== null && Number.isFinite(value) ? value : null);

export const bounds = ([lower, upper]: Interval): Bounds => [finite(lower), finite(upper)];
