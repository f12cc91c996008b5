import { TextIndex } from '../../library/text-likeness.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { foldWord, UNKNOWN } from '../../model/taxonomy.ts';
import type { LookAlike } from './data.ts';

const SHARED_FACTORS = 2;
/** Below this two texts share the words of the trade, not the story. */
const ALIKE = 0.1;

/** Pairs with two shared factors and similar text, one of them in `shown`, that are not the same class already. */
export function lookAlikes(
  shown: readonly Postmortem[],
  all: readonly Postmortem[],
  postmortemOf: ReadonlyMap<string, string>,
): LookAlike[] {
  const index = new TextIndex(all);
  const found: LookAlike[] = [];
  const done = new Set<Postmortem>();
  for (const one of shown) {
    done.add(one);
    for (const other of all) {
      if (done.has(other) || isSame(one, other)) continue;
      const factors = one.factors.filter((factor) => other.factors.includes(factor));
      if (factors.length < SHARED_FACTORS) continue;
      const named = postmortemOf.get(one.id);
      if (named !== undefined && named === postmortemOf.get(other.id)) continue;
      const { score, words } = index.compare(one, other);
      if (score < ALIKE) continue;
      const ids = one.id < other.id ? ([one.id, other.id] as const) : ([other.id, one.id] as const);
      found.push({ ids, score: Math.round(score * 1000) / 1000, factors, words });
    }
  }
  return found.sort((a, b) => b.score - a.score || (a.ids.join() < b.ids.join() ? -1 : 1));
}

/** What counts together needs no suggestion. */
function isSame(a: Postmortem, b: Postmortem): boolean {
  const mode = foldWord(a.failureMode ?? UNKNOWN);
  return (
    mode !== UNKNOWN &&
    mode === foldWord(b.failureMode ?? UNKNOWN) &&
    a.services.some((service) => b.services.includes(service))
  );
}
