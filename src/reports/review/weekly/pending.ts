import type { Config } from '../../../model/config.ts';
import { addDays, daysBetween } from '../../../model/day.ts';
import type { Postmortem } from '../../../model/postmortem.ts';
import { localDay } from '../../../model/zone.ts';
import type { ReportContext } from '../../define-report.ts';
import type { PendingPostmortem } from './data.ts';
import { statusThen } from './status-then.ts';

/** Postmortems in draft or in review, of whatever week, the one that is longest overdue first. */
export function pendingPostmortems(
  postmortems: readonly Postmortem[],
  context: ReportContext,
): PendingPostmortem[] {
  const { config, asOf } = context;
  const statusOf = statusThen(context);
  const today = localDay(asOf - 1, config.timezone);
  return postmortems
    .filter((one) => one.kind === 'incident' && ['draft', 'in-review'].includes(statusOf(one)))
    .map((one): PendingPostmortem => {
      const from = one.times.resolved ?? one.date?.moment ?? null;
      const since = from === null ? null : localDay(from.epochMs, config.timezone);
      const due = since === null ? null : addDays(since, config.publishWithinDays);
      return {
        id: one.id,
        path: one.path,
        title: one.title,
        status: statusOf(one),
        severity: one.severity,
        owner: one.owner,
        since,
        days: since === null ? null : daysBetween(since, today),
        due,
        overdueDays: due !== null && due < today ? daysBetween(due, today) : null,
        missing: missingOf(one, config),
      };
    })
    .sort((a, b) => (b.days ?? -1) - (a.days ?? -1) || (a.id < b.id ? -1 : 1));
}

/** A light severity is asked for no timeline. */
function missingOf(
  { body, reason, severity }: Postmortem,
  { severities }: Config,
): PendingPostmortem['missing'] {
  const light = severities.some(({ name, light }) => light && name === severity);
  return [
    ...(body.takeaways.length === 0 ? (['takeaways'] as const) : []),
    ...(body.timeline.length === 0 && !light ? (['timeline'] as const) : []),
    ...(body.actionItems.length === 0 && reason === null ? (['action items'] as const) : []),
  ];
}
