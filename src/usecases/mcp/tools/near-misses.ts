import * as z from 'zod';
import { nearMissesReport } from '../../../reports/near-misses/near-misses.ts';
import { makeReport } from '../../make-report.ts';
import { answerOf } from '../answer.ts';
import { AGAINST, AS_OF, FILTERS, paging, WINDOW } from '../arguments.ts';
import { defineTool } from '../tool.ts';

const count = (what: string) => z.int().min(1).max(10_000).transform(String).optional().describe(what);

export const nearMissesTool = defineTool({
  name: 'near_misses',
  title: 'Near-misses',
  description:
    'What almost happened: the near-misses of a window (90 days unless one is named), whether design or luck stopped each, and what is worth a postmortem though no user was affected (the same failure on the same service several times, or one that could have become critical).',
  input: z.strictObject({
    threshold: count('how many times make an escalation (default: 3, or the config)'),
    windowDays: count('within how many days (default: 90, or the config)'),
    ...FILTERS,
    ...WINDOW,
    ...AGAINST,
    ...AS_OF,
    ...paging(50, 200),
  }),
  report: 'near-misses',
  list: 'nearMisses',
  async run({ limit: _, offset: __, ...options }, { invocation }) {
    const asked = invocation(options);
    return answerOf(await makeReport(nearMissesReport, asked), asked);
  },
});
