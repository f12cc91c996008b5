import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import { People } from './people.ts';
import { CODE, type Token, tokenize } from './tokens.ts';
import { isAdverb, isFormOf, words } from './words.ts';

const inCode = /`[^`]*`/g;
const proseOf = (text: string): string => text.replace(inCode, CODE);

/** Verbs that name an effort and no result. */
const EFFORTS = words(`
  improve investigate review enhance strengthen consider explore revisit evaluate examine research study optimise optimize
  analyse analyze assess discuss rethink reconsider reevaluate re-evaluate refine monitor polish think tighten harden
  understand address handle clarify reassess look dig learn streamline
`);
/** What is being asked is an answer, and whoever has it is done. */
const ASKING = words('why whether how what which if when where who');
const INQUIRIES = words(
  'investigate examine research study analyse analyze understand determine evaluate explore assess look dig learn',
);
/** Verbs whose object will be there, or gone, when the item is done. */
const RESULTS = words(`
  add write document create remove delete deploy alert set implement define publish decide file open automate replace
  move enable disable configure test install record list describe name propose present report build drop rename split
  merge upgrade downgrade limit cap raise lower reduce increase cut double halve page send block reject refuse log
  measure migrate switch pin rotate backport run schedule introduce provide expose emit fail stop abort require return
  include cover show print validate verify check cache retry detect encode escape separate isolate share link ship
  extend convert rewrite store revoke restrict grant scale allow prevent avoid store restart fall catch make use update
`);
const GENERIC = words(
  'this that these those it them such similar future again incident incidents issue issues problem problems outage outages happen happening recur recurring occurrence occurrences kind thing things like',
);
const TROUBLE = words('issue problem bug incident outage failure error this it root cause things everything');
const MORE = words(
  'better more improved stronger proper increased enhanced clearer less fewer additional tighter',
);

/** Whether an action item says no result by which to tell that it is done. */
export function isVague(text: string): boolean {
  const tokens = lead(tokenize(proseOf(text)));
  const first = tokens[0];
  if (
    first?.kind !== 'word' ||
    /\p{N}|#|https?:/u.test(text.replace(/\b(?:s3|k8s|ec2|i18n|l10n|p0|p1|p2|ipv[46]|http2|h2)\b/gi, ''))
  )
    return false;
  if (/\b[A-Z][A-Z0-9]+-\d+\b/.test(text)) return false;
  if (first.lower === 'fix' || first.lower === 'resolve' || first.lower === 'solve')
    return fixesTrouble(tokens);
  if (MORE.has(first.lower)) return isBareWish(tokens);
  if (first.lower === 'make') return makesBetter(tokens);
  if (first.lower === 'communicate')
    return /^(better|more|earlier)$/.test(tokens[1]?.lower ?? '') && tokens.length < 4;
  if (!EFFORTS.has(first.lower) || text.trimEnd().endsWith('?')) return false;
  if (namesAction(tokens)) return false;
  if (first.lower === 'look' && !/^(into|at)$/.test(tokens[1]?.lower ?? '')) return false;
  if (first.lower === 'handle' || first.lower === 'address')
    return tokens
      .slice(1)
      .every(
        (t) =>
          TROUBLE.has(t.lower) ||
          /^(the|better|that|caused|issues|errors|failures|more|gracefully)$/.test(t.lower),
      );
  if (first.lower === 'monitor') return tokens.length <= 4 && !tokens.some((t) => t.kind === 'code');
  if (isFormOf(first.lower, INQUIRIES) && tokens.slice(1, 4).some((t) => ASKING.has(t.lower))) return false;
  return !hasResult(tokens);
}

/** "Consider cancelling the export", "discuss whether to split the pool": the effort is about one thing to do. */
function namesAction(tokens: readonly Token[]): boolean {
  let i = 1;
  while (/^(into|at|about|on|of|ways|to|the|possibility|option)$/.test(tokens[i]?.lower ?? '')) i++;
  if (/^(whether|if|why)$/.test(tokens[i]?.lower ?? '')) return true;
  if (/^(a|an)$/.test(tokens[i]?.lower ?? '')) {
    return !tokens.some(
      (t) => MORE.has(t.lower) || /^(ways?|approach|solution|strategy|alternative|process)$/.test(t.lower),
    );
  }
  const verb = tokens[i]?.lower ?? '';
  const object = tokens[i + 1];
  if (!verb.endsWith('ing') || isFormOf(verb, EFFORTS) || !object) return false;
  return object.kind !== 'punctuation' && !/^(and|or|for|of|in|on|at|to|with|from)$/.test(object.lower);
}

/** "Better monitoring of the queue": a comparative, a noun, and nothing that says what. */
function isBareWish(tokens: readonly Token[]): boolean {
  const nouns = tokens.slice(1);
  if (tokens.at(-1)?.lower.includes('?')) return false;
  if (nouns.length === 0 || nouns.length > 9) return false;
  return (
    !hasResult(tokens) && !nouns.some((t) => t.kind === 'code' || t.lower === 'per' || t.lower === 'every')
  );
}

/** "Make the deploy more robust", "make sure this does not happen again". */
function makesBetter(tokens: readonly Token[]): boolean {
  if (/^(sure|certain)$/.test(tokens[1]?.lower ?? '')) return tokens.length > 3 && generic(tokens, 1);
  const more = tokens.findIndex((t) => /^(more|better|less)$/.test(t.lower));
  return more > 1 && tokens.slice(more).filter((t) => t.kind === 'word').length <= 2 && !hasResult(tokens);
}

function fixesTrouble(tokens: readonly Token[]): boolean {
  const object = tokens
    .slice(1)
    .filter((t) => !/^(the|a|an|all|root|our|underlying|actual|original)$/.test(t.lower));
  const head = object[0]?.lower ?? '';
  if (!TROUBLE.has(head) && !TROUBLE.has(head.replace(/s$/, ''))) return false;
  const rest = object.slice(1).map((t) => t.lower);
  return (
    rest.length === 0 ||
    /^(that caused|which caused|causing|behind|of) ((?:the|this|our|all) )?(outage|incident|issue|problem|failure|downtime|alert|error)s?$/.test(
      rest.join(' ').replace(/[.!]$/, '').trim(),
    )
  );
}

/** A further verb with an object, or a purpose that is more than "so that this does not happen again". */
function hasResult(tokens: readonly Token[]): boolean {
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'code' || token.kind === 'quote' || token.kind === 'number') return true;
    const next = tokens[i + 1];
    const opens =
      /^(and|then|or|to|by|so|,|;|:|—|–|-|that|which|with|such|e\.g|i\.e|until|if|when|from)$/.test(
        token.lower,
      );
    if (!opens || !next) continue;
    if (/^(so|such|until|if|when|that|which)$/.test(token.lower)) return !generic(tokens, i);
    if (/^(:|—|–|-|e\.g|i\.e)$/.test(token.lower)) return true;
    let k = i + 1;
    while (isAdverb(tokens[k]?.lower ?? '') || /^(we|that)$/.test(tokens[k]?.lower ?? '')) k++;
    const verb = tokens[k]?.lower ?? '';
    if (isFormOf(verb, RESULTS) && !(token.lower === 'from' || token.lower === 'with') && !generic(tokens, k))
      return true;
    if (token.lower === 'by' && verb.endsWith('ing')) return true;
  }
  return false;
}

/** Nothing but the incident itself is named: "to avoid this in future". */
const generic = (tokens: readonly Token[], from: number): boolean =>
  tokens
    .slice(from + 1)
    .every(
      (t) =>
        GENERIC.has(t.lower) ||
        isAdverb(t.lower) ||
        /^(the|in|from|of|do|does|not|will|can|we|to|be|a|is|avoid|prevent|catch|detect|handle|[.,!])$/.test(
          t.lower,
        ),
    );

/** Past labels, check boxes and polite openings, to the word that says what is to be done. */
function lead(tokens: readonly Token[]): readonly Token[] {
  let i = 0;
  const colon = tokens.slice(0, 4).findIndex((t) => t.lower === ':');
  if (colon !== -1) i = colon + 1;
  while (i < tokens.length) {
    const lower = tokens[i]?.lower ?? '';
    if (
      tokens[i]?.kind === 'punctuation' ||
      /^(we|should|must|need|needs|to|please|also|todo|maybe|possibly|perhaps|let|us|'s|then|could|will|i|try|further|continue|and|start|begin)$/.test(
        lower,
      )
    )
      i++;
    else break;
  }
  return tokens.slice(i);
}

/** What only attention does. */
const VIGILANCE = words(`
  check double-check doublecheck recheck remember verify confirm follow review ensure read think pay avoid watch
  communicate test look validate inspect notice ask coordinate adhere comply be know understand keep take always never
  monitor escalate treat refrain
`);
const CAREFUL =
  /\b(?:more |extra |very |especially |be |being )(?:careful|carefull?y|cautious|vigilant|attentive|diligent|mindful|thorough|aware|alert)\b|\bpay(?:ing)? (?:\w+ )?(?:close |closer |more |better |extra |special |careful )?attention\b|\b(?:take|taking|exercise|use) (?:more |extra |greater |better |special )?(?:care|caution)\b|\bcarefully\b.{0,40}\b(?:before|when|next time)\b|\b(?:raise|increase|improve|create|build|spread) (?:the |more |better )?awareness\b|\bbe (?:better|smarter) (?:at|about)\b|\btry harder\b|\b(?:do not|don['’]t|never|not) forget\b|^\W*(?:remember|reminder) (?:to|that)\b|^\W*(?:double-check|doublecheck|always (?:double-check|check|test|verify|review|read|ask|confirm|follow|communicate|be)|never (?:deploy|merge|push|ship|skip|trust|assume|touch|run))\b|\bmake \w+(?: \w+)? aware\b/i;
const ASK = words(
  'remind tell ask encourage urge instruct educate train retrain re-train coach warn advise teach warn reeducate re-educate discipline reprimand',
);
const DUTY = words('must should shall need needs ought required expected reminded supposed not never always');
const FOREVER = words(
  'double-check doublecheck recheck remember verify follow ensure pay avoid be keep know understand take adhere comply refrain',
);
const AGAIN =
  /^(always|never|before|when|whenever|while|during|each|every|prior|any|all|more|closely|carefully|thoroughly|properly)$/;
const ENSURE = /^(ensure|ensures|sure|certain)$/;

/** Whether an action item asks people to be better rather than changing what they work with. */
export function peopleFixIn(
  text: string,
  vocabulary: { people: readonly string[]; systems: readonly string[] },
): boolean {
  const prose = proseOf(text);
  if (
    CAREFUL.test(prose) &&
    !/\b(?:raise|increase|improve|create|build|spread) .{0,20}awareness of (?:the )?(?:sdk|client|scheduler|app|service)\b/i.test(
      prose,
    )
  ) {
    return !AUTOMATIC.test(prose);
  }
  const people = new People(vocabulary.people, vocabulary.systems, prose);
  const tokens = lead(tokenize(prose));
  const first = tokens[0];
  if (!first || AUTOMATIC.test(prose)) return false;
  if (ASK.has(first.lower)) return asksPeople(tokens, people, first.lower);
  let at = 0;
  if (ENSURE.test(first.lower) || (first.lower === 'make' && ENSURE.test(tokens[1]?.lower ?? ''))) {
    at = first.lower === 'make' ? 2 : 1;
    if (tokens[at]?.lower === 'that') at++;
  }
  return peopleAct(tokens, at, people, at > 0);
}

const AUTOMATIC = /\bautomat\w*|\bbots?\b|\b(?:via|by|in) (?:the )?(?:ci|pipeline)\b/i;

/** Remind, ask, retrain PERSON; to train a model is something else. */
function asksPeople(tokens: readonly Token[], people: People, verb: string): boolean {
  const np = nounPhraseAt(tokens, 1, tokens.length, people);
  if (!np) return false;
  const someone = np.being !== 'other';
  if (
    /^(remind|retrain|re-train|reprimand|discipline|coach|reeducate|re-educate|educate|urge|instruct|encourage)$/.test(
      verb,
    )
  )
    return someone;
  if (!someone) return false;
  // To ask or tell people counts where it is about what they are to do from now on.
  const to = tokens.findIndex((t, i) => i >= np.end && t.lower === 'to');
  const not = to !== -1 && tokens[to - 1]?.lower === 'not';
  const next = tokens[to + 1]?.lower ?? '';
  if (verb === 'train' || verb === 'teach') return to === -1 || VIGILANCE.has(next);
  return to !== -1 && (not || VIGILANCE.has(next) || next === 'stop');
}

/** Who acts; after "make sure" the verb is a bare one, and looks like one noun more: "the engineer checks". */
function actorAt(tokens: readonly Token[], at: number, people: People, ensured: boolean): NounPhrase | null {
  const np = nounPhraseAt(tokens, at, tokens.length, people);
  if (!ensured || !np || np.being !== 'other') return np;
  for (let limit = at + 1; limit < np.end; limit++) {
    const shorter = nounPhraseAt(tokens, at, limit, people);
    const verb = tokens[limit]?.lower ?? '';
    if (shorter && shorter.end === limit && shorter.being !== 'other' && isFormOf(verb, VIGILANCE))
      return shorter;
  }
  return np;
}

/** PERSON must, should, always … check. */
function peopleAct(tokens: readonly Token[], at: number, people: People, ensured: boolean): boolean {
  const np = actorAt(tokens, at, people, ensured);
  if (!np || np.being === 'other') return false;
  const bareWe = /^(we|i)$/.test(np.word);
  let i = np.end;
  // Past "on call", "of the week".
  while (/^(on|of|in|for|with|from)$/.test(tokens[i]?.lower ?? '')) {
    const inner = nounPhraseAt(tokens, i + 1, tokens.length, people);
    if (!inner) return false;
    i = inner.end;
  }
  let duty = ensured;
  for (; i < tokens.length; i++) {
    const lower = tokens[i]?.lower ?? '';
    if (DUTY.has(lower)) duty = true;
    else if (!isAdverb(lower) && !/^(has|have|to|are|is|be|do|does)$/.test(lower)) break;
    else if (lower === 'be' && !DUTY.has(tokens[i + 1]?.lower ?? '')) break;
    else if (/^(has|have)$/.test(lower) && tokens[i + 1]?.lower === 'to') duty = true;
  }
  const verb = tokens[i]?.lower ?? '';
  if (!duty || !isFormOf(verb, VIGILANCE)) return false;
  // "The database team should review the limits" gives out a task; "… before every release" asks for attention.
  if (!ensured && !isFormOf(verb, FOREVER) && !tokens.some((t) => AGAIN.test(t.lower))) return false;
  if (verb === 'be')
    return /^(more|careful|aware|cautious|vigilant|diligent|mindful|attentive|extra|sure|reminded|trained|better)$/.test(
      tokens[i + 1]?.lower ?? '',
    );
  if (verb === 'know' || verb === 'understand') return ensured || !bareWe;
  return true;
}
