import * as animated from './animated.ts';
import * as blamePerson from './blame-person.ts';
import * as counterfactualAvoidable from './counterfactual-avoidable.ts';
import * as counterfactualIf from './counterfactual-if.ts';
import * as counterfactualPerson from './counterfactual-person.ts';
import * as hindsight from './hindsight.ts';
import * as humanError from './human-error.ts';
import * as judgement from './judgement.ts';
import * as mechanisticHuman from './mechanistic-human.ts';
import * as mistakeByPerson from './mistake-by-person.ts';
import * as namedPerson from './named-person.ts';
import * as peopleFix from './people-fix.ts';
import * as personFailedTo from './person-failed-to.ts';
import * as vagueVerb from './vague-verb.ts';
import * as whyPerson from './why-person.ts';

/**
 * Sentences of a second reader, labelled by what the rules are for and not by what the code does. Those on which the
 * two could not be brought together, because the label was a matter of taste, are left out.
 */
export const PROSE = {
  animated: animated,
  'blame-person': blamePerson,
  'counterfactual-avoidable': counterfactualAvoidable,
  'counterfactual-if': counterfactualIf,
  'counterfactual-person': counterfactualPerson,
  hindsight: hindsight,
  'human-error': humanError,
  judgement: judgement,
  'mechanistic-human': mechanisticHuman,
  'mistake-by-person': mistakeByPerson,
  'named-person': namedPerson,
  'person-failed-to': personFailedTo,
  'why-person': whyPerson,
};

export const ACTION_ITEMS = { 'people-fix': peopleFix, 'vague-verb': vagueVerb };
