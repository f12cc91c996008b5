import * as z from 'zod';
import { MOST_DAYS } from '../../model/window.ts';

const words = (what: string) => z.array(z.string().min(1)).max(50).optional().describe(what);

/** What the corpus is narrowed to: any value of one key, all keys together. The same as the command line's filters. */
export const FILTERS = {
  service: words('only incidents of these services'),
  severity: words('only these severities'),
  failureMode: words('only these classes of failure'),
  trigger: words('only what these set off'),
  factor: words('only with these contributing factors'),
  tag: words('only with these tags'),
  kind: words('incident, near-miss, maintenance or other'),
  status: words('draft, in-review, published, not-required or unknown'),
  where: words('key=value: only where a frontmatter key has this value'),
};

/** The stretch of time that is asked about; at most one of `days`, `period`, or `since` with `until`. */
export const WINDOW = {
  days: z.int().min(1).max(MOST_DAYS).transform(String).optional().describe('the whole days up to today'),
  since: z.string().optional().describe('first day, YYYY-MM-DD'),
  until: z.string().optional().describe('last day, included, YYYY-MM-DD'),
  period: z.string().optional().describe('2026-Q3, 2026-09, 2026-W37, 2026, this-quarter, last-month'),
};

export const AGAINST = {
  against: z.string().optional().describe('compare with this period or since..until, not the one before'),
};

export const AS_OF = {
  asOf: z.string().optional().describe('as things stood at the end of this day, YYYY-MM-DD (default: now)'),
};

/** How much of the answer's list comes at once. */
export const paging = (usual: number, most: number, furthest = 1_000_000) => ({
  limit: z.int().min(1).max(most).default(usual).describe('how many at once'),
  offset: z.int().min(0).max(furthest).default(0).describe('how many to pass over: page.next of an answer'),
});

export const ID = z.string().min(1).max(300).describe('the id of a document, or the beginning of one');
