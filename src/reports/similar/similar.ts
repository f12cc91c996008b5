import type { Promised } from '../../library/promises.ts';
import { localDay } from '../../model/zone.ts';
import { defineReport } from '../define-report.ts';
import { foundDocument } from '../found-document.ts';
import { helpedBy } from '../helped.ts';
import type { AskedDocument, SimilarData } from './data.ts';
import { openPromises } from './open-promises.ts';
import { similarTable, viewSimilar } from './view.ts';

/** What the library answered, for each document that was asked about. */
export interface SimilarAnswer {
  readonly nothing: string | null;
  readonly asked: readonly (AskedDocument & {
    /** By path, best first. */
    readonly hits: readonly {
      readonly path: string;
      readonly score: number;
      readonly why: readonly string[];
    }[];
    /** Those whose promises may have covered it, the hits among them. */
    readonly earlier: readonly {
      readonly path: string;
      readonly sameClass: boolean;
      readonly promised: readonly Promised[];
    }[];
  })[];
}

/** `lfi similar`: earlier incidents like this one, and what was promised after them. */
export const similarReport = defineReport<SimilarData>({
  name: 'similar',
  summary: 'Earlier incidents like this one, and what was promised after them',
  windowed: false,
  searches: true,
  schema: async () => (await import('./schema.ts')).similarSchema,
  build(postmortems, { config: { timezone }, asOf, options }) {
    const { asked, nothing } = options['answer'] as SimilarAnswer;
    const today = localDay(asOf - 1, timezone);
    const known = new Map(postmortems.map((postmortem) => [postmortem.path, postmortem]));
    const data: SimilarData = {
      asked: asked.map(({ id, path, title, later }) => ({ id, path, title, later })),
      hits: asked.flatMap(({ id, hits }) =>
        hits.flatMap(({ path, score, why }) => {
          const postmortem = known.get(path);
          if (!postmortem) return [];
          const helped = helpedBy(postmortem, today);
          const found = foundDocument(postmortem, timezone);
          return [{ of: id, ...found, score: Math.round(score * 1000) / 1000, why, helped }];
        }),
      ),
      open: asked.flatMap(({ id, earlier }) => {
        const documents = earlier.flatMap(({ path, ...rest }) => {
          const postmortem = known.get(path);
          return postmortem ? [{ postmortem, ...rest }] : [];
        });
        return openPromises(id, documents, today, timezone);
      }),
      nothing,
    };
    return { counted: [...new Set(data.hits.map(({ id }) => id))], leftOut: [], data };
  },
  view: viewSimilar,
  table: ({ data }) => similarTable(data),
});
