import { basename, resolve } from 'node:path';
import type { IndexData } from '../../library/index-data.ts';
import type { Corpus } from '../../model/corpus.ts';
import { LfiError } from '../../model/error.ts';
import { matches, resolveFilters } from '../../model/filter.ts';
import { localDay } from '../../model/zone.ts';
import type { Redactor } from '../../redaction/redactor.ts';
import { actionsReport } from '../../reports/actions/actions.ts';
import type { ReportContext, ReportDefinition } from '../../reports/define-report.ts';
import { nearMissesReport } from '../../reports/near-misses/near-misses.ts';
import { recurringReport } from '../../reports/recurring/recurring.ts';
import { newestFirst } from '../../reports/select.ts';
import { dimensionsOf } from '../../reports/trends/dimensions.ts';
import { trendsReport } from '../../reports/trends/trends.ts';
import { Addresses } from '../../site/addresses.ts';
import { groupsOf } from '../../site/groups.ts';
import type { Site } from '../../site/site.ts';
import type { Invocation } from '../invocation.ts';
import { makeReport, narrow } from '../make-report.ts';
import { openConfig, openCorpus } from '../open-corpus.ts';
import { openRedactor, profileAsked } from '../redaction.ts';
import { Images, NO_IMAGES } from './images.ts';
import { likenesses, turn } from './likenesses.ts';
import { redactCorpus } from './redacted.ts';

/** A site that only has to be written. */
export interface Prepared {
  readonly site: Site;
  readonly index: IndexData;
  readonly context: ReportContext;
  readonly images: Images | null;
  readonly corpus: Corpus;
}

/** Reads the documents, takes out what may not leave, and makes the reports that the pages tell. */
export async function prepareSite(invocation: Invocation): Promise<Prepared> {
  const source = await openSource(invocation);
  const of = async <Data>(definition: ReportDefinition<Data>) => {
    const made = await makeReport(definition, source.invocation, { open: () => source.corpus });
    await turn();
    return source.redactor ? { ...made, report: source.redactor.deep(made.report) } : made;
  };
  const trends = await of(trendsReport);
  const recurring = await of(recurringReport);
  const nearMisses = await of(nearMissesReport);
  const actions = await of(actionsReport);
  const { opened, context: told } = trends;
  const { config } = source.corpus;
  const { known, leftOut } = narrow(source.corpus, opened.asOf, told.filters);
  const documents = known.sort(newestFirst);
  const context = { ...told, config, options: {} };
  const dimensions = dimensionsOf(context);
  const groups = groupsOf(documents, dimensions);
  const { index, similarTo } = await likenesses(documents, config, opened.asOf);
  const roots = config.roots.map((root) => resolve(opened.base, root));
  const images = source.redactor === null ? new Images(opened.cwd, roots) : null;
  const site: Site = {
    name: nameOf(invocation.options, opened.base, source.redactor),
    asOf: localDay(opened.asOf - 1, config.timezone),
    config,
    windows: context.windows,
    documents,
    titles: new Map(documents.flatMap(({ id, title }) => (title === null ? [] : [[id, title] as const]))),
    read: source.corpus.postmortems.length + source.corpus.unreadable.length,
    leftOut,
    trends: trends.report,
    recurring: recurring.report,
    nearMisses: nearMisses.report,
    actions: actions.report,
    dimensions: dimensions.filter(({ by }) => groups.some((group) => group.by === by)),
    groups,
    addresses: new Addresses(documents, groups),
    similarTo,
    baseUrl: baseUrlOf(invocation.options),
    redacted: source.redactor?.profile ?? null,
    assets: images ?? NO_IMAGES,
  };
  return { site, index, context, images, corpus: source.corpus };
}

interface Source {
  /** What was typed; without the filters where they have done their work already. */
  readonly invocation: Invocation;
  readonly corpus: Corpus;
  readonly redactor: Redactor | null;
}

const FILTERS = ['service', 'severity', 'failureMode', 'trigger', 'factor', 'tag', 'kind', 'status', 'where'];

/** Where a redaction profile is in force, filters are asked first: what they name may be what is taken out. */
async function openSource(invocation: Invocation): Promise<Source> {
  const { options } = invocation;
  const opened = await openConfig(invocation);
  const corpus = openCorpus(opened, options);
  const redactor = await openRedactor(profileAsked(options), opened.config, corpus.postmortems);
  if (redactor === null) return { invocation, corpus, redactor };
  const filters = resolveFilters(options, opened.config);
  const postmortems = corpus.postmortems.filter((one) => matches(one, filters));
  const rest = Object.fromEntries(Object.entries(options).filter(([name]) => !FILTERS.includes(name)));
  return {
    invocation: { ...invocation, options: rest },
    corpus: redactCorpus({ ...corpus, postmortems }, redactor),
    redactor,
  };
}

function nameOf(options: Invocation['options'], base: string, redactor: Redactor | null): string {
  const given = options['title'] as string | undefined;
  if (given !== undefined && given.trim() !== '') return given.trim();
  // The folder's name may be a customer's.
  return redactor ? 'Postmortems' : `${basename(base)}: postmortems`;
}

/** Ends in one `/`. Throws `LfiError('usage')` for what is no address of a web page. */
function baseUrlOf(options: Invocation['options']): string | null {
  const given = options['baseUrl'] as string | undefined;
  if (given === undefined) return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new LfiError('usage', `--base-url ${given}: no address of a website`, {
      hint: 'Write --base-url https://incidents.example.org/.',
    });
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}/`;
}
