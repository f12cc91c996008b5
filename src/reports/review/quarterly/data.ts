import type { Day } from '../../../model/day.ts';
import type { EffectRow } from '../../actions/data.ts';
import type { PrioritiesData } from '../../priorities/data.ts';
import type { TargetsData } from '../../targets/data.ts';
import type { Burn, CostSum, CostTotal } from '../../trends/reliability-data.ts';
import type { AgendaPoint } from '../agenda.ts';
import type { Insight } from '../insight.ts';
import type { Newest } from '../newest.ts';

/** What the incidents of one service or class burned in the window; what is not recorded is counted, never taken as 0. */
export interface Burned {
  /** Null: the incidents that name none. */
  readonly key: string | null;
  readonly incidents: readonly string[];
  readonly budget: Burn;
  readonly cost: CostSum;
  /** Of the service's error budget, 0 to 1 and above; null for classes, and where nothing is known. */
  readonly used: number | null;
}

/** Work whose 90 days after its closing are over in this window: whether it helped is looked at now. */
export interface SecondLooks {
  /** Items closed on these days, both included. */
  readonly closedSince: Day;
  readonly closedUntil: Day;
  readonly effects: readonly EffectRow[];
}

/** One thing that leadership is asked for, and why. */
export interface Ask {
  readonly text: string;
  /** Incidents and action items behind it. */
  readonly ids: readonly string[];
}

export interface QuarterlyData {
  readonly insight: Insight;
  readonly label: string;
  readonly agenda: readonly AgendaPoint[];
  /** The newest incident before the window, where the window has none. */
  readonly newest: Newest | null;
  readonly currency: string;
  readonly total: {
    readonly incidents: readonly string[];
    readonly budget: Burn;
    readonly cost: readonly CostTotal[];
  };
  readonly byService: readonly Burned[];
  readonly byClass: readonly Burned[];
  readonly priorities: PrioritiesData;
  readonly targets: TargetsData;
  readonly secondLooks: SecondLooks;
  readonly asks: readonly Ask[];
}
