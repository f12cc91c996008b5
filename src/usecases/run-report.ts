import { resolve } from 'node:path';
import { writeOutput } from '../corpus/write-files.ts';
import type { Corpus } from '../model/corpus.ts';
import { count } from '../model/count.ts';
import type { Report, ReportDefinition } from '../reports/define-report.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Output } from './host.ts';
import type { Invocation } from './invocation.ts';
import { mayLeave } from './leak-gate.ts';
import { type Made, makeReport, type Sources } from './make-report.ts';
import { openRedactor, profileAsked, redactedStream } from './redaction.ts';
import { formatOf, renderReport } from './render-report.ts';
import { unheardFilters } from './unheard-filters.ts';

/** The exit code that the figures deserve. */
export type Judge<Data> = (report: Report<Data>, stderr: Output) => ExitCode;

/** What every reading command does: load, narrow, build, render, hand on. */
export async function runReport<Data>(
  definition: ReportDefinition<Data>,
  invocation: Invocation,
  more: Sources & { readonly judge?: Judge<Data> } = {},
): Promise<ExitCode> {
  return tellReport(await makeReport(definition, invocation, more), invocation, more.judge);
}

/**
 * Renders a report in the format that was asked for, and hands it on. What the redaction profile takes out leaves in no
 * format, and not in what is told beside it.
 */
export async function tellReport<Data>(
  { definition, report, context, opened, corpus, heard }: Made<Data>,
  invocation: Invocation,
  judge?: Judge<Data>,
): Promise<ExitCode> {
  const { host, options } = invocation;
  const format = formatOf(options);
  const profile = profileAsked(options, definition.redactByDefault);
  const redactor = await openRedactor(profile, opened.config, corpus.postmortems);
  const text = await renderReport(definition, report, context, format, host.stdout, options, redactor);
  if (options['failOnLeak'] === true) {
    const passes = await mayLeave(text, profile, opened.config, corpus.postmortems, host.stderr);
    if (!passes) return EXIT.findings;
  }
  const output = options['output'] as string | undefined;
  if (output === undefined) host.stdout.write(text);
  else writeOutput(resolve(opened.cwd, output), text);
  const stderr = redactor ? redactedStream(host.stderr, redactor) : host.stderr;
  for (const unheard of unheardFilters(context.filters, heard, opened.config))
    stderr.write(`lfi: ${unheard}\n`);
  tellReading(stderr, corpus, context.read, format);
  return judge?.(report, stderr) ?? EXIT.ok;
}

const MOST_TOLD = 20;

/** How many documents were read, and which were not, where the report itself does not say so. */
function tellReading(stderr: Output, corpus: Corpus, read: number, format: string): void {
  const told = corpus.unreadable.slice(0, MOST_TOLD);
  for (const { path, message } of told) stderr.write(`lfi: ${path}: ${message}\n`);
  const more = corpus.unreadable.length - told.length;
  if (more > 0) stderr.write(`lfi: … and ${more} more that could not be read; --json names them all\n`);
  if (format === 'text') return;
  const skipped = corpus.skipped.length > 0 ? `, ${corpus.skipped.length} skipped` : '';
  stderr.write(`lfi: ${count(read, 'document')} read${skipped}\n`);
}
