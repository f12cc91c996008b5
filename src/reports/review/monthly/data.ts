import type { Day } from '../../../model/day.ts';
import type { ActionRow, Headline } from '../../actions/data.ts';
import type { Share } from '../../comparison.ts';
import type { RecurringData } from '../../recurring/data.ts';
import type { TrendsData } from '../../trends/data.ts';
import type { ServicePages } from '../../trends/pages-by-service.ts';
import type { AgendaPoint } from '../agenda.ts';
import type { Insight } from '../insight.ts';

/** How the incidents of one class were noticed, over a year. */
export interface ClassDetection {
  readonly failureMode: string;
  readonly incidents: readonly string[];
  /** Words of `detected_by` with how many say each, most first. */
  readonly by: readonly { readonly word: string; readonly n: number }[];
  /** Incidents that do not say by what. */
  readonly unknown: number;
  /** Minutes from onset to detection. */
  readonly minutes: {
    readonly n: number;
    readonly leftOut: number;
    readonly median: number | null;
    readonly least: number | null;
    readonly most: number | null;
  };
}

/** Open action items of one age. */
export interface AgeBand {
  /** Days, the first included. */
  readonly from: number;
  /** Null: and older. */
  readonly until: number | null;
  readonly open: number;
  readonly overdue: number;
  readonly ids: readonly string[];
}

export interface AgeingData
  extends Pick<Headline, 'open' | 'inProgress' | 'overdue' | 'life' | 'completion'> {
  readonly bands: readonly AgeBand[];
  /** Open items of which no date tells how old they are. */
  readonly ageless: readonly string[];
  readonly oldest: readonly Pick<ActionRow, 'id' | 'text' | 'due' | 'ageDays' | 'overdueDays'>[];
}

/** How many incidents of the window do not say one thing that the figures need. */
export interface UnknownShare extends Share {
  readonly field: string;
  readonly ids: readonly string[];
}

export interface MonthlyData {
  readonly insight: Insight;
  readonly label: string;
  readonly agenda: readonly AgendaPoint[];
  readonly trends: TrendsData;
  readonly pagesByService: readonly ServicePages[];
  readonly recurring: RecurringData;
  readonly detection: {
    readonly since: Day;
    readonly until: Day;
    readonly classes: readonly ClassDetection[];
  };
  readonly ageing: AgeingData;
  readonly unknown: readonly UnknownShare[];
}
