import { resolve } from 'node:path';
import { writeOutput } from '../corpus/write-files.ts';
import type { Corpus } from '../model/corpus.ts';
import { type Filters, matches, resolveFilters } from '../model/filter.ts';
import { knownAt } from '../model/known-at.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { resolveWindows, type Window, type WindowOptions } from '../model/window.ts';
import {
  type LeftOut,
  type Report,
  type ReportContext,
  type ReportDefinition,
  SCHEMA_VERSION,
  type WindowData,
} from '../reports/define-report.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import { type Opened, openConfig, openCorpus } from './open-corpus.ts';
import { formatOf, renderReport } from './render-report.ts';

/** What every reading command does: load, narrow, build, render, hand on. */
export async function runReport<Data>(
  definition: ReportDefinition<Data>,
  invocation: Invocation,
  more: {
    /** Reads the documents in another way than the config says. */
    readonly open?: (opened: Opened) => Corpus | Promise<Corpus>;
    /** What else the report is made from. */
    readonly context?: (
      opened: Opened,
      corpus: Corpus,
    ) => Partial<ReportContext> | Promise<Partial<ReportContext>>;
    /** The exit code that the figures deserve. */
    readonly judge?: (report: Report<Data>) => ExitCode;
  } = {},
): Promise<ExitCode> {
  const { host, options } = invocation;
  const opened = await openConfig(invocation);
  const { config, asOf } = opened;
  const filters = resolveFilters(options, config);
  const windows = resolveWindows(options as WindowOptions, asOf, config.timezone, definition.defaultDays);
  const corpus = (await more.open?.(opened)) ?? openCorpus(opened, options);
  const { known, leftOut } = narrow(corpus, asOf, filters);
  const context: ReportContext = {
    config,
    asOf,
    windows,
    filters,
    options: { ...options, args: invocation.args },
    all: corpus.postmortems,
    read: corpus.postmortems.length,
    leftOut,
    ...(await more.context?.(opened, corpus)),
  };
  const built = definition.build(known, context);
  const windowed = definition.windowed;
  const report: Report<Data> = {
    schemaVersion: SCHEMA_VERSION,
    kind: definition.name,
    asOf: new Date(asOf).toISOString(),
    window: windowed ? windowData(windows.now) : null,
    before: windowed ? windowData(windows.before) : null,
    filters: filterData(filters),
    counted: built.counted,
    leftOut: [...leftOut, ...built.leftOut],
    data: built.data,
  };
  const format = formatOf(options);
  const text = await renderReport(definition, report, context, format, host.stdout, options);
  const output = options['output'] as string | undefined;
  if (output === undefined) host.stdout.write(text);
  else writeOutput(resolve(opened.cwd, output), text);
  tellReading(invocation, corpus, context.read, format);
  return more.judge?.(report) ?? EXIT.ok;
}

/** Documents that are known and pass the filters; what was not known yet or could not be read is named. */
function narrow(corpus: Corpus, asOf: number, filters: Filters): { known: Postmortem[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = corpus.unreadable.map(({ path }) => ({
    id: path,
    path,
    why: 'could not be read',
  }));
  const known: Postmortem[] = [];
  for (const postmortem of corpus.postmortems) {
    const seen = knownAt(postmortem, asOf);
    if (seen === null) leftOut.push({ id: postmortem.id, path: postmortem.path, why: 'after --as-of' });
    else if (matches(seen, filters)) known.push(seen);
  }
  return { known, leftOut };
}

const MOST_TOLD = 20;

/** How many documents were read, and which were not, where the report itself does not say so. */
function tellReading({ host }: Invocation, corpus: Corpus, read: number, format: string): void {
  const told = corpus.unreadable.slice(0, MOST_TOLD);
  for (const { path, message } of told) host.stderr.write(`lfi: ${path}: ${message}\n`);
  const more = corpus.unreadable.length - told.length;
  if (more > 0) host.stderr.write(`lfi: … and ${more} more that could not be read; --json names them all\n`);
  if (format === 'text') return;
  const skipped = corpus.skipped.length > 0 ? `, ${corpus.skipped.length} skipped` : '';
  host.stderr.write(`lfi: ${count(read, 'document')} read${skipped}\n`);
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;

const windowData = ({ since, until }: Window): WindowData => ({
  since: new Date(since).toISOString(),
  until: new Date(until).toISOString(),
});

function filterData({ where, ...lists }: Filters): Record<string, readonly string[]> {
  const pairs = where.map(({ key, value }) => `${key}=${value}`);
  return Object.fromEntries(
    Object.entries({ ...lists, where: pairs }).filter(([, values]) => values.length > 0),
  );
}
