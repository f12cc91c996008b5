import { lead, proseOf } from './action-item.ts';
import { type Token, tokenize } from './tokens.ts';
import { isAdverb, isFormOf, words } from './words.ts';

/** Verbs that name an effort and no result. */
const EFFORTS = words(`
  improve investigate review enhance strengthen consider explore revisit evaluate examine research study optimise optimize
  analyse analyze assess discuss rethink reconsider reevaluate re-evaluate refine monitor polish think tighten harden
  revise rework understand address handle clarify reassess look dig learn streamline stabilise stabilize tune tweak
  work plan follow
`);
/** Of these, what is done to a thing: "improve testing infrastructure" names none of the things to do. */
const TREATING = words(`
  improve enhance strengthen optimise optimize refine polish tighten harden streamline stabilise stabilize review revise
  rework monitor analyse analyze examine tune tweak
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
  extend convert rewrite store revoke restrict grant scale allow prevent avoid restart fall catch make use update ensure
`);
const GENERIC = words(`
  this that these those it them such similar future again incident incidents issue issues problem problems outage outages
  happen happens happened happening recur recurring recurrence reoccurrence reoccurring occurrence occurrences kind thing
  things like
`);
/** Too much to be fixed as such: "fix monitoring". */
const WHOLE = words(
  'monitoring alerting logging documentation testing tests alerts communication deployment process processes',
);
/** To keep it from coming back, and no more. */
const AVERTING = words('prevent avoid stop');
/** Qualities with no unit. */
const ABSTRACT = words(
  'reliability resilience robustness stability availability observability visibility scalability maintainability security',
);
const TROUBLE = words('issue problem bug incident outage failure error this it root cause things everything');
const FILLED =
  /\b(?:runbooks?|playbooks?|docs?|documentation|pages?|templates?|dashboards?|messages?|checklists?|wiki) with (?:the|a|an|more|all|links?|steps?|examples?|commands?)\b/i;
/** What is raised or cut without saying how far. */
const QUALITIES = words(`
  reliability resilience robustness stability availability security visibility observability performance quality
  coverage test tests testing monitoring alerting alert alerts noise logging redundancy scalability maintainability
  number amount frequency confidence communication documentation toil latency efficiency code system service
`);
const SCALING = words(
  'increase raise boost expand extend reduce decrease lower minimise minimize maximise maximize',
);
const FILLERS = /^(the|a|an|of|our|in|for|and|overall|general|unit|integration|automated|more|,|\.|!)$/;
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
  if (MORE.has(first.lower)) return tokens[1]?.lower !== 'training' && isBareWish(tokens);
  if (
    /^(have|get|ensure|provide|gain|implement|introduce|establish|develop)$/.test(first.lower) &&
    MORE.has(tokens[1]?.lower ?? '')
  )
    return isBareWish(tokens.slice(1));
  if (SCALING.has(first.lower)) return isScaled(tokens);
  if (AVERTING.has(first.lower)) return tokens.length > 1 && generic(tokens, 0);
  if (first.lower === 'be')
    return /^be (?:better|more) (?:prepared|proactive|resilient|robust)\b/i.test(text) && !hasResult(tokens);
  if (/^(ensure|make)$/.test(first.lower) && isBetterState(tokens)) return true;
  if (first.lower === 'ensure') return tokens.length > 3 && generic(tokens, 0);
  if (first.lower === 'keep') return /^keep an eye on \S+( \S+){0,3}$/i.test(text.trim());
  if (first.lower === 'make') return makesBetter(tokens);
  if (first.lower === 'communicate')
    return /^(better|more|earlier)$/.test(tokens[1]?.lower ?? '') && tokens.length < 4;
  if (!EFFORTS.has(first.lower) || text.trimEnd().endsWith('?')) return false;
  // Another rule's: "improve awareness" is about people; "improve the runbook with the commands" says what with.
  if (/^\W*\w+ (?:the |more |better )?awareness\b/i.test(text) || FILLED.test(text)) return false;
  if (namesAction(tokens)) return false;
  if (first.lower === 'work')
    return (
      /^(on|with|towards?)$/.test(tokens[1]?.lower ?? '') &&
      !tokens.some((t) => t.lower === 'to') &&
      !hasResult(tokens)
    );
  if (first.lower === 'plan' && tokens[1]?.lower !== 'for') return false;
  if (first.lower === 'follow')
    return (
      /^up$/.test(tokens[1]?.lower ?? '') &&
      tokens.length <= 6 &&
      !tokens.some(
        (t) =>
          /^(about|regarding|to)$/.test(t.lower) ||
          (t.lower === 'on' && !tokens.some(({ lower }) => TROUBLE.has(lower))),
      )
    );
  if (/^(tune|tweak)$/.test(first.lower)) return tokens.length <= 3 && !tokens.some((t) => t.kind === 'code');
  if (first.lower === 'look' && !/^(into|at)$/.test(tokens[1]?.lower ?? '')) return false;
  if (first.lower === 'handle' || first.lower === 'address')
    return tokens
      .slice(1)
      .every(
        (t) =>
          TROUBLE.has(t.lower) ||
          /^(the|technical|tech|debt|better|that|caused|issues|errors|failures|more|gracefully)$/.test(
            t.lower,
          ),
      );
  if (first.lower === 'monitor') return tokens.length <= 4 && !tokens.some((t) => t.kind === 'code');
  const asked = tokens.findIndex((t, i) => i > 0 && i < 4 && ASKING.has(t.lower));
  if (asked === 1 || (asked !== -1 && isFormOf(first.lower, INQUIRIES))) return generic(tokens, asked);
  return !hasResult(tokens);
}

/** "Consider cancelling the export", "discuss whether to split the pool": the effort is about one thing to do. */
function namesAction(tokens: readonly Token[]): boolean {
  let i = 1;
  while (/^(into|at|about|on|of|ways|to|the|possibility|option)$/.test(tokens[i]?.lower ?? '')) i++;
  if (/^(whether|if|why)$/.test(tokens[i]?.lower ?? '')) return !generic(tokens, i);
  if (/^(a|an)$/.test(tokens[i]?.lower ?? '')) {
    return !tokens.some(
      (t) => MORE.has(t.lower) || /^(ways?|approach|solution|strategy|alternative|process)$/.test(t.lower),
    );
  }
  const verb = tokens[i]?.lower ?? '';
  const object = tokens[i + 1];
  if (TREATING.has(tokens[0]?.lower ?? '')) return false;
  if (!verb.endsWith('ing') || isFormOf(verb, EFFORTS) || !object) return false;
  return object.kind !== 'punctuation' && !/^(and|or|for|of|in|on|at|to|with|from)$/.test(object.lower);
}

/** "Increase test coverage", "raise the reliability of the importer": how far is left open. */
function isScaled(tokens: readonly Token[]): boolean {
  const rest = tokens.slice(1);
  if (rest.length === 0) return false;
  if (rest.every((t) => QUALITIES.has(t.lower) || FILLERS.test(t.lower))) return true;
  const head = rest.findIndex((t) => !FILLERS.test(t.lower));
  return (
    ABSTRACT.has(rest[head]?.lower ?? '') &&
    /^(of|in|for)$/.test(rest[head + 1]?.lower ?? '') &&
    !hasResult(tokens)
  );
}

/** "Better monitoring of the queue": a comparative, a noun, and nothing that says what. */
function isBareWish(tokens: readonly Token[]): boolean {
  const nouns = tokens.slice(1);
  if (tokens.at(-1)?.lower.includes('?')) return false;
  // "More than one approver" is a number.
  if (nouns.length === 0 || nouns.length > 9 || nouns[0]?.lower === 'than') return false;
  return (
    !hasResult(tokens) && !nouns.some((t) => t.kind === 'code' || t.lower === 'per' || t.lower === 'every')
  );
}

/** "Ensure the system is more resilient" */
function isBetterState(tokens: readonly Token[]): boolean {
  const be = tokens.findIndex((t) => /^(is|are|be|becomes?)$/.test(t.lower));
  return (
    be > 1 &&
    /^(more|less|better)$/.test(tokens[be + 1]?.lower ?? '') &&
    tokens.slice(be + 1).filter((t) => t.kind === 'word').length <= 2
  );
}

const COMPARED = /^(more|better|less|safer|faster|quicker|easier|simpler|clearer|stronger|smoother)$/;

/** "Make the deploy more robust", "make sure this does not happen again". */
function makesBetter(tokens: readonly Token[]): boolean {
  if (/^(sure|certain)$/.test(tokens[1]?.lower ?? '')) return tokens.length > 3 && generic(tokens, 1);
  const more = tokens.findIndex((t) => COMPARED.test(t.lower));
  return more > 1 && tokens.slice(more).filter((t) => t.kind === 'word').length <= 2 && !hasResult(tokens);
}

function fixesTrouble(tokens: readonly Token[]): boolean {
  const object = tokens
    .slice(1)
    .filter(
      (t) =>
        t.kind !== 'punctuation' && !/^(the|a|an|all|root|our|underlying|actual|original)$/.test(t.lower),
    );
  const head = object[0]?.lower ?? '';
  if (WHOLE.has(head) && object.every((t) => t.lower === head || t.kind === 'punctuation')) return true;
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
