import { nounPhraseAt } from './noun-phrase.ts';
import type { Sentence } from './sentence.ts';
import { isAdverb, isFormOf, words } from './words.ts';

/** What one would have liked to happen: a counterfactual about it measures people against a better story. */
const IMPROVING = words(`
  notice catch see find detect prevent avoid avert know realise realize understand discover spot identify respond
  react rollback recover resolve fix save isolate mitigate do test check verify stop escalate page reveal reduce
  shorten limit minimise minimize help expose surface flag uncover block spare allow enable contain warn alert
  anticipate foresee recognise recognize question act deploy choose pick make use ask tell roll revert restore abort look read follow merge
`);
const BETTER = words(`
  sooner earlier faster quicker quickly easier easily shorter less better avoided prevented averted smaller fewer
  caught noticed unaffected reduced clearer simpler smoother detected spotted discovered saved safe fine
`);
const WORSE = words(`
  worse worst longer lost lose more slower down harder filled crashed failed broken died outage offline corrupted
  unavailable exposed leaked deleted missed impossible unable stuck bigger larger greater wider deeper disaster
  still anyway regardless killed injured hurt harmed burned burnt drowned crushed
`);

/** Whether the consequence that a counterfactual names is one to wish for. */
export function consequence(sentence: Sentence, from: number, to: number): 'better' | 'worse' | 'unknown' {
  const { tokens } = sentence;
  let better = false;
  let worse = false;
  for (let i = from; i < to; i++) {
    const lower = tokens[i]?.lower ?? '';
    const negated = hasNegationBefore(sentence, i, from);
    if (lower === 'still' && keeps(tokens, i + 1)) better = true;
    else if (BETTER.has(lower) || isFormOf(lower, IMPROVING)) {
      if (negated) worse = true;
      else better = true;
    } else if (WORSE.has(lower)) {
      if (negated) better = true;
      else worse = true;
    } else if (negated && /^(happened|happen|occurred|occur|gone|shipped|reached|been|affected)$/.test(lower))
      better = true;
  }
  if (better === worse) return better ? 'better' : 'unknown';
  return better ? 'better' : 'worse';
}

/** "the rows would still be there" */
const keeps = (tokens: Sentence['tokens'], at: number): boolean =>
  tokens[at]?.lower === 'be' &&
  /^(there|up|running|available|intact|online|working|alive|healthy)$/.test(tokens[at + 1]?.lower ?? '');

function hasNegationBefore(sentence: Sentence, at: number, from: number): boolean {
  const { tokens } = sentence;
  // Down to the subject: "nothing would have been lost".
  for (let i = at - 1; i >= from - 1 && i >= at - 6; i--) {
    const lower = tokens[i]?.lower ?? '';
    if (/^(not|never|hardly|nothing|none|nobody)$/.test(lower) || tokens[i - 1]?.lower === 'no') return true;
    if (tokens[i]?.kind === 'punctuation') return false;
    if (!isAdverb(lower) && !/^(have|been|be|had|to|able|as|so|would|could|a|the|any)$/.test(lower))
      return false;
  }
  return false;
}

export const isImproving = (verb: string): boolean => isFormOf(verb, IMPROVING);

/** Sections in which a counterfactual says what went right. */
export const isAboutLuck = (sentence: Sentence): boolean =>
  sentence.place.section === 'lucky' || sentence.place.section === 'went-well';

/** "if the alert had fired": the condition is a thing's, and so what people would have done is its consequence. */
export function conditionOfThings(sentence: Sentence): boolean {
  const { tokens, people } = sentence;
  return tokens.some(({ lower }, i) => {
    if (lower !== 'if' && lower !== 'unless' && lower !== 'had' && lower !== 'when') return false;
    const np = nounPhraseAt(tokens, i + 1, tokens.length, people);
    return np !== null && np.being === 'other';
  });
}
