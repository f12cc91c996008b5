import { DAY_MS, MINUTE_MS } from '../../model/moment.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { medianSurvival } from '../../stats/survival.ts';
import { idsOf, shareOf } from '../comparison.ts';
import type { ResolutionData } from './work-data.ts';

/** Of the incidents opened in a window, how many were resolved by `asOf`, and how long the others have been open. */
export function resolutionOf(incidents: readonly Postmortem[], asOf: number): ResolutionData {
  const open = incidents.filter(({ times }) => times.resolved === null);
  const ages = open.map((one) => ({ id: one.id, days: Math.floor(age(one, asOf) / DAY_MS) }));
  const oldest = ages.reduce<ResolutionData['oldest']>(
    (max, one) => (max === null || one.days > max.days ? one : max),
    null,
  );
  return {
    ...shareOf(incidents.length - open.length, incidents.length),
    open: open.length,
    oldest,
    medianMinutes: medianSurvival(observations(incidents, asOf)),
    openIds: idsOf(open),
  };
}

const begun = ({ times, date }: Postmortem) => times.started?.epochMs ?? date?.moment.epochMs ?? null;

const age = (one: Postmortem, asOf: number) => Math.max(0, asOf - (begun(one) ?? asOf));

/** What is still open has lasted at least until `asOf`. */
function observations(incidents: readonly Postmortem[], asOf: number): { time: number; event: boolean }[] {
  return incidents.flatMap((one): { time: number; event: boolean }[] => {
    const resolved = one.times.resolved?.epochMs ?? null;
    if (resolved === null) return [{ time: age(one, asOf) / MINUTE_MS, event: false }];
    const started = begun(one);
    return started === null || resolved < started
      ? []
      : [{ time: (resolved - started) / MINUTE_MS, event: true }];
  });
}
