import { minutesBetween } from './moment.ts';
import type { Postmortem } from './postmortem.ts';

/**
 * Error-budget minutes that an incident burnt: as recorded, else fraction × (mitigated − started), else null.
 * Minutes of full outage (SRE workbook).
 */
export function burntMinutes({ impact, times }: Postmortem): number | null {
  if (impact.errorBudgetMinutes !== null) return impact.errorBudgetMinutes;
  const outage = minutesBetween(times.started, times.mitigated);
  return impact.fraction === null || outage === null || outage < 0 ? null : impact.fraction * outage;
}
