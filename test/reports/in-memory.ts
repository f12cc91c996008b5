import { readDocument } from '../../src/document/read-document.ts';
import { type Config, DEFAULT_CONFIG } from '../../src/model/config.ts';
import { resolveFilters } from '../../src/model/filter.ts';
import { knownAt } from '../../src/model/known-at.ts';
import type { Postmortem } from '../../src/model/postmortem.ts';
import { parseAsOf, resolveWindows, type WindowOptions } from '../../src/model/window.ts';
import type { ReportContext, ReportDefinition } from '../../src/reports/define-report.ts';

/** A document in memory; values as YAML flow. */
export function document(
  id: string,
  { body = '## Summary\n', ...fields }: Readonly<Record<string, unknown>> & { readonly body?: string },
): Postmortem {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return readDocument(
    { path: `postmortems/${id}.md`, text: `---\n${lines.join('\n')}\n---\n\n${body}` },
    DEFAULT_CONFIG,
  );
}

/** An incident of so many minutes to detection, so many more to mitigation, and so large a share. */
export function outage(
  id: string,
  started: string,
  [detect, restore, fraction]: readonly [number | null, number | null, number | null],
  more: Readonly<Record<string, unknown>> & { readonly body?: string } = {},
): Postmortem {
  const at = (minutes: number) => new Date(Date.parse(started) + minutes * 60_000).toISOString();
  return document(id, {
    started,
    ...(detect === null ? {} : { detected: at(detect) }),
    ...(restore === null ? {} : { mitigated: at((detect ?? 0) + restore) }),
    ...(fraction === null ? {} : { impact: { fraction } }),
    ...more,
  });
}

export interface Question extends WindowOptions {
  readonly asOf?: string;
  readonly config?: Partial<Config>;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly patterns?: ReportContext['patterns'];
}

/** What a report says of documents in memory, as JSON has it. */
export function dataOf<Data>(
  report: ReportDefinition<Data>,
  documents: readonly Postmortem[],
  question: Question = {},
): Data {
  const { asOf: day = '2026-09-30', options = {}, patterns = [], config: own, ...windows } = question;
  const config: Config = { ...DEFAULT_CONFIG, ...own };
  const asOf = parseAsOf(day, config.timezone);
  const context: ReportContext = {
    config,
    asOf,
    windows: resolveWindows(windows, asOf, config.timezone, report.defaultDays),
    filters: resolveFilters(options, config),
    options,
    all: documents,
    read: documents.length,
    leftOut: [],
    patterns,
  };
  const known = documents.flatMap((one) => knownAt(one, asOf) ?? []);
  return JSON.parse(JSON.stringify(report.build(known, context).data));
}
