import type { RuleExample, SentenceMatch } from '../define-rule.ts';
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import type { Sentence } from './sentence.ts';
import { clauseStart, isPerson, personBehind } from './subject.ts';
import type { Token } from './tokens.ts';
import { BE, isAdverb, isPast } from './words.ts';

/** Examples of a rule: each sentence is its own name. */
export const examples = (
  ...sentences: (string | readonly [prose: string, heading: string])[]
): RuleExample[] =>
  sentences.map((s) =>
    typeof s === 'string'
      ? { name: s, prose: s }
      : { name: `${s[0]} (under ${s[1]})`, prose: s[0], heading: s[1] },
  );

/** From one token to another, both included. */
export function matchOf(
  sentence: Sentence,
  from: number,
  to: number,
  rest: Partial<SentenceMatch> = {},
): SentenceMatch {
  const { tokens, text } = sentence;
  return { start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? text.length, ...rest };
}

/** The first token that begins at or after an offset. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  const found = tokens.findIndex((t) => t.start >= offset);
  return found === -1 ? tokens.length : found;
}

/** Where a run of words stands, by the index of its first token, from `from` on; -1 for nowhere. */
export function indexOfWords(tokens: readonly Token[], run: readonly string[], from = 0): number {
  for (let i = from; i + run.length <= tokens.length; i++) {
    if (run.every((word, k) => tokens[i + k]?.lower === word)) return i;
  }
  return -1;
}

/**
 * The person whose doing an adverbial such as "by mistake" describes: the subject of an active past verb in its
 * clause, or the agent of a passive ("was deleted by an engineer").
 */
export function doerNear(sentence: Sentence, at: number): { person: NounPhrase; verb: number } | null {
  const { tokens, people } = sentence;
  // "By mistake, the on-call silenced it": it stands before the clause that it is about.
  const opens = at === 0 && tokens[2]?.lower === ',';
  const from = opens ? 3 : clauseStart(sentence, Math.max(0, at - 1), true);
  let end = at;
  while (end < tokens.length && !/^[.;:!?—]+$/.test(tokens[end]?.lower ?? '')) end++;
  for (let i = from; i < end; i++) {
    if (!isPast(tokens[i]?.lower ?? '')) continue;
    const passive = auxiliaryBefore(tokens, i);
    if (passive !== -1) {
      const by = agentAfter(sentence, i, end);
      if (by) return { person: by, verb: i };
      continue;
    }
    if (i > at + (opens ? 9 : 3)) break;
    const person = personBehind(sentence, i, i);
    if (person) return { person, verb: i };
  }
  const np = nounPhraseAt(tokens, from, at, people);
  return np && np.being === 'person' && np.end >= at - 2 && isPast(tokens[at + 1]?.lower ?? '')
    ? { person: np, verb: at + 1 }
    : null;
}

/** A form of "be" that makes the participle at `verb` a passive, or -1. */
export function auxiliaryBefore(tokens: readonly Token[], verb: number): number {
  let i = verb - 1;
  while (i >= 0 && isAdverb(tokens[i]?.lower ?? '')) i--;
  const lower = tokens[i]?.lower ?? '';
  return BE.has(lower) || lower === 'got' || lower === 'get' ? i : -1;
}

/** "by PERSON" after a verb. */
export function agentAfter(
  sentence: Sentence,
  verb: number,
  end = sentence.tokens.length,
): NounPhrase | null {
  const { tokens, people } = sentence;
  for (let i = verb + 1; i < end; i++) {
    if (tokens[i]?.lower !== 'by') continue;
    const np = nounPhraseAt(tokens, i + 1, end, people);
    if (!np || np.word === 'they' || np.word === 'them') continue;
    const possessive =
      tokens[np.end]?.lower === "'s" || tokens[np.end]?.lower === "'" || tokens[np.end]?.lower === '’';
    if (!possessive && isPerson(sentence, np, verb)) return np;
  }
  return null;
}

/** The person whose thing the token at `at` is: "the engineer's", "our". */
export function possessor(sentence: Sentence, at: number): NounPhrase | null {
  const { tokens, people } = sentence;
  const before = tokens[at - 1];
  if (before?.lower !== "'s") return null;
  for (let from = Math.max(0, at - 7); from < at - 1; from++) {
    const np = nounPhraseAt(tokens, from, at - 1, people);
    if (np && np.end === at - 1 && (np.being === 'person' || /^(person|human)$/.test(np.word))) return np;
  }
  return null;
}
