import type { SentenceMatch } from '../define-rule.ts';
import { agentAfter, matchOf } from './phrases.ts';
import type { Sentence } from './sentence.ts';
import { clauseStart } from './subject.ts';
import { isAdverb } from './words.ts';

/** The first auxiliary of the group that a verb belongs to: that is where its subject stands before. */
export function auxiliaryStart({ tokens }: Sentence, verb: number): number {
  let start = verb;
  for (let i = verb - 1; i >= 0; i--) {
    const lower = tokens[i]?.lower ?? '';
    if (/^(have|has|had|'ve|'d|having|also|simply|just)$/.test(lower)) start = i;
    else if (!isAdverb(lower)) break;
  }
  return start;
}

export function byAgent(sentence: Sentence, verb: number): SentenceMatch | null {
  const { tokens } = sentence;
  const end = tokens.findIndex(({ lower }, i) => i > verb && /^[,;:—]$/.test(lower));
  const agent = agentAfter(sentence, verb, end === -1 ? tokens.length : end);
  return agent && !negates(sentence, verb) ? matchOf(sentence, verb, agent.end - 1) : null;
}

export const negates = ({ tokens }: Sentence, at: number): boolean =>
  tokens.slice(Math.max(0, at - 3), at).some((t) => /^(not|never|nobody|neither|no)$/.test(t.lower));

/** Under a condition, or as what the future may bring: nothing that happened. */
export function isHypothetical(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  const from = clauseStart(sentence, Math.max(0, at - 1), false);
  for (let i = Math.max(0, Math.min(from, at) - 1); i < at; i++) {
    const lower = tokens[i]?.lower ?? '';
    if (/^(if|unless|whether|whenever|lest)$/.test(lower)) return true;
    if (lower === 'case' && tokens[i - 1]?.lower === 'in') return true;
  }
  return /^(if|unless|whenever)$/.test(tokens[at - 1]?.lower ?? '');
}
