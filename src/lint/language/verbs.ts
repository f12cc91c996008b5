import type { Token } from './tokens.ts';
import { isAdverb, isParticiple, words } from './words.ts';

/** What somebody at work on a service does, and neither a customer nor a program is the likely subject of. */
export const HUMAN_ACTS = words(`
  check double-check doublecheck recheck test verify validate review deploy redeploy merge push ship approve escalate
  page tell ask inform communicate document consult read follow realise realize know think consider understand
  remember forget decide choose plan coordinate discuss talk learn anticipate foresee investigate announce warn
  involve rehearse practise practice prioritise prioritize monitor question doubt examine inspect hesitate
  catch spot bother neglect overlook misread misunderstand listen look rush prepare roll revert care own
  raise mention speak insist challenge
`);

/** What only a mind does. */
export const MIND = words(`
  realise realize know think consider understand remember forget decide learn anticipate foresee discuss talk
  consult ask tell inform communicate escalate neglect overlook misunderstand listen bother hesitate doubt rush prioritise prioritize
  care
`);

/** Participles that stand before a noun like an adjective: "we should have automated tests" is about having them. */
const ATTRIBUTIVE = words(`
  automated improved increased dedicated shared fixed limited reduced detailed documented centralised centralized
  managed distributed combined updated isolated separated encrypted replicated advanced integrated related mixed
  unified nested hosted staged scheduled structured defined broken known proven tailored weighted versioned
  written trained unlimited restricted enhanced simplified redacted continued 
  hardened standardised standardized experienced skilled qualified interested guaranteed needed required assigned
  designated agreed backed pinned signed cached demonstrated established planned elevated
`);
/** Past forms that are nouns or bases as well. */
const SAME_AS_BASE = words(
  'read set cut put hit run left lead split spread shut cost hurt reset upset let broadcast sent',
);

/** What a manager or an owner does where the word means a person. */
export const MANAGING = words('approve insist plan hire promise sign schedule push merge deploy ship');

export interface Perfect {
  readonly modal: string;
  readonly negated: boolean;
  readonly have: number;
  /** The participle that carries the meaning. */
  readonly verb: number;
  /** "been" and a participle: somebody else does it. */
  readonly passive: boolean;
  /** "been" with an adjective, a noun or a progressive after it. */
  readonly been: boolean;
}

const skipAdverbs = (tokens: readonly Token[], at: number): number => {
  let i = at;
  while (isAdverb(tokens[i]?.lower ?? '')) i++;
  return i;
};

/** "should (not) (really) have (ever) checked" from its modal on, or null where "have" is the verb itself. */
export function perfectAt(tokens: readonly Token[], modal: number): Perfect | null {
  let i = modal + 1;
  if (tokens[modal]?.lower === 'ought' && tokens[i]?.lower === 'not') i++;
  if (tokens[modal]?.lower === 'ought' && tokens[i]?.lower === 'to') i++;
  let from = skipAdverbs(tokens, i);
  if (tokens[from]?.lower === ',') {
    // "should, of course, have"
    const closing = tokens.findIndex((t, k) => k > from && k < from + 6 && t.lower === ',');
    if (closing !== -1) from = skipAdverbs(tokens, closing + 1);
  }
  const lower = tokens[from]?.lower;
  // "should of" is how "should've" is often spelt.
  const have = lower === 'have' || (lower === 'of' && from === i);
  if (!have) return null;
  const rest = perfectAfter(tokens, from);
  if (!rest) return null;
  const negated = tokens.slice(modal, rest.verb).some((t) => t.lower === 'not' || t.lower === 'never');
  return { modal: tokens[modal]?.lower ?? '', negated, have: from, ...rest };
}

/** What follows a "have" or "had", where it is a perfect. */
export function perfectAfter(
  tokens: readonly Token[],
  have: number,
): Pick<Perfect, 'verb' | 'passive' | 'been'> | null {
  const at = skipAdverbs(tokens, have + 1);
  const token = tokens[at];
  if (token?.kind !== 'word' || !isParticiple(token.lower)) return null;
  if (token.lower === 'been') {
    const next = skipAdverbs(tokens, at + 1);
    const lower = tokens[next]?.lower ?? '';
    const graded = ['more', 'better', 'less', 'too', 'so'].includes(tokens[next - 1]?.lower ?? '');
    if (isParticiple(lower) && !graded) return { verb: next, passive: true, been: true };
    return { verb: next < tokens.length ? next : at, passive: false, been: true };
  }
  const after = tokens[at + 1];
  const nounFollows =
    after !== undefined &&
    ((after.kind === 'code' && ATTRIBUTIVE.has(token.lower)) ||
      after.kind === 'number' ||
      (after.kind === 'word' && plainNoun(after.lower)));
  if (nounFollows && (ATTRIBUTIVE.has(token.lower) || SAME_AS_BASE.has(token.lower))) return null;
  return { verb: at, passive: false, been: false };
}

const NOT_NOUNS = words(`
  the a an this that these those our my your his her its their it them us him me to in on at for with by from into of
  and or but if when before after because so until while than as what how why whether where who which out up down off
  over back through about all some any each both more another everything something nothing anything one away
  not instead sooner earlier faster better during without within against under each every no
`);
const plainNoun = (lower: string): boolean => !NOT_NOUNS.has(lower) && !isAdverb(lower);
