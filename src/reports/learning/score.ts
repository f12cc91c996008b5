import { type Day, daysBetween } from '../../model/day.ts';
import { both, count } from '../wording.ts';
import { type Candidate, INSIDE } from './candidate.ts';
import type { PartName, Score, ScorePart } from './data.ts';

/** What each part counts at most; the weights of one use add up to 100. */
export type Weights = Readonly<Record<PartName, number>>;

/** For readers: what can be taken away, and is new to them, comes first. */
export const DIGEST_WEIGHTS: Weights = { takeaways: 35, unread: 30, factors: 20, inside: 15 };
/** For a room: what there is to talk about comes first. */
export const GUILD_WEIGHTS: Weights = { takeaways: 15, unread: 20, factors: 20, inside: 45 };

/** What is counted over the whole corpus, once. */
export interface Background {
  /** By factor, the incidents that name it. */
  readonly factors: ReadonlyMap<string, ReadonlySet<string>>;
  /** How many incidents name the most common factor. */
  readonly mostCommon: number;
  /** By class of failure, the day on which it was last shown, and the incidents shown that day. */
  readonly shown: ReadonlyMap<string, { readonly day: Day; readonly ids: readonly string[] }>;
  readonly today: Day;
}

/** So many takeaways that stand alone are enough; more is not better. */
const ENOUGH_TAKEAWAYS = 3;
/** A class that was shown is as good as new after so many days. */
const FORGOTTEN_DAYS = 180;
/** The most common of its factors, as many as this, are held against the most common of all. */
const FACTORS_COUNTED = 3;

/**
 * How much can be learned from an incident by those who were not there: Σ weight × value over four parts, each from 0
 * to 1. Severity, people and teams are in none of them. `together`: those already chosen beside it, by class.
 */
export function scoreOf(
  candidate: Candidate,
  background: Background,
  weights: Weights,
  together: ReadonlyMap<string, string> = new Map(),
): Score {
  const figures = figuresOf(candidate, background, together);
  const parts = figures.map((part): ScorePart => {
    const weight = weights[part.name];
    return { ...part, ids: part.ids(), value: rounded(part), weight, points: partPoints(part, weights) };
  });
  return { points: sumOf(figures, weights), parts };
}

/** The points of `scoreOf` alone: what a corpus is ranked by, without naming what each was counted from. */
export const pointsOf = (
  candidate: Candidate,
  background: Background,
  weights: Weights,
  together: ReadonlyMap<string, string>,
): number => sumOf(figuresOf(candidate, background, together), weights);

type Figure = Pick<ScorePart, 'name' | 'value' | 'why'> & { readonly ids: () => readonly string[] };

const figuresOf = (
  candidate: Candidate,
  background: Background,
  together: ReadonlyMap<string, string>,
): Figure[] => [
  takeaways(candidate),
  unread(candidate, background, together),
  factors(candidate, background),
  inside(candidate),
];

const rounded = ({ value }: Figure) => Math.round(value * 1000) / 1000;

const partPoints = (part: Figure, weights: Weights) =>
  Math.round(rounded(part) * weights[part.name] * 10) / 10;

const sumOf = (figures: readonly Figure[], weights: Weights) =>
  Math.round(figures.reduce((sum, part) => sum + partPoints(part, weights), 0) * 10) / 10;

const NONE = () => [];

function takeaways({ takeaways: n }: Candidate): Figure {
  const why =
    n === 0 ? 'no takeaway that stands alone' : count(n, 'takeaway that stands', 'takeaways that stand');
  return {
    name: 'takeaways',
    value: Math.min(n, ENOUGH_TAKEAWAYS) / ENOUGH_TAKEAWAYS,
    why: n === 0 ? why : `${why} alone`,
    ids: NONE,
  };
}

/** Half for an incident of no class: it may be news, and it may not. */
function unread(
  { failureMode }: Candidate,
  { shown, today }: Background,
  together: ReadonlyMap<string, string>,
): Figure {
  const name = 'unread';
  if (failureMode === null) return { name, value: 0.5, why: 'its class of failure is not named', ids: NONE };
  const beside = together.get(failureMode);
  if (beside !== undefined)
    return { name, value: 0, why: `${failureMode} is shown already here`, ids: () => [beside] };
  const last = shown.get(failureMode);
  if (!last) return { name, value: 1, why: `${failureMode} was never shown`, ids: NONE };
  const days = Math.max(0, daysBetween(last.day, today));
  const why = `${failureMode} was last shown ${count(days, 'day')} ago`;
  return { name, value: Math.min(1, days / FORGOTTEN_DAYS), why, ids: () => last.ids };
}

function factors({ id, factors: own }: Candidate, { factors: all, mostCommon }: Background): Figure {
  const most = Math.max(1, mostCommon - 1);
  const common = own
    .map((factor) => ({ factor, named: all.get(factor) ?? new Set<string>() }))
    .map(({ factor, named }) => ({ factor, named, others: named.size - (named.has(id) ? 1 : 0) }))
    .filter(({ others }) => others > 0)
    .sort((a, b) => b.others - a.others || (a.factor < b.factor ? -1 : 1))
    .slice(0, FACTORS_COUNTED);
  const share = common.reduce((sum, { others }) => sum + Math.min(1, others / most), 0);
  const words = common.map(({ factor, others }) => `${factor} (${others})`);
  return {
    name: 'factors',
    value: share / FACTORS_COUNTED,
    why:
      words.length === 0
        ? 'no factor that another incident names'
        : `${both(words)} ${words.length === 1 ? 'is a factor' : 'are factors'} of other incidents too`,
    ids: () => [...new Set(common.flatMap(({ named }) => [...named]))].filter((one) => one !== id).sort(),
  };
}

function inside({ inside: told }: Candidate): Figure {
  return {
    name: 'inside',
    value: told.length / INSIDE.length,
    why:
      told.length === 0
        ? 'nothing from the inside'
        : `told from the inside in ${count(told.length, 'section')}`,
    ids: NONE,
  };
}
