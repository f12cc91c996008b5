import type { Block } from '../blocks.ts';
import { count, someOf } from '../wording.ts';
import type { Figures, PrioritiesData } from './data.ts';

const KEYS: Readonly<Record<keyof Figures, string>> = {
  detect: 'started and detected',
  restore: 'detected and mitigated',
  impact: 'impact.fraction',
};

/** What could not be ranked, with what would rank it; nothing is dropped. */
export function viewUnranked({ unranked, unclassified }: PrioritiesData): Block[] {
  const rows = unranked.map((one) => [
    one.failureMode,
    one.count,
    one.missing.map((name) => KEYS[name]).join('; '),
    someOf(one.incidents),
  ]);
  return [
    ...(unranked.length > 0
      ? [
          {
            type: 'heading',
            level: 2,
            text: `Not ranked: ${count(unranked.length, 'class', 'classes')}`,
          } as const,
          {
            type: 'table',
            columns: [
              { key: 'failure_mode', title: 'Failure mode', squeeze: true },
              { key: 'count', title: 'Seen', align: 'right' },
              { key: 'missing', title: 'No incident tells' },
              { key: 'incidents', title: 'Incidents', squeeze: true, dispensable: 1 },
            ],
            rows,
          } as const,
        ]
      : []),
    ...(unclassified.length > 0
      ? [
          {
            type: 'note',
            text: `${count(unclassified.length, 'incident names', 'incidents name')} no failure mode and ${unclassified.length === 1 ? 'is' : 'are'} not ranked (lfi recurring suggests classes): ${someOf(unclassified)}.`,
          } as const,
        ]
      : []),
  ];
}
