import { daysBetween } from '../../model/day.ts';
import { LfiError } from '../../model/error.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { localDay } from '../../model/zone.ts';
import type { ReportContext } from '../define-report.ts';
import { elapsedDays, endDay, startDay } from '../exposure.ts';
import { count } from '../wording.ts';

/** A window before may begin so many days earlier than the corpus without a word about it. */
const UNREMARKED_DAYS = 7;

export interface WindowFacts {
  readonly days: { readonly now: number; readonly before: number };
  /** Why no ratio means anything; null where one does. */
  readonly notComparable: string | null;
  readonly remarks: readonly string[];
}

/** What is to be known about the windows; throws `LfiError('usage')` where they overlap in part. */
export function windowFacts(context: ReportContext): WindowFacts {
  const { now, before } = context.windows;
  const { label, beforeLabel } = context.windows;
  const same = now.since === before.since && now.until === before.until;
  if (!same && now.since < before.until && before.since < now.until) {
    throw new LfiError('usage', `the windows overlap: ${label}, and ${beforeLabel} to compare with`, {
      hint: 'Name one with --against that ends before the other begins, or begins after it ends.',
    });
  }
  const first = firstDay(context);
  const days = { now: elapsedDays(now, context), before: elapsedDays(before, context) };
  const notComparable = whyNot(context, days, first);
  const partly =
    first !== null &&
    notComparable === null &&
    daysBetween(startDay(before, context), first) > UNREMARKED_DAYS
      ? [
          `The first document is of ${first}, after ${startDay(before, context)}, where the window before begins: what was not written down yet is missing from it`,
        ]
      : [];
  const running = localDay(now.until, context.config.timezone) !== endDay(now, context) && days.now > 0;
  return {
    days,
    notComparable,
    remarks: [
      ...(notComparable ? [notComparable] : partly),
      ...(running ? [`${label} is not over: ${count(days.now, 'day')} of it`] : []),
      ...(same ? ['The window is compared with itself'] : []),
      ...(days.now !== days.before && notComparable === null
        ? [
            `The windows are ${days.now} and ${days.before} days long: counts are as they are, ratios and verdicts are of rates a day`,
          ]
        : []),
    ],
  };
}

function whyNot(
  { windows: { label, beforeLabel, now, before }, config }: ReportContext,
  days: WindowFacts['days'],
  first: string | null,
): string | null {
  const notBegun = 'has not begun as of then: nothing is compared';
  if (days.now === 0) return `${label} ${notBegun}`;
  if (days.before === 0) return `${beforeLabel} ${notBegun}`;
  if (first === null) return null;
  const ends = (until: number) => localDay(until, config.timezone) <= first;
  const early = ends(now.until) ? label : ends(before.until) ? beforeLabel : null;
  return early && `${early} ends before the first document, of ${first}: nothing can be compared with it`;
}

/** The day of the earliest document there is, of any kind, filtered or not. */
function firstDay({ all, config }: ReportContext): string | null {
  const earliest = all.reduce<number | null>((min, { date }: Postmortem) => {
    const at = date?.moment.epochMs;
    return at === undefined || (min !== null && min <= at) ? min : at;
  }, null);
  return earliest === null ? null : localDay(earliest, config.timezone);
}
