import { isoOf } from '../../../model/iso.ts';
import type { Postmortem } from '../../../model/postmortem.ts';
import { timesTo } from '../../../stats/time-to.ts';
import type { ReportContext } from '../../define-report.ts';
import type { RecurringData } from '../../recurring/data.ts';
import { epochs } from '../../trends/durations.ts';
import type { WeekIncident } from './data.ts';
import { statusThen } from './status-then.ts';

/** The incidents of the week one by one; what recurs is taken from the report on that. */
export function weekIncidents(
  incidents: readonly Postmortem[],
  recurring: RecurringData,
  nights: readonly string[],
  context: ReportContext,
): WeekIncident[] {
  const { config } = context;
  const statusOf = statusThen(context);
  const classes = new Map(recurring.failureModes.map((mode) => [mode.failureMode, mode]));
  return incidents.map((one): WeekIncident => {
    const known = one.failureMode === null ? undefined : classes.get(one.failureMode);
    const place = known?.incidents.indexOf(one.id) ?? -1;
    return {
      id: one.id,
      path: one.path,
      title: one.title,
      date: one.date && isoOf(one.date.moment, config.timezone),
      severity: one.severity,
      services: one.services,
      status: statusOf(one),
      owner: one.owner,
      takeaway: one.body.takeaways[0]?.text ?? null,
      detectedBy: one.detectedBy,
      restoreMinutes: timesTo(epochs(one)).restore,
      failureMode: one.failureMode,
      timesSeen: known && place >= 0 ? known.incidents.length - place : null,
      openThen: (known?.openThen ?? [])
        .filter(({ incident }) => incident === one.id)
        .map(({ action }) => action),
      night: nights.includes(one.id),
      pages: one.pages,
    };
  });
}
