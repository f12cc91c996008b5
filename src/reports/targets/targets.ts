import { defineReport } from '../define-report.ts';
import type { TargetsData } from './data.ts';
import { judgeTargets } from './judge.ts';
import { targetsTable } from './table.ts';
import { viewTargets } from './view.ts';

/** `lfi targets`: did we actually get better? */
export const targetsReport = defineReport<TargetsData>({
  name: 'targets',
  summary: 'Did we actually get better?',
  windowed: false,
  searches: true,
  schema: async () => (await import('./schema.ts')).targetsSchema,
  build: judgeTargets,
  view: viewTargets,
  table: ({ data }) => targetsTable(data),
});
