import type { SentenceRule } from '../../define-rule.ts';
import type { Sentence } from '../../language/sentence.ts';
import { animated } from './animated.ts';
import { blamePerson } from './blame-person.ts';
import { counterfactualAvoidable } from './counterfactual-avoidable.ts';
import { counterfactualIf } from './counterfactual-if.ts';
import { counterfactualPerson } from './counterfactual-person.ts';
import { hindsight } from './hindsight.ts';
import { humanError } from './human-error.ts';
import { judgement } from './judgement.ts';
import { mechanisticHuman } from './mechanistic-human.ts';
import { mistakeByPerson } from './mistake-by-person.ts';
import { namedPerson } from './named-person.ts';
import { personFailedTo } from './person-failed-to.ts';
import { whyPerson } from './why-person.ts';

/** The language rules, the more specific first: the first that matches a sentence is the one that is reported. */
export const LANGUAGE_RULES: readonly SentenceRule<Sentence>[] = [
  judgement,
  humanError,
  counterfactualIf,
  counterfactualPerson,
  counterfactualAvoidable,
  blamePerson,
  personFailedTo,
  mistakeByPerson,
  mechanisticHuman,
  whyPerson,
  namedPerson,
  hindsight,
  animated,
];
