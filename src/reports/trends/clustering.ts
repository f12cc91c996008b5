import type { Postmortem } from '../../model/postmortem.ts';
import { dispersionTest, isClustered } from '../../stats/dispersion.ts';
import { baselineOf, dispersionOf, type Timing } from '../exposure.ts';
import type { ClusteringData } from './data.ts';

/** How much the incidents of the window before scatter, beside what chance alone makes of them. */
export function clusteringOf(incidents: readonly Postmortem[], timing: Timing): ClusteringData | null {
  const baseline = baselineOf(incidents, timing);
  const { counts, periodDays } = baseline;
  const found = dispersionTest(counts);
  if (found === null) return null;
  return {
    periods: counts.length,
    periodDays,
    ratio: found.ratio,
    p: found.p,
    clustered: isClustered(found),
    widenedBy: Math.sqrt(dispersionOf(baseline)),
  };
}
