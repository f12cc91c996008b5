import type { Config } from './config.ts';
import type { Finding } from './finding.ts';
import type { Postmortem } from './postmortem.ts';

/** A file that matched but is no document, and why. */
export interface Skipped {
  readonly path: string;
  readonly why: string;
}

/** All documents that were read, sorted by path; what could not be read is a finding and never stops the rest. */
export interface Corpus {
  readonly config: Config;
  readonly postmortems: readonly Postmortem[];
  readonly unreadable: readonly Finding[];
  readonly skipped: readonly Skipped[];
}
