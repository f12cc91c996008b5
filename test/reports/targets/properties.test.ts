import { describe, expect, it } from 'vitest';
import type { Config } from '../../../src/model/config.ts';
import type { Postmortem } from '../../../src/model/postmortem.ts';
import { targetsReport } from '../../../src/reports/targets/targets.ts';
import { generator } from '../../stats/random.ts';
import { dataOf, document } from '../in-memory.ts';

const RUNS = 25;
const MODES = ['pool', 'dns', null];
const PERIODS = ['month', 'quarter', 'half-year', 'year'] as const;

const incident = (id: string, at: number, failureMode: string | null) =>
  document(id, {
    started: new Date(at).toISOString(),
    ...(failureMode === null ? {} : { failure_mode: failureMode }),
  });

function madeUp(seed: number): { documents: Postmortem[]; targets: Config['targets'] } {
  const random = generator(seed);
  const below = (n: number) => Math.floor(random() * n);
  const documents = Array.from({ length: 4 + below(30) }, (_, n) =>
    incident(
      `i${n}`,
      Date.parse('2025-01-01T00:00:00Z') + below(630 * 1440) * 60_000,
      MODES[below(3)] as string | null,
    ),
  );
  const target = () => {
    const goal = below(3);
    const per = PERIODS[below(4)] ?? 'quarter';
    const by = ['2025-Q4', '2026-Q2', '2026-Q3', '2027'][below(4)] as string;
    return { failure_mode: 'pool', baseline: goal + below(12), per, goal, by };
  };
  return {
    documents: [...documents, incident('sure', Date.parse('2025-02-01'), 'pool')],
    targets: [target()],
  };
}

describe.each(Array.from({ length: RUNS }, (_, seed) => seed))('a target of seed %i', (seed) => {
  const { documents, targets } = madeUp(seed);
  const judged = (list: readonly Postmortem[]) =>
    dataOf(targetsReport, list, { config: { targets } }).targets[0];
  const one = judged(documents);

  it('is judged the same in any order', () => expect(judged([...documents].reverse())).toEqual(one));

  it('is met, where it is over, just when it has no more than the goal', () => {
    const { since, until } = one?.deciding ?? { since: '', until: '' };
    const struck = documents.filter(({ date, failureMode }) => {
      const day = new Date(date?.moment.epochMs ?? 0).toISOString().slice(0, 10);
      return failureMode === 'pool' && day >= since && day <= until;
    });
    expect(one?.deciding.incidents).toHaveLength(struck.length);
    expect(one?.over).toBe(until <= '2026-09-30');
    expect(one?.met).toBe(one?.over ? struck.length <= (targets[0]?.goal ?? 0) : null);
  });

  it('is told from chance only where it could be', () => {
    if (one?.met && one.distinguishable && targets[0]?.goal === one.deciding.incidents.length)
      expect(one.showable.atGoal).toBe(true);
    if ((targets[0]?.baseline ?? 0) <= 5) expect(one?.distinguishable ?? false).toBe(false);
  });

  it('is never better for one more incident', () => {
    const at = Date.parse(`${one?.deciding.since}T12:00:00Z`);
    if (at > Date.parse('2026-09-30')) return;
    const more = judged([...documents, incident('more', at, 'pool')]);
    expect(more?.deciding.incidents).toHaveLength((one?.deciding.incidents.length ?? 0) + 1);
    const order = ['missed', 'cannot-tell', 'on-track', 'met'];
    expect(order.indexOf(more?.status ?? '')).toBeLessThanOrEqual(order.indexOf(one?.status ?? ''));
  });
});
