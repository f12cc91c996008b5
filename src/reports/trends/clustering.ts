import type { Postmortem } from '../../model/postmortem.ts';
import { clusteringFactor, dispersionTest, isClustered } from '../../stats/dispersion.ts';
import { baselineOf, type Timing } from '../exposure.ts';
import type { ClusteringData } from './data.ts';

/** How much the incidents of the window before scatter, beside what chance alone makes of them. */
export function clusteringOf(incidents: readonly Postmortem[], timing: Timing): ClusteringData | null {
  const { counts, periodDays } = baselineOf(incidents, timing);
  const found = dispersionTest(counts);
  if (found === null) return null;
  return {
    periods: counts.length,
    periodDays,
    ratio: found.ratio,
    p: found.p,
    clustered: isClustered(found),
    widenedBy: Math.sqrt(clusteringFactor(found)),
  };
}
