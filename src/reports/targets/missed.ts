import type { Day } from '../../model/day.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { actionsAtStrikes, isPreventing } from '../recurring/actions-then.ts';
import type { Missed } from './data.ts';

/**
 * What had been promised when it struck in the deciding period. Prevention that was not done refutes no diagnosis, so it
 * comes first. `scope` is newest first and holds all that the target counts.
 */
export function missedOf(
  struck: readonly Postmortem[],
  scope: readonly Postmortem[],
  dayOf: (one: Postmortem) => Day,
): Missed {
  const strikes = new Set(struck);
  const then = actionsAtStrikes(scope, (one) => strikes.has(one), dayOf);
  const open = then.open.filter(({ type }) => isPreventing(type));
  const { done } = then;
  const reading = open.length > 0 ? 'incomplete' : done.length > 0 ? 'misdiagnosed' : 'nothing-promised';
  return { reading, open, done };
}
