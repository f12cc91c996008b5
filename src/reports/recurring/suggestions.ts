import { ALIKE } from '../../library/likeness.ts';
import { LikenessIndex } from '../../library/likeness-index.ts';
import type { Config } from '../../model/config.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import type { Suggestion } from './data.ts';

/** For incidents without a failure mode: the class in use they look most like, else which of them look like each other. */
export function suggestClasses(
  unclassified: readonly Postmortem[],
  classified: readonly Postmortem[],
  config: Config,
): Suggestion[] {
  if (unclassified.length === 0) return [];
  const index = new LikenessIndex([...unclassified, ...classified], config);
  const known = new Set(classified);
  const suggestions: Suggestion[] = [];
  const left: Postmortem[] = [];
  for (const postmortem of unclassified) {
    const [best] = index.similarTo(postmortem, 1, (other) => known.has(other));
    if (!best || best.score < ALIKE) {
      left.push(postmortem);
      continue;
    }
    suggestions.push({
      incidents: [postmortem.id],
      failureMode: best.postmortem.failureMode,
      score: rounded(best.score),
      why: [`like ${best.postmortem.id}`, ...best.why],
    });
  }
  return [...suggestions, ...groups(left, index)].sort(
    (a, b) => b.score - a.score || (a.incidents.join() < b.incidents.join() ? -1 : 1),
  );
}

/** Each document joins the one it is most like. */
function groups(left: readonly Postmortem[], index: LikenessIndex): Suggestion[] {
  const waiting = new Set(left);
  const found: Suggestion[] = [];
  for (const postmortem of left) {
    if (!waiting.has(postmortem)) continue;
    const alike = index
      .similarTo(postmortem, left.length, (other) => waiting.has(other))
      .filter(({ score }) => score >= ALIKE);
    if (alike.length === 0) continue;
    for (const { postmortem: other } of alike) waiting.delete(other);
    waiting.delete(postmortem);
    found.push({
      incidents: [postmortem.id, ...alike.map(({ postmortem: { id } }) => id)],
      failureMode: null,
      score: rounded(alike[0]?.score ?? 0),
      why: alike[0]?.why ?? [],
    });
  }
  return found;
}

const rounded = (score: number) => Math.round(score * 1000) / 1000;
