import type { Rule } from './define-rule.ts';
import { doneDate } from './rules/actions/done-date.ts';
import { due } from './rules/actions/due.ts';
import { factory } from './rules/actions/factory.ts';
import { noPrevention } from './rules/actions/no-prevention.ts';
import { noneWithoutReason } from './rules/actions/none-without-reason.ts';
import { owner } from './rules/actions/owner.ts';
import { peopleFix } from './rules/actions/people-fix.ts';
import { ticket } from './rules/actions/ticket.ts';
import { tooFar } from './rules/actions/too-far.ts';
import { type as actionType } from './rules/actions/type.ts';
import { vagueVerb } from './rules/actions/vague-verb.ts';
import { brokenLink } from './rules/corpus/broken-link.ts';
import { duplicateId } from './rules/corpus/duplicate-id.ts';
import { likelyDuplicate } from './rules/corpus/likely-duplicate.ts';
import { nearMissEscalation } from './rules/corpus/near-miss-escalation.ts';
import { oneWayLink } from './rules/corpus/one-way-link.ts';
import { taxonomyDrift } from './rules/corpus/taxonomy-drift.ts';
import { LANGUAGE_RULES } from './rules/language/language-rules.ts';
import { alias } from './rules/schema/alias.ts';
import { frontmatter } from './rules/schema/frontmatter.ts';
import { required } from './rules/schema/required.ts';
import { timeOrder } from './rules/schema/time-order.ts';
import { timeZone } from './rules/schema/time-zone.ts';
import { type } from './rules/schema/type.ts';
import { unknownKey } from './rules/schema/unknown-key.ts';
import { unknownValue } from './rules/schema/unknown-value.ts';
import { factorsCount } from './rules/structure/factors-count.ts';
import { factorsVariety } from './rules/structure/factors-variety.ts';
import { impactNumber } from './rules/structure/impact-number.ts';
import { learnedApartFromFixed } from './rules/structure/learned-apart-from-fixed.ts';
import { loneRootCause } from './rules/structure/lone-root-cause.ts';
import { openQuestions } from './rules/structure/open-questions.ts';
import { perspectives } from './rules/structure/perspectives.ts';
import { publishedLate } from './rules/structure/published-late.ts';
import { sectionEmpty } from './rules/structure/section-empty.ts';
import { sectionMissing } from './rules/structure/section-missing.ts';
import { sectionTemplateText } from './rules/structure/section-template-text.ts';
import { takeawaysCount } from './rules/structure/takeaways-count.ts';
import { takeawaysFirst } from './rules/structure/takeaways-first.ts';
import { takeawaysStandalone } from './rules/structure/takeaways-standalone.ts';
import { agrees } from './rules/timeline/agrees.ts';
import { gap } from './rules/timeline/gap.ts';
import { order } from './rules/timeline/order.ts';
import { startsBeforeDetection } from './rules/timeline/starts-before-detection.ts';
import { zone } from './rules/timeline/zone.ts';

/** Every rule there is, one line a rule; the language rules in their own order. */
export const RULES: readonly Rule[] = [
  frontmatter,
  type,
  required,
  unknownKey,
  unknownValue,
  alias,
  timeOrder,
  timeZone,
  takeawaysFirst,
  takeawaysCount,
  takeawaysStandalone,
  sectionMissing,
  sectionEmpty,
  sectionTemplateText,
  learnedApartFromFixed,
  impactNumber,
  loneRootCause,
  factorsCount,
  factorsVariety,
  perspectives,
  openQuestions,
  publishedLate,
  ...LANGUAGE_RULES,
  startsBeforeDetection,
  order,
  zone,
  agrees,
  gap,
  owner,
  due,
  actionType,
  doneDate,
  ticket,
  tooFar,
  noPrevention,
  noneWithoutReason,
  vagueVerb,
  peopleFix,
  factory,
  duplicateId,
  brokenLink,
  oneWayLink,
  likelyDuplicate,
  nearMissEscalation,
  taxonomyDrift,
];
