import { DAY_MS } from '../../model/moment.ts';
import type { Window } from '../../model/window.ts';
import type { Candidate } from './candidate.ts';
import type { Score } from './data.ts';
import { type Background, pointsOf, scoreOf, type Weights } from './score.ts';

export interface Choice {
  readonly candidate: Candidate;
  readonly chosenBy: 'score' | 'asked';
  readonly inWindow: boolean;
  readonly score: Score;
}

export interface Choosing {
  readonly candidates: readonly Candidate[];
  readonly background: Background;
  readonly weights: Weights;
  readonly window: Window;
  /** Ids that are not chosen again. */
  readonly shown: ReadonlySet<string>;
  /** Chosen whatever their score, in this order. */
  readonly asked: readonly Candidate[];
  readonly count: number;
}

/** What is reached back to comes from the last quarter, else the last year, else all before. */
const BACK_DAYS = [90, 365, Number.POSITIVE_INFINITY];

/**
 * One after another: what was asked for, then the best of the window, then, where that holds too few, the best of the
 * 90 days before it, of the year, of all before. Each choice lowers what is of the same class. Equal scores: the newest first.
 */
export function choose(choosing: Choosing): Choice[] {
  const { candidates, asked, shown, window, count } = choosing;
  const chosen: Choice[] = [];
  const take = (candidate: Candidate, chosenBy: Choice['chosenBy']) =>
    chosen.push({
      candidate,
      chosenBy,
      inWindow: isIn(candidate, window),
      score: scoreBeside(candidate, choosing, chosen),
    });
  for (const one of asked) take(one, 'asked');
  const fresh = candidates.filter(({ id }) => !shown.has(id));
  const reach = (days: number) => window.since - days * DAY_MS;
  const pools = [
    fresh.filter((one) => isIn(one, window)),
    ...BACK_DAYS.map((days) =>
      fresh.filter(({ epochMs }) => epochMs < window.since && epochMs >= reach(days)),
    ),
  ];
  for (const pool of pools) {
    while (chosen.length < count) {
      const [best] = ranked(pool, choosing, chosen);
      if (!best) break;
      take(best.candidate, 'score');
    }
  }
  return chosen;
}

/** Those that were not chosen, by the points that they have beside those that were, the best first. */
export function ranked(
  pool: readonly Candidate[],
  { background, weights }: Pick<Choosing, 'background' | 'weights'>,
  chosen: readonly Pick<Choice, 'candidate'>[],
): { candidate: Candidate; points: number }[] {
  const taken = new Set(chosen.map(({ candidate }) => candidate.id));
  const together = togetherWith(chosen);
  return pool
    .filter(({ id }) => !taken.has(id))
    .map((candidate) => ({ candidate, points: pointsOf(candidate, background, weights, together) }))
    .sort(
      (a, b) =>
        b.points - a.points ||
        b.candidate.epochMs - a.candidate.epochMs ||
        (a.candidate.id < b.candidate.id ? -1 : 1),
    );
}

/** What it scores beside those that were chosen, with what was counted. */
export const scoreBeside = (
  candidate: Candidate,
  { background, weights }: Pick<Choosing, 'background' | 'weights'>,
  chosen: readonly Pick<Choice, 'candidate'>[],
): Score => scoreOf(candidate, background, weights, togetherWith(chosen));

/** By class of failure, the one chosen of it. */
const togetherWith = (chosen: readonly Pick<Choice, 'candidate'>[]): Map<string, string> =>
  new Map(
    chosen.flatMap(({ candidate: { failureMode, id } }) =>
      failureMode === null ? [] : [[failureMode, id] as const],
    ),
  );

export const isIn = ({ epochMs }: Candidate, { since, until }: Window): boolean =>
  epochMs >= since && epochMs < until;
