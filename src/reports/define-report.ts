import type * as z from 'zod';
import type { ActionHistory } from '../model/action-history.ts';
import type { Config } from '../model/config.ts';
import type { CorpusPast } from '../model/corpus-past.ts';
import type { Deployments } from '../model/deployments.ts';
import type { Edition } from '../model/edition.ts';
import type { Filters } from '../model/filter.ts';
import type { Pattern } from '../model/patterns.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Windows } from '../model/window.ts';
import type { Block, Table } from './blocks.ts';

export const SCHEMA_VERSION = 1;

export interface LeftOut {
  readonly id: string;
  readonly path: string;
  readonly why: string;
}

/** A report as it goes out as JSON: plain data, the same bytes for the same corpus and the same `asOf`. */
export interface Report<Data> {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly kind: string;
  /** ISO 8601 instant. */
  readonly asOf: string;
  readonly window: WindowData | null;
  readonly before: WindowData | null;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Ids of the documents that the figures count. */
  readonly counted: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly data: Data;
}

export interface WindowData {
  readonly since: string;
  readonly until: string;
}

/** What a report is made from: the documents known as of a time that pass the filters, and the question asked. */
export interface ReportContext<Options = Readonly<Record<string, unknown>>> {
  readonly config: Config;
  /** Milliseconds since the Unix epoch. */
  readonly asOf: number;
  readonly windows: Windows;
  readonly filters: Filters;
  readonly options: Options;
  /** Every document that was read, known at `asOf` or not, filtered or not. */
  readonly all: readonly Postmortem[];
  /** How many documents were read, and what was left out before the report began. */
  readonly read: number;
  readonly leftOut: readonly LeftOut[];
  /** What the configured file counts; absent where a report does not ask, null where none is configured. */
  readonly deployments?: Deployments | null;
  /** What usually helps against which failure; absent where a report does not ask. */
  readonly patterns?: readonly Pattern[];
  /** What the files' history tells of action items; absent where it was not asked. */
  readonly history?: ActionHistory;
  /** All that git tells of the documents; absent where it was not asked. */
  readonly past?: CorpusPast;
  /** Digests and guild pages that were written before; absent where a report does not ask. */
  readonly editions?: readonly Edition[];
}

export interface Built<Data> {
  readonly counted: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly data: Data;
}

/** Of the documents, what to count; pure, and what it returns is JSON. */
export interface ReportDefinition<Data, Options = Readonly<Record<string, unknown>>> {
  readonly name: string;
  readonly summary: string;
  /** Whether it asks about a stretch of time where none is named, too. */
  readonly windowed: boolean;
  /** Looks through all documents, however few it shows. */
  readonly searches?: boolean;
  /** Days of the window where none is named. */
  readonly defaultDays?: number;
  /** The redaction profile in force where none was asked for; `--redact none` turns it off. */
  readonly redactByDefault?: string;
  /** The shape of `data`, for `lfi schema` and the tests; loaded only there. */
  readonly schema: () => Promise<z.ZodType<Data>>;
  build(postmortems: readonly Postmortem[], context: ReportContext<Options>): Built<Data>;
  view(report: Report<Data>, context: ReportContext<Options>): readonly Block[];
  /** The one table that a spreadsheet gets. */
  table(report: Report<Data>): Table;
  /** What stands above it where it is written to a markdown file, for whoever reads that file again. */
  frontmatter?(
    report: Report<Data>,
    context: ReportContext<Options>,
  ): Readonly<Record<string, string | readonly string[]>>;
}

export const defineReport = <Data, Options = Readonly<Record<string, unknown>>>(
  definition: ReportDefinition<Data, Options>,
): ReportDefinition<Data, Options> => definition;
