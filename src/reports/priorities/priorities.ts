import { defineReport } from '../define-report.ts';
import type { PrioritiesData } from './data.ts';
import { rankPriorities } from './rank.ts';
import { prioritiesTable } from './table.ts';
import { viewPriorities } from './view.ts';

/** `lfi priorities`: which class of failure costs most, and what usually helps against it. */
export const prioritiesReport = defineReport<PrioritiesData>({
  name: 'priorities',
  summary: 'Where does reliability work buy most?',
  windowed: true,
  defaultDays: 365,
  schema: async () => (await import('./schema.ts')).prioritiesSchema,
  build: rankPriorities,
  view: viewPriorities,
  table: ({ data }) => prioritiesTable(data),
});
