import { DEFAULT_CONFIG } from '../model/config.ts';
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
import { namesWindow } from '../reports/named-window.ts';
import type { Invocation } from './invocation.ts';
import { type Opened, openConfig, openCorpus } from './open-corpus.ts';
import { type KnownSoFar, profileAsked, withoutNames } from './redaction.ts';
import type { Heard } from './unheard-filters.ts';

/** What a report needs beside the documents that the config includes. */
export interface Sources {
  /** Reads the documents in another way than the config says. */
  readonly open?: (opened: Opened) => Corpus | Promise<Corpus>;
  /** What else the report is made from. */
  readonly context?: (
    opened: Opened,
    corpus: Corpus,
  ) => Partial<ReportContext> | Promise<Partial<ReportContext>>;
  /** All documents, where `open` reads only some of them. */
  readonly heard?: () => Iterable<Heard>;
}

/** A report and all it came from, nothing of it written anywhere yet. */
export interface Made<Data> {
  readonly definition: ReportDefinition<Data>;
  readonly report: Report<Data>;
  readonly context: ReportContext;
  readonly opened: Opened;
  readonly corpus: Corpus;
  /** Every document there is, by the words that can be filtered for. */
  readonly heard: Iterable<Heard>;
}

/**
 * Load, narrow, build: what every reading command does before it tells anything. Where a redaction profile is in force,
 * an error says no more than the report would.
 */
export async function makeReport<Data>(
  definition: ReportDefinition<Data>,
  invocation: Invocation,
  sources: Sources = {},
): Promise<Made<Data>> {
  const known: KnownSoFar = { config: DEFAULT_CONFIG, postmortems: [] };
  try {
    return await loadAndBuild(definition, invocation, sources, known);
  } catch (error) {
    const profile = profileAsked(invocation.options, definition.redactByDefault);
    throw profile === null ? error : await withoutNames(error, profile, known);
  }
}

async function loadAndBuild<Data>(
  definition: ReportDefinition<Data>,
  invocation: Invocation,
  sources: Sources,
  soFar: KnownSoFar,
): Promise<Made<Data>> {
  const { options } = invocation;
  const opened = await openConfig(invocation);
  const { config, asOf } = opened;
  soFar.config = config;
  const filters = resolveFilters(options, config);
  const windows = resolveWindows(options as WindowOptions, asOf, config.timezone, definition.defaultDays);
  const corpus = (await sources.open?.(opened)) ?? openCorpus(opened, options);
  soFar.postmortems = corpus.postmortems;
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
    ...(await sources.context?.(opened, corpus)),
  };
  const built = definition.build(known, context);
  const windowed = definition.windowed;
  const report: Report<Data> = {
    schemaVersion: SCHEMA_VERSION,
    kind: definition.name,
    asOf: new Date(asOf).toISOString(),
    window: windowed || namesWindow(options) ? windowData(windows.now) : null,
    before: windowed ? windowData(windows.before) : null,
    filters: filterData(filters),
    counted: built.counted,
    leftOut: [...leftOut, ...built.leftOut],
    data: built.data,
  };
  const heard = sources.heard?.() ?? corpus.postmortems;
  return { definition, report, context, opened, corpus, heard };
}

/** Documents that are known and pass the filters; what was not known yet or could not be read is named. */
export function narrow(
  corpus: Corpus,
  asOf: number,
  filters: Filters,
): { known: Postmortem[]; leftOut: LeftOut[] } {
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
