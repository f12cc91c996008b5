import { lead, proseOf } from './action-item.ts';
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import { People } from './people.ts';
import { type Token, tokenize } from './tokens.ts';
import { isAdverb, isFormOf, words } from './words.ts';

/** What only attention does. */
const VIGILANCE = words(`
  check double-check doublecheck recheck remember verify confirm follow review ensure read think pay avoid watch
  communicate test look validate inspect notice spot recognise recognize ask coordinate adhere comply be know
  understand keep take always never monitor escalate treat refrain
`);
/** After "make sure that", what people are to do each time. */
const ENSURED = words(`${[...VIGILANCE].join(' ')} run use write perform complete sign`);
const CAREFUL =
  /\b(?:more |extra |very |especially |be |being )(?:careful|carefull?y|cautious|vigilant|attentive|diligent|mindful|thorough|aware|alert)\b|\bpay(?:ing)? (?:\w+ )?(?:close |closer |more |better |extra |special |careful )?attention\b|\b(?:take|taking|exercise|use) (?:more |extra |greater |better |special )?(?:care|caution)\b|\bcarefully\b.{0,40}\b(?:before|when|next time)\b|\b(?:raise|increase|improve|create|build|spread) (?:the |more |better )?awareness\b|\bbe (?:better|smarter) (?:at|about)\b|\btry harder\b|\b(?:enforce|more|better|stricter|improve) discipline\b|\b(?:do not|don['’]t|never|not) forget\b|^\W*(?:remember|reminder) (?:to|that)\b|^\W*(?:double-check|doublecheck|always (?:double-check|check|test|verify|review|read|ask|confirm|follow|communicate|be)|always (?:run|use|make|take|do)\b.{0,60}\b(?:first|before|by hand)|never (?:deploy|merge|push|ship|skip|trust|assume|touch|run))\b|\bmake \w+(?: \w+)? aware\b/i;
const ASK = words(`
  remind tell ask encourage urge instruct educate train retrain re-train coach warn advise teach reeducate re-educate
  discipline reprimand counsel sensitise sensitize
`);
const DUTY = words('must should shall need needs ought required expected reminded supposed not never always');
const FOREVER = words(
  'double-check doublecheck recheck remember verify follow ensure pay avoid be keep know understand take adhere comply refrain',
);
const AGAIN =
  /^(always|never|before|when|whenever|while|during|each|every|prior|any|all|more|closely|carefully|thoroughly|properly)$/;
const ENSURE = /^(ensure|ensures|sure|certain)$/;

const HABITS = 'deploy|merge|push|releas|ship|commit|rush|skip|trust|assum|touch|run|mak';
/** "Stop deploying on Fridays", "no more manual changes in production". */
const REFRAIN = new RegExp(
  `^\\W*(?:(?:please |we (?:should|must|need to) )?(?:do not|don['\u2019]t|stop|avoid|refrain from|no more)) (?:${HABITS})(?:e?|ing|ments?|es|s)? .*\\b(?:on (?:a )?(?:fridays?|weekends?|holidays)|before (?:a )?(?:holidays?|weekends?)|without|by hand|manually|(?:directly )?(?:in|on|to) prod\\w*|at night|late)\\b`,
  'i',
);
const REMINDER =
  /^\W*send (?:out )?(?:an? |the )?(?:e-?mail |mail |message )?reminders?(?: (?:about|that|to)\b(?! \d)|\W*$)(?!.*\b(?:when|days?|hours?|weekly|daily|expir\w*)\b)/i;
const TRAINING =
  /^\W*(?:(?:give|offer|provide|organi[sz]e|arrange|schedule|hold|run|conduct|deliver|plan)\b.{0,30}?\b)?(?:(?:more|better|additional|further|extra|refresher|mandatory|proper|regular) )*(?:re)?training\b(?! (?:data|set|jobs?|pipelines?|runs?|cluster|models?))/i;
/** "The team will receive training on the firewall". */
const TRAINED =
  /^\W*(?:[\w-]+ ){1,4}(?:(?:will|should|must|needs?|to) ){1,2}(?:receive|get|undergo|complete) (?:\w+ )?(?:re)?training\b/i;
/** Said to everybody of a kind, and so about a habit and no task. */
const GENERIC =
  /^(everyone|everybody|people|engineers|developers|operators|reviewers|admins|administrators|sres|staff|deployers|approvers|devs|committers|maintainers|teams)$/;
const TELLING = words(
  'communicate emphasise emphasize stress reiterate reinforce announce email e-mail mail message',
);
const BIDDING =
  /\b(?:remind\w*|must|should|mandatory|be careful|don['\u2019]t|do not|not to|never|always)\b/i;
/** "Stress the importance of the checklist", "warn engineers about the risk of manual changes". */
const PREACHING =
  /^\W*(?:communicate|emphasi[sz]e|stress|reiterate|reinforce|brief)\b.*\bimportance of\b|^\W*(?:warn|tell|educate|teach|inform|advise|brief)\b.*\b(?:about|of|on) (?:the )?(?:risks?|dangers?|importance)\b/i;
/** "Send a mail to remind everyone". */
const MAILED =
  /^\W*(?:send|write|post|circulate)\b.{0,40}\b(?:to|and|that) remind(?:s|ing)? (?!.*\b(?:when|days?|hours?|weekly|daily|expir\w*)\b)/i;

/** Whether an action item asks people to be better rather than changing what they work with. */
export function peopleFixIn(
  text: string,
  vocabulary: { people: readonly string[]; systems: readonly string[] },
): boolean {
  const prose = proseOf(text).replace(/\bdouble check/gi, 'double-check');
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
  if (REFRAIN.test(prose) || REMINDER.test(prose) || MAILED.test(prose)) return true;
  if (PREACHING.test(prose) && !isForOthers(tokens, people)) return true;
  if (TRAINING.test(prose) && trains(tokens, people)) return true;
  if (TRAINED.test(prose)) {
    const np = nounPhraseAt(tokens, 0, tokens.length, people);
    return np !== null && np.being !== 'other';
  }
  if (TELLING.has(first.lower) && BIDDING.test(prose)) return addressed(tokens, people);
  if (ASK.has(first.lower)) return asksPeople(tokens, people, first.lower);
  let at = 0;
  if (ENSURE.test(first.lower) || (first.lower === 'make' && ENSURE.test(tokens[1]?.lower ?? ''))) {
    at = first.lower === 'make' ? 2 : 1;
    if (tokens[at]?.lower === 'that') at++;
    // "Make sure to check the graphs before every deploy": said to whoever does it.
    if (tokens[at]?.lower === 'to')
      return (
        isFormOf(tokens[at + 1]?.lower ?? '', VIGILANCE) &&
        (tokens.slice(at + 2).some((t) => AGAIN.test(t.lower)) || /\bnext time\b/i.test(prose))
      );
  }
  // "Have the on-call check the graphs more often": to have a task done once is no habit.
  if (first.lower === 'have' && tokens.some((t) => AGAIN.test(t.lower))) at = 1;
  return peopleAct(tokens, at, people, at > 0);
}

/** To warn users is what a page or a product does. */
function isForOthers(tokens: readonly Token[], people: People): boolean {
  const np = nounPhraseAt(tokens, 1, tokens.length, people);
  return (
    np !== null &&
    np.being === 'other' &&
    /^(warn|tell|educate|teach|inform|advise)$/.test(tokens[0]?.lower ?? '')
  );
}

const AUTOMATIC = /\bautomat\w*|\bbots?\b|\b(?:via|by|in) (?:the )?(?:ci|pipeline)\b/i;

/** Remind, ask, retrain PERSON; to train a model is something else. */
function asksPeople(tokens: readonly Token[], people: People, verb: string): boolean {
  const np = nounPhraseAt(tokens, 1, tokens.length, people);
  if (!np) return false;
  const someone = np.being !== 'other';
  if (
    /^(remind|retrain|re-train|reprimand|discipline|coach|counsel|reeducate|re-educate|educate|urge|instruct|encourage)$/.test(
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

/** "Additional training for operators", "give the engineers more training". */
function trains(tokens: readonly Token[], people: People): boolean {
  if (
    tokens.length <= 4 &&
    tokens.every((t) =>
      /^(more|better|additional|further|extra|refresher|mandatory|training|retraining|\.)$/.test(t.lower),
    )
  )
    return true;
  return addressed(tokens, people);
}

/** Whether the words are for people: "to all engineers", "for the team", "give the operator". */
function addressed(tokens: readonly Token[], people: People): boolean {
  return tokens.some(({ lower }, i) => {
    if (!/^(to|for|of|give|offer|email|e-mail|mail|message)$/.test(lower)) return false;
    const np = nounPhraseAt(tokens, i + 1, tokens.length, people);
    return np !== null && np.being !== 'other';
  });
}

/** Who acts; after "make sure" the verb is a bare one, and looks like one noun more: "the engineer checks". */
function actorAt(tokens: readonly Token[], at: number, people: People, ensured: boolean): NounPhrase | null {
  // "Developers need to": the verb looks like one noun more.
  const needs = tokens.findIndex(({ lower }, i) => i > at && /^needs?$/.test(lower));
  const np = nounPhraseAt(tokens, at, needs === -1 ? tokens.length : needs, people);
  if (!ensured || !np || np.being !== 'other') return np;
  for (let limit = at + 1; limit < np.end; limit++) {
    const shorter = nounPhraseAt(tokens, at, limit, people);
    const verb = tokens[limit]?.lower ?? '';
    if (shorter && shorter.end === limit && shorter.being !== 'other' && isFormOf(verb, ENSURED))
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
  const everybody =
    GENERIC.test(np.word) && (np.start === np.head || /^(all|every)$/.test(tokens[np.start]?.lower ?? ''));
  let duty = ensured;
  for (; i < tokens.length; i++) {
    const lower = tokens[i]?.lower ?? '';
    if (DUTY.has(lower)) duty = true;
    else if (!isAdverb(lower) && !/^(has|have|to|are|is|be|do|does)$/.test(lower)) break;
    else if (lower === 'be' && !DUTY.has(tokens[i + 1]?.lower ?? '')) break;
    else if (/^(has|have)$/.test(lower) && tokens[i + 1]?.lower === 'to') duty = true;
  }
  const verb = tokens[i]?.lower ?? '';
  // "Staff to be reminded of the procedure".
  if (everybody && /^(reminded|retrained|trained|briefed)$/.test(tokens[i - 1]?.lower ?? '')) return true;
  // "Engineers to double-check the region": given to all of them, for ever.
  if (everybody && tokens[i - 1]?.lower === 'to' && isFormOf(verb, FOREVER)) duty = true;
  if (!duty || !isFormOf(verb, ensured ? ENSURED : VIGILANCE)) return false;
  // "The database team should review the limits" gives out a task; "… before every release" asks for attention.
  if (!ensured && !everybody && !isFormOf(verb, FOREVER) && !tokens.some((t) => AGAIN.test(t.lower)))
    return false;
  if (verb === 'be')
    return /^(more|careful|aware|cautious|vigilant|diligent|mindful|attentive|extra|sure|reminded|trained|better)$/.test(
      tokens[i + 1]?.lower ?? '',
    );
  if (verb === 'know' || verb === 'understand') return ensured || !bareWe;
  return true;
}
