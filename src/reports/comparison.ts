import { compareCounts, type Settles } from '../stats/compare.ts';
import { garwoodInterval } from '../stats/counts.ts';
import type { Interval } from '../stats/interval.ts';
import { wilsonInterval } from '../stats/proportions.ts';
import { type Verdict, verdictsOfTable } from '../stats/verdict.ts';

/** An interval as JSON; null is "no bound on this side". */
export type Bounds = readonly [number | null, number | null];

/** The documents behind a figure of each window. */
export interface Trail {
  readonly now: readonly string[];
  readonly before: readonly string[];
}

/** Counts of two windows held against each other, with the ids that each counts. */
export interface CountComparison {
  readonly now: number;
  readonly before: number;
  /** Exact 95 % interval of the count now (Garwood). */
  readonly nowInterval: Bounds;
  /** Rate now ÷ rate before; null where before is 0, or the windows cannot be compared. */
  readonly ratio: number | null;
  /** 95 % interval of the ratio; null where the counts cluster and one is 0, or the windows cannot be compared. */
  readonly interval: Bounds | null;
  readonly p: number | null;
  readonly verdict: Verdict;
  readonly settles: Settles | null;
  readonly ids: Trail;
}

/** How the windows compare in length, and how much the counts cluster. */
export interface Exposures {
  readonly now: number;
  readonly before: number;
  /** Variance ÷ mean of the baseline where it clusters, else 1. */
  readonly dispersion: number;
  /** False where one of the windows says nothing, so that no ratio means anything; true unless told. */
  readonly comparable?: boolean;
}

interface Counted {
  readonly id: string;
}

/** Two lists of documents as counts, compared. */
export function compareLists(
  now: readonly Counted[],
  before: readonly Counted[],
  exposures: Exposures,
): CountComparison {
  return compareNumbers(now.length, before.length, exposures, { now: idsOf(now), before: idsOf(before) });
}

/** Two counts with the documents that they come from, compared. */
export function compareNumbers(
  now: number,
  before: number,
  { dispersion, comparable = true, ...exposure }: Exposures,
  ids: Trail,
): CountComparison {
  const found = comparable ? compareCounts(now, before, { exposure, dispersion }) : NOT_COMPARED;
  return {
    now,
    before,
    nowInterval: bounds(garwoodInterval(now)),
    ratio: finite(found.ratio),
    interval: found.interval && bounds(found.interval),
    p: found.p,
    verdict: found.verdict,
    settles: found.settles,
    ids,
  };
}

const NOT_COMPARED = { ratio: null, interval: null, p: null, verdict: 'cannot-tell', settles: null } as const;

/** A part of a whole, with Wilson's interval; both null where the whole is 0. */
export interface Share {
  readonly hits: number;
  readonly total: number;
  /** 0 to 1. */
  readonly share: number | null;
  /** 95 %. */
  readonly interval: Bounds | null;
}

export function shareOf(hits: number, total: number): Share {
  const interval = wilsonInterval(hits, total);
  return { hits, total, share: total === 0 ? null : hits / total, interval: interval && bounds(interval) };
}

/** The rows of one table with verdicts that many comparisons at once allow (Benjamini–Hochberg at 5 %). */
export function adjustVerdicts<Row extends { readonly verdict: Verdict; readonly p: number | null }>(
  rows: readonly Row[],
): Row[] {
  const verdicts = verdictsOfTable(rows);
  return rows.map((row, index) => ({ ...row, verdict: verdicts[index] ?? row.verdict }));
}

export const idsOf = (documents: readonly Counted[]): string[] => documents.map(({ id }) => id);

export const finite = (value: number | null) => (value !== null && Number.isFinite(value) ? value : null);

export const bounds = ([lower, upper]: Interval): Bounds => [finite(lower), finite(upper)];
