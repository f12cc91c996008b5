import { exactMs, MINUTE_MS } from './moment.ts';
import type { Postmortem } from './postmortem.ts';

/** The share of users or requests that an incident affected, 0 to 1; null where none is told, or what is none. */
export function shareAffected({ impact: { fraction } }: Pick<Postmortem, 'impact'>): number | null {
  return fraction !== null && fraction >= 0 && fraction <= 1 ? fraction : null;
}

/**
 * Error-budget minutes that an incident burnt: as recorded, else share affected × (mitigated − started), else null.
 * Minutes of full outage (SRE workbook). A negative number is no burn that anybody recorded.
 */
export function burntMinutes(incident: Postmortem): number | null {
  const { errorBudgetMinutes } = incident.impact;
  if (errorBudgetMinutes !== null) return errorBudgetMinutes < 0 ? null : errorBudgetMinutes;
  const share = shareAffected(incident);
  const [started, mitigated] = [exactMs(incident.times.started), exactMs(incident.times.mitigated)];
  if (share === null || started === null || mitigated === null || mitigated < started) return null;
  return (share * (mitigated - started)) / MINUTE_MS;
}
