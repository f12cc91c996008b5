import { DAY_MS, MINUTE_MS } from '../../model/moment.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { medianSurvival } from '../../stats/survival.ts';
import { timesTo } from '../../stats/time-to.ts';
import { idsOf, shareOf } from '../comparison.ts';
import { epochs } from './durations.ts';
import type { ResolutionData } from './work-data.ts';

/** Of the incidents opened in a window, how many were resolved by `asOf`, and how long the others have been open. */
export function resolutionOf(incidents: readonly Postmortem[], asOf: number): ResolutionData {
  const open = incidents.filter(({ times }) => times.resolved === null);
  const ages = open.map((one) => ({ id: one.id, days: Math.floor(age(one, asOf) / DAY_MS) }));
  const oldest = ages.reduce<ResolutionData['oldest']>(
    (max, one) => (max === null || one.days > max.days ? one : max),
    null,
  );
  const observed = incidents.map((one) => observation(one, asOf)).filter((one) => one !== null);
  return {
    ...shareOf(incidents.length - open.length, incidents.length),
    open: open.length,
    oldest,
    medianMinutes: medianSurvival(observed),
    medianLeftOut: incidents.length - observed.length,
    openIds: idsOf(open),
  };
}

const begun = ({ times, date }: Postmortem) => times.started?.epochMs ?? date?.moment.epochMs ?? null;

const age = (one: Postmortem, asOf: number) => Math.max(0, asOf - (begun(one) ?? asOf));

/** What is still open has lasted at least until `asOf`; null where it is closed and nobody wrote exactly when. */
function observation(one: Postmortem, asOf: number): { time: number; event: boolean } | null {
  if (one.times.resolved === null) return { time: age(one, asOf) / MINUTE_MS, event: false };
  const time = timesTo(epochs(one)).resolve;
  return time === null ? null : { time, event: true };
}
