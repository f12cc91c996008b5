import { Concepts } from '../library/concepts.ts';
import { find } from '../library/find.ts';
import { parseQuery } from '../library/query.ts';
import { understand } from '../library/search.ts';
import { answerIn } from '../library/snippet.ts';
import { type Filters, matches, resolveFilters } from '../model/filter.ts';
import type { knownAt } from '../model/known-at.ts';
import { readCount } from '../model/read-count.ts';
import { resolveWindows, type WindowOptions } from '../model/window.ts';
import { namesWindow } from '../reports/named-window.ts';
import type { SearchData } from '../reports/search/data.ts';
import { type SearchAnswer, searchReport } from '../reports/search/search.ts';
import type { Invocation } from './invocation.ts';
import { type Made, makeReport } from './make-report.ts';
import type { Opened } from './open-corpus.ts';
import { type Library, openLibrary } from './open-library.ts';
import { tellReport } from './run-report.ts';

const HITS = 10;

/** `lfi search`. */
export const run = async (invocation: Invocation) => tellReport(await searchFor(invocation), invocation);

/** Only the documents that are shown are read; the rest is answered from the index. */
export async function searchFor(invocation: Invocation): Promise<Made<SearchData>> {
  let answer: SearchAnswer | null = null;
  let library: Library | null = null;
  return makeReport(searchReport, invocation, {
    async open(opened) {
      const words = invocation.args.join(' ');
      // What cannot be searched for is told before anything is read.
      parseQuery(words, new Concepts(opened.config.taxonomy, opened.config.synonyms));
      const limit = readCount('--limit', invocation.options['limit']) ?? HITS;
      library = await openLibrary(invocation, opened, 'always');
      const { index, concepts, unreadable, skipped } = library;
      const understood = understand(words, index, concepts);
      const { found, total } = find(understood, library, sieve(invocation, opened, library), limit);
      const { query, corrected, unknown } = understood;
      answer = {
        query: query.text,
        total,
        corrected,
        unknown,
        notRun: query.notRun,
        hits: found.map(({ postmortem, score }) => ({
          path: postmortem.path,
          score,
          answer: answerIn(postmortem, understood, concepts),
        })),
      };
      return {
        config: opened.config,
        postmortems: found.map(({ postmortem }) => postmortem),
        unreadable,
        skipped,
      };
    },
    heard: () => library?.index.data.cards ?? [],
    context: () => ({
      read: library?.index.size ?? 0,
      options: { ...invocation.options, args: invocation.args, answer },
    }),
  });
}

/** Filters and windows, told from the index where it knows the key. */
function sieve({ options }: Invocation, { config, asOf }: Opened, { index }: Library) {
  const filters = resolveFilters(options, config);
  const byCard: Filters = { ...filters, where: [] };
  const anyFilter = Object.values(byCard).some(({ length }) => length > 0);
  const windows = resolveWindows(options as WindowOptions, asOf, config.timezone);
  const named = namesWindow(options);
  return {
    passes(document: number): boolean {
      const { cards } = index.data;
      const time = cards.times[document] ?? null;
      if (time !== null && time >= asOf) return false;
      const { since, until } = windows.now;
      if (named && (time === null || time < since || time >= until)) return false;
      const card = anyFilter ? cards.at(document) : undefined;
      return !card || matches({ ...card, raw: {} }, byCard);
    },
    passesOpened:
      filters.where.length === 0
        ? null
        : (postmortem: Parameters<typeof knownAt>[0]) => matches(postmortem, filters),
  };
}
