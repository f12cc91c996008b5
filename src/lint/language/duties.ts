import { ownValue } from '../../model/own-value.ts';
import type { Sentence } from './sentence.ts';
import { AUXILIARIES, COORDINATORS, isFormOf, PREPOSITIONS, words } from './words.ts';

/** What one is held to do: not doing it is told as a fault. */
export const DUTIES = words(`
  check double-check recheck doublecheck test verify validate review escalate consult rehearse
  inspect examine cross-check proofread vet ensure renew
`);

/** Duties too, but as often a plain decision: "we did not roll back because …" explains, and passes. */
export const SOFTER = words(`
  declare page follow communicate inform notify document update tell coordinate read monitor heed adhere comply practise practice
`);

/** Tried and not managed, as systems have it too. */
export const ATTEMPTS = words(`
  reproduce connect log login access reach ssh authenticate sign recover restore restart start bring get load open
  download upload install build compile push pull join deploy find identify locate resolve fix mitigate boot
  meet live deliver provide uphold maintain keep achieve serve complete finish understand grasp appreciate
  reconnect replicate determine contact roll figure rollback upgrade
`);

export const NEVER_MANAGED = words('reproduce connect log login access reach ssh authenticate sign');

export const RECONCILING = words(
  'reconcile start sync schedule provision bind create restart watch acquire renew elect',
);

export const SKIPPABLE =
  /^(tests?|testing|reviews?|steps?|checks?|staging|canary|canaries|approvals?|validation|procedures?|checklists?|process|verification|runbook|dry|dry-run|rehearsals?|drills?|backups?|snapshots?|safeguards?|freeze|policy|policies|protocols?|rules?)$/;

export const SIGNALS =
  /^(alerts?|alarms?|warnings?|pages?|signals?|procedures?|advice|errors?|policy|runbook|checklist|steps?|instructions?|protocols?|rules?|notifications?|messages?|signs?|guidelines?|indicators?|freeze|concerns?)$/;

export const MISSABLE =
  /^(alerts?|alarms?|warnings?|pages?|steps?|bugs?|errors?|typos?|mistakes?|flags?|signals?|signs?|notifications?|notices?|emails?|mails?|messages?|details?|lines?|changes?|checks?|problems?|issues?|symptoms?|dependency|dependencies|impact|flaws?|conflicts?|fact|it|this|that|call|handover|review|case|cases|cracks?|defects?|faults?|leaks?|corrosion)$/;

export const CAREFULLY = words(`
  properly correctly adequately sufficiently thoroughly carefully fully diligently appropriately
`);

export const givesReason = ({ tokens }: Sentence, at: number): boolean =>
  tokens.slice(at).some((t) => /^(because|since|as|due|so|given)$/.test(t.lower)) ||
  tokens.slice(0, at).some((t) => /^(because|since|given)$/.test(t.lower));

/** What is owed to others: a page read, a status page updated, a procedure followed. */
const OWED: Readonly<Record<string, RegExp>> = {
  update:
    /^(runbooks?|docs?|documentation|page|wiki|playbooks?|tickets?|channel|customers|users|stakeholders|support)$/,
  read: /^(docs?|documentation|notes|changelog|log|messages?|mails?|e-?mails?|warnings?|runbooks?|alerts?|instructions|output|manual|guides?|notices?|plan|ticket|specification)$/,
  follow:
    /^(procedures?|process|processes|runbooks?|playbooks?|checklists?|protocols?|polic(?:y|ies)|guidelines?|instructions|rules|steps|practices?|plan)$/,
};

export function owed(sentence: Sentence, main: number): boolean {
  const { tokens } = sentence;
  const next = tokens[main + 1];
  if (!next || next.kind === 'punctuation' || /^(and|or|but|as|like)$/.test(next.lower)) return false;
  const nouns = ownValue(OWED, tokens[main]?.lower ?? '');
  return !nouns || objectNouns(sentence, main).some((word) => nouns.test(word));
}

export const objectNouns = ({ tokens }: Sentence, verb: number): string[] => {
  const out: string[] = [];
  for (let i = verb + 1; i < Math.min(tokens.length, verb + 7); i++) {
    const { lower, kind } = tokens[i] ?? { lower: '', kind: 'punctuation' };
    if (kind === 'punctuation' || /^(because|when|while|during|until|before|after|if)$/.test(lower)) break;
    out.push(lower);
  }
  return out;
};

/** Plain acts: left undone by "the engineer" they are told as a fault, by "we" they are part of the story. */
const ACTS = words(`
  look run roll revert wait catch add write include perform conduct enable disable remove close raise warn
  ask tell stop pause drain clean confirm record set acknowledge report challenge install reinstall refit fasten rotate
  torque tighten secure isolate lock extend retract label rename
`);
/** Of these, what is told as a fault of "us" too. */
const OUR_ACTS = words('look ask tell');
const TRIALS =
  /^(tests?|testing|checks?|drills?|rehearsals?|reviews?|validations?|verifications?|suites?|linter|simulations?|exercises?|audits?|dry-run|checklists?)$/;
/** Taken before a risky step. */
const COPIES = /^(snapshots?|backups?|dumps?)$/;

/** Whether not doing what the verb at `main` says is told as a fault of the one who did not. */
export function isActOwed(sentence: Sentence, main: number, subject: string): boolean {
  const { tokens } = sentence;
  const verb = tokens[main]?.lower ?? '';
  const next = tokens[main + 1]?.lower ?? '';
  if (givesReason(sentence, main) || /^(any|anything|further|more|much|out|there)$/.test(next)) return false;
  if (isFormOf(verb, TRYING)) return objectNouns(sentence, main).some((word) => TRIALS.test(word));
  if (isFormOf(verb, TAKING)) return objectNouns(sentence, main).some((word) => COPIES.test(word));
  if (isFormOf(verb, ASKING) && /^(for|about)$/.test(next) && subject === 'nobody') return false;
  if (isFormOf(verb, LOOKING) && next !== 'at') return false;
  // "keys the team did not add" tells the keys apart.
  const object = tokens[main + 1];
  const bare =
    !object ||
    object.kind === 'punctuation' ||
    PREPOSITIONS.has(next) ||
    COORDINATORS.has(next) ||
    AUXILIARIES.has(next);
  if (bare && !isFormOf(verb, OBJECTLESS)) return false;
  return isFormOf(verb, /^(we|i|they|you|nobody|none)$/.test(subject) ? OUR_ACTS : ACTS);
}
const OBJECTLESS = words('look roll revert wait ask stop pause confirm warn');
const TRYING = words('run perform conduct do carry');
const TAKING = words('take make');
const ASKING = words('ask');
const LOOKING = words('look');

/** What a "should have" without a subject is about people with; a system "should have retried". */
export const OWN_WORK = words(`
  test double-check doublecheck review escalate consult rehearse ask tell communicate inform document coordinate
  discuss announce consider plan rename realise realize think anticipate read write warn verify check prepare
  involve practise practice prioritise prioritize investigate look declare
`);

/** What only people do, so that it is told of them even where nobody is named: "Did not test the rollback." */
export const THEIRS_ALONE = words(`
  test double-check doublecheck review escalate consult rehearse
`);
