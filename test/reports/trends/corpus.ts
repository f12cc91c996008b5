import { readDocument } from '../../../src/document/read-document.ts';
import { type Config, DEFAULT_CONFIG } from '../../../src/model/config.ts';
import { resolveFilters } from '../../../src/model/filter.ts';
import { knownAt } from '../../../src/model/known-at.ts';
import type { Postmortem } from '../../../src/model/postmortem.ts';
import { parseAsOf, resolveWindows, type WindowOptions } from '../../../src/model/window.ts';
import type { ReportContext } from '../../../src/reports/define-report.ts';
import type { TrendsData } from '../../../src/reports/trends/data.ts';
import { trendsReport } from '../../../src/reports/trends/trends.ts';

export interface Question extends WindowOptions {
  readonly asOf?: string;
  readonly config?: Partial<Config>;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly deployments?: ReportContext['deployments'];
}

/** A document in memory; values as YAML flow. */
export function document(id: string, fields: Readonly<Record<string, unknown>>): Postmortem {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return readDocument(
    { path: `postmortems/${id}.md`, text: `---\n${lines.join('\n')}\n---\n\n## Summary\n` },
    DEFAULT_CONFIG,
  );
}

/** So many incidents, one an hour from the given day on. */
export const burst = (
  name: string,
  day: string,
  count: number,
  fields: Readonly<Record<string, unknown>> = {},
) =>
  Array.from({ length: count }, (_, i) => {
    const at = new Date(Date.parse(`${day}T00:30:00Z`) + i * 3_600_000).toISOString();
    return document(`${name}-${i}`, { started: at, services: ['checkout'], severity: 'sev2', ...fields });
  });

/** One an incident a day, for so many days. */
export const daily = (
  name: string,
  day: string,
  count: number,
  fields: Readonly<Record<string, unknown>> = {},
) =>
  Array.from({ length: count }, (_, i) => {
    const at = new Date(Date.parse(`${day}T10:00:00Z`) + i * 86_400_000).toISOString();
    return document(`${name}-${i}`, { started: at, services: ['checkout'], severity: 'sev2', ...fields });
  });

/** What the report says of documents in memory. */
export function trendsOf(documents: readonly Postmortem[], question: Question = {}): TrendsData {
  const { asOf: day = '2026-09-30', options = {}, deployments = null, ...windows } = question;
  const config: Config = { ...DEFAULT_CONFIG, ...question.config };
  const asOf = parseAsOf(day, config.timezone);
  const context: ReportContext = {
    config,
    asOf,
    windows: resolveWindows(windows, asOf, config.timezone),
    filters: resolveFilters(options, config),
    options,
    all: documents,
    read: documents.length,
    leftOut: [],
    deployments,
  };
  const known = documents.flatMap((one) => knownAt(one, asOf) ?? []);
  return JSON.parse(JSON.stringify(trendsReport.build(known, context).data));
}
