import type * as z from 'zod';

/** What `lfi schema` and the tests want of a report. */
interface Shaped {
  readonly name: string;
  readonly schema: () => Promise<z.ZodType>;
}

/** Every report by its name, loaded when it is asked for. */
export const REPORTS: Readonly<Record<string, () => Promise<Shaped>>> = {
  list: async () => (await import('./list.ts')).listReport,
  show: async () => (await import('./show/show.ts')).showReport,
  matrix: async () => (await import('./matrix/matrix.ts')).matrixReport,
  trends: async () => (await import('./trends/trends.ts')).trendsReport,
  recurring: async () => (await import('./recurring/recurring.ts')).recurringReport,
  'near-miss-suggestions': async () =>
    (await import('./near-miss-suggestions/near-miss-suggestions.ts')).suggestionsReport,
  'near-misses': async () => (await import('./near-misses/near-misses.ts')).nearMissesReport,
  brief: async () => (await import('./brief/brief.ts')).briefReport,
  guild: async () => (await import('./guild/guild.ts')).guildReport,
  digest: async () => (await import('./digest/digest.ts')).digestReport,
  search: async () => (await import('./search/search.ts')).searchReport,
  similar: async () => (await import('./similar/similar.ts')).similarReport,
  taxonomy: async () => (await import('./taxonomy/taxonomy.ts')).taxonomyReport,
  priorities: async () => (await import('./priorities/priorities.ts')).prioritiesReport,
  targets: async () => (await import('./targets/targets.ts')).targetsReport,
  actions: async () => (await import('./actions/actions.ts')).actionsReport,
  lint: async () => ({ name: 'lint', schema: async () => (await import('./lint-schema.ts')).lintSchema }),
  'review-weekly': async () => (await import('./review/weekly/weekly.ts')).weeklyReview,
  'review-monthly': async () => (await import('./review/monthly/monthly.ts')).monthlyReview,
  'review-quarterly': async () => (await import('./review/quarterly/quarterly.ts')).quarterlyReview,
};
