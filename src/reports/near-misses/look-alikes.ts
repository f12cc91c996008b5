import { ALIKE } from '../../library/likeness.ts';
import { LikenessIndex } from '../../library/likeness-index.ts';
import type { Config } from '../../model/config.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { foldWord, UNKNOWN } from '../../model/taxonomy.ts';
import type { LookAlike } from './data.ts';

const SHARED_FACTORS = 2;
/** The same service and factors alone are no similar story. */
const SHARED_WORDS = 3;

/** Pairs with two shared factors and a similar story, one of them in `shown`, that are not the same class already. */
export function lookAlikes(
  shown: readonly Postmortem[],
  all: readonly Postmortem[],
  postmortemOf: ReadonlyMap<string, string>,
  config: Config,
): LookAlike[] {
  const index = new LikenessIndex(all, config);
  const done = new Set<Postmortem>();
  const found = shown.flatMap((one) => {
    done.add(one);
    const named = postmortemOf.get(one.id);
    const mayBe = (other: Postmortem) =>
      !done.has(other) &&
      !isSame(one, other) &&
      shared(one, other).length >= SHARED_FACTORS &&
      (named === undefined || named !== postmortemOf.get(other.id));
    return index
      .similarTo(one, all.length, mayBe)
      .filter(({ score, words }) => score >= ALIKE && words.length >= SHARED_WORDS)
      .map(({ postmortem: other, score, words }) => ({
        ids: one.id < other.id ? ([one.id, other.id] as const) : ([other.id, one.id] as const),
        score: Math.round(score * 1000) / 1000,
        factors: shared(one, other),
        words,
      }));
  });
  return found.sort((a, b) => b.score - a.score || (a.ids.join() < b.ids.join() ? -1 : 1));
}

const shared = (one: Postmortem, other: Postmortem): string[] =>
  one.factors.filter((factor) => other.factors.includes(factor));

/** What counts together needs no suggestion. */
function isSame(a: Postmortem, b: Postmortem): boolean {
  const mode = foldWord(a.failureMode ?? UNKNOWN);
  return (
    mode !== UNKNOWN &&
    mode === foldWord(b.failureMode ?? UNKNOWN) &&
    a.services.some((service) => b.services.includes(service))
  );
}
