import type { Answer } from '../../library/snippet.ts';
import { localDay } from '../../model/zone.ts';
import { defineReport } from '../define-report.ts';
import { foundDocument } from '../found-document.ts';
import { helpedBy } from '../helped.ts';
import type { SearchData } from './data.ts';
import { searchTable, viewSearch } from './view.ts';

/** What the library answered, best first; the documents come with it in the same order. */
export interface SearchAnswer extends Omit<SearchData, 'hits'> {
  readonly hits: readonly { readonly path: string; readonly score: number; readonly answer: Answer }[];
}

/** `lfi search`: have we seen this before, and what helped? */
export const searchReport = defineReport<SearchData>({
  name: 'search',
  summary: 'Have we seen this before, and what helped?',
  windowed: false,
  searches: true,
  schema: async () => (await import('./schema.ts')).searchSchema,
  build(postmortems, { config, asOf, options }) {
    const { hits, ...understood } = options['answer'] as SearchAnswer;
    const today = localDay(asOf - 1, config.timezone);
    const known = new Map(postmortems.map((postmortem) => [postmortem.path, postmortem]));
    const data: SearchData = {
      ...understood,
      hits: hits.flatMap(({ path, score, answer }) => {
        const postmortem = known.get(path);
        if (!postmortem) return [];
        return {
          ...foundDocument(postmortem, config.timezone),
          score: Math.round(score * 100) / 100,
          why: answer.found.map(({ field, words }) => `${field}: ${words.join(', ')}`),
          snippet: answer.snippet ?? [],
          line: answer.line,
          helped: helpedBy(postmortem, today),
        };
      }),
    };
    return { counted: data.hits.map(({ id }) => id), leftOut: [], data };
  },
  view: viewSearch,
  table: ({ data }) => searchTable(data),
});
