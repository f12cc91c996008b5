import type { Config } from '../model/config.ts';
import type { Day } from '../model/day.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Window } from '../model/window.ts';
import type { ActionsData } from '../reports/actions/data.ts';
import type { LeftOut, Report } from '../reports/define-report.ts';
import type { NearMissesData } from '../reports/near-misses/data.ts';
import type { RecurringData } from '../reports/recurring/data.ts';
import type { Relative } from '../reports/show/data.ts';
import type { TrendsData } from '../reports/trends/data.ts';
import type { Dimension } from '../reports/trends/dimensions.ts';
import type { Addresses } from './addresses.ts';

/** One value of a classification with all its incidents, newest first. */
export interface Group {
  readonly by: string;
  readonly value: string;
  readonly incidents: readonly Postmortem[];
  readonly nearMisses: readonly Postmortem[];
}

/** All that the pages of a site are made from; nothing in it may not be published. */
export interface Site {
  readonly name: string;
  /** The day as of which everything is told. */
  readonly asOf: Day;
  readonly config: Config;
  readonly windows: { readonly now: Window; readonly before: Window };
  /** What the site has pages of, newest first. */
  readonly documents: readonly Postmortem[];
  /** Of each by its id, where it has one. */
  readonly titles: ReadonlyMap<string, string>;
  /** How many documents were read for it, and which of them are left out. */
  readonly read: number;
  readonly leftOut: readonly LeftOut[];
  readonly trends: Report<TrendsData>;
  readonly recurring: Report<RecurringData>;
  readonly nearMisses: Report<NearMissesData>;
  readonly actions: Report<ActionsData>;
  readonly dimensions: readonly Dimension[];
  readonly groups: readonly Group[];
  readonly addresses: Addresses;
  /** The documents most like one, with what they share. */
  readonly similarTo: (postmortem: Postmortem) => readonly Relative[];
  /** Where the site will stand, with a `/` at the end; null where that was not said. */
  readonly baseUrl: string | null;
  /** The redaction profile in force. */
  readonly redacted: string | null;
  readonly assets: SiteAssets;
}

/** Files of documents that pages show: by document and address as written, where the copy stands and what it is. */
export interface SiteAssets {
  /** Null where there is no such image that may be copied. */
  image(postmortem: Postmortem, url: string): string | null;
}

/** A file of the finished site. */
export interface SiteFile {
  /** From its root, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}
