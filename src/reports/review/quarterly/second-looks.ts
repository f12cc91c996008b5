import { addDays } from '../../../model/day.ts';
import type { ActionRow } from '../../actions/data.ts';
import { effectOf } from '../../actions/effect.ts';
import type { ReportContext } from '../../define-report.ts';
import { endDay, startDay } from '../../exposure.ts';
import type { SecondLooks } from './data.ts';

/** After so many days a class has had the time to come back. */
export const LOOK_AFTER_DAYS = 90;

/**
 * Prevention and detection that was done so long ago that its 90 days ended in the window: each item is due for a second
 * look in one quarter and no other.
 */
export function secondLooks(rows: readonly ActionRow[], context: ReportContext): SecondLooks {
  const { now } = context.windows;
  const closedSince = addDays(startDay(now, context), -LOOK_AFTER_DAYS);
  const closedUntil = addDays(endDay(now, context), -LOOK_AFTER_DAYS - 1);
  const due = rows.filter(({ closed }) => closed !== null && closed >= closedSince && closed <= closedUntil);
  return { closedSince, closedUntil, effects: effectOf(due, context).effects };
}

/** The second looks of one class together: most of its items tell the same story. */
export function looksByClass({ effects }: SecondLooks): (readonly [string, SecondLooks['effects']])[] {
  const classes = [...new Set(effects.map(({ failureMode }) => failureMode))];
  return classes
    .map((name) => [name, effects.filter(({ failureMode }) => failureMode === name)] as const)
    .sort(
      ([a, [first]], [b, [second]]) =>
        (second?.after.incidents.length ?? 0) - (first?.after.incidents.length ?? 0) || (a < b ? -1 : 1),
    );
}
