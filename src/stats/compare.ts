import { geometricMean, geometricMeanRatio } from './geometric.ts';
import { CONFIDENCE, type Interval } from './interval.ts';
import { type RateRatioOptions, rateRatio, rateRatioInterval } from './rate-ratio.ts';
import { firstWhere } from './search.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** The counts now that would have told, the count before and the exposures being what they are. */
export interface Settles {
  /** The largest that would have shown improving; null where not even 0 would. */
  improving: number | null;
  /** The smallest that would have shown regressing; null where none would. */
  regressing: number | null;
}

export interface Comparison {
  /** The counts, or the geometric means of the durations (null for none). */
  now: number | null;
  before: number | null;
  ratio: number | null;
  interval: Interval | null;
  p: number | null;
  verdict: Verdict;
  /** For counts of which one cannot tell, else null. */
  settles: Settles | null;
}

/** Two counts of events, now against before: `rateRatio`, its verdict and what would settle it. */
export function compareCounts(now: number, before: number, options: RateRatioOptions = {}): Comparison {
  const found = rateRatio(now, before, options);
  const verdict = verdictOf(found.interval);
  const settles = verdict === 'cannot-tell' ? whatWouldSettle(before, options) : null;
  return { now, before, ...found, verdict, settles };
}

/**
 * Durations now against before, of one severity: `geometricMeanRatio` and its verdict. `zeros` of them entered
 * the logarithm as 1.
 */
export function compareDurations(
  now: readonly number[],
  before: readonly number[],
  confidence = CONFIDENCE,
): Comparison & { zeros: number } {
  const [a, b] = [geometricMean(now, confidence), geometricMean(before, confidence)];
  const found = geometricMeanRatio(now, before, confidence);
  return {
    now: a?.mean ?? null,
    before: b?.mean ?? null,
    ratio: found?.ratio ?? null,
    interval: found?.interval ?? null,
    p: found?.p ?? null,
    verdict: verdictOf(found?.interval ?? null),
    settles: null,
    zeros: (a?.zeros ?? 0) + (b?.zeros ?? 0),
  };
}

/** A count beyond this is none that anybody will see, and settles nothing. */
const MOST = 1_000_000;

/**
 * Searched downwards and upwards from as many as before, the exposures considered: the nearest counts that show. The
 * lower end of the interval rises with the count, so that half of what is left can be left out at every step; so does
 * the upper end of an exact one, but not of one widened for clustering.
 */
export function whatWouldSettle(before: number, options: RateRatioOptions = {}): Settles {
  const shows = (now: number): Verdict => verdictOf(rateRatioInterval(now, before, options));
  const { exposure = { now: 1, before: 1 }, dispersion = 1 } = options;
  const asMany = Math.ceil((before * exposure.now) / exposure.before);
  const isClustered = dispersion > 1;
  let improving = asMany;
  if (isClustered) while (improving >= 0 && shows(improving) !== 'improving') improving--;
  else improving = firstWhere(0, asMany, (now) => shows(now) !== 'improving') - 1;
  const regressing = isClustered && before === 0 ? null : firstRegressing(asMany, shows);
  return { improving: improving < 0 ? null : improving, regressing };
}

function firstRegressing(from: number, shows: (now: number) => Verdict): number | null {
  let step = 1;
  while (shows(from + step) !== 'regressing') {
    step *= 2;
    if (step > MOST) return null;
  }
  return firstWhere(from + Math.floor(step / 2), from + step, (now) => shows(now) === 'regressing');
}
