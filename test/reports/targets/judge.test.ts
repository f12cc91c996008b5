import { describe, expect, it } from 'vitest';
import type { Config } from '../../../src/model/config.ts';
import { targetsSchema } from '../../../src/reports/targets/schema.ts';
import { targetsReport } from '../../../src/reports/targets/targets.ts';
import { dataOf, document, type Question } from '../in-memory.ts';

type Target = Config['targets'][number];

/** So many incidents of a class, a day apart. */
const strikes = (failureMode: string, day: string, count: number, more: object = {}) =>
  Array.from({ length: count }, (_, n) =>
    document(`${failureMode}-${day}-${n}`, {
      failure_mode: failureMode,
      services: ['checkout'],
      started: new Date(Date.parse(`${day}T10:00:00Z`) + n * 86_400_000).toISOString(),
      ...more,
    }),
  );

const POOL: Target = { failure_mode: 'pool', baseline: 6, per: 'quarter', goal: 0, by: '2026-Q2' };

const judged = (target: Partial<Target>, documents: ReturnType<typeof strikes>, question: Question = {}) => {
  const data = dataOf(targetsReport, documents, {
    ...question,
    config: { ...question.config, targets: [{ ...POOL, ...target }] },
  });
  expect(targetsSchema.parse(data)).toEqual(data);
  return data.targets[0];
};

const old = strikes('pool', '2025-10-05', 6);

describe('the two answers', () => {
  it('met, and not by chance: six before and none', () => {
    const one = judged({}, old);
    expect(one).toMatchObject({ status: 'met', met: true, distinguishable: true, over: true, missed: null });
    expect(one?.deciding).toEqual({ since: '2026-04-01', until: '2026-06-30', incidents: [] });
    // (1 − 0.025^(1/6)) ÷ 0.025^(1/6): the upper Clopper–Pearson limit of 0 of 6 as odds.
    expect(one?.comparison?.interval?.[1]).toBeCloseTo(0.025 ** (-1 / 6) - 1, 9);
  });

  it('met, which chance alone may do: five before and none', () => {
    expect(judged({ baseline: 5 }, old)).toMatchObject({ status: 'met', met: true, distinguishable: false });
  });

  it('missed and yet fewer: twenty before, three, goal two', () => {
    const one = judged({ baseline: 20, goal: 2 }, [...old, ...strikes('pool', '2026-05-01', 3)]);
    expect(one).toMatchObject({ status: 'missed', met: false, distinguishable: true });
  });

  it('counts aliases, each incident once, and no near-miss or duplicate', () => {
    const one = judged({ baseline: 20, goal: 2 }, [
      ...old,
      ...strikes('pool', '2026-05-01', 2),
      ...strikes('pool', '2026-05-11', 2, { kind: 'near-miss' }),
      ...strikes('pool', '2026-05-21', 2, { duplicate_of: 'pool-2026-05-01-0' }),
    ]);
    expect(one?.deciding.incidents).toEqual(['pool-2026-05-01-1', 'pool-2026-05-01-0']);
    expect(one?.status).toBe('met');
  });

  it('says whether it held since', () => {
    const one = judged({}, [...old, ...strikes('pool', '2026-08-01', 1)]);
    expect(one?.since).toEqual({
      since: '2026-07-01',
      until: '2026-09-30',
      incidents: ['pool-2026-08-01-0'],
    });
  });

  it('names the incidents that could be of the class', () => {
    const nameless = [
      document('nameless', { started: '2026-05-05T10:00:00Z', services: ['checkout'] }),
      document('elsewhere', { started: '2026-05-05T10:00:00Z', services: ['search'] }),
    ];
    expect(judged({ service: 'checkout' }, [...old, ...nameless])?.unclassified).toEqual(['nameless']);
  });
});

describe('while it is running', () => {
  it.each([
    ['none in the last quarter', [], 'on-track'],
    ['one in the last quarter, before it began', [['2026-06-20', 1]], 'cannot-tell'],
    ['one since it began', [['2026-07-05', 1]], 'missed'],
  ] as const)('%s', (_, more, status) => {
    const documents = [...old, ...more.flatMap(([day, n]) => strikes('pool', day, n))];
    const one = judged({ by: '2026-Q3' }, documents, { asOf: '2026-08-15' });
    expect(one).toMatchObject({ status, over: false, met: null, distinguishable: null });
    // 92 days, as the third quarter has.
    expect(one?.latest).toMatchObject({ since: '2026-05-16', until: '2026-08-15' });
  });

  it('cannot be on track where nothing was written down a quarter ago', () => {
    const young = strikes('dns', '2026-04-20', 1);
    const one = judged({ failure_mode: 'dns', by: '2026-Q4', goal: 1 }, young, { asOf: '2026-05-31' });
    expect(one).toMatchObject({ status: 'cannot-tell', latest: null });
  });

  it('is over with the last day', () => {
    expect(judged({}, old, { asOf: '2026-06-29' })).toMatchObject({ over: false, status: 'on-track' });
    expect(judged({}, old, { asOf: '2026-06-30' })).toMatchObject({ over: true, status: 'met', since: null });
  });
});

describe('the period that decides', () => {
  it.each([
    ['quarter', '2026-Q2', '2026-04-01', '2026-06-30'],
    ['quarter', '2026-05', '2026-03-01', '2026-05-31'],
    ['month', '2026', '2026-12-01', '2026-12-31'],
    ['half-year', '2026-Q2', '2026-01-01', '2026-06-30'],
    ['year', '2026-02', '2025-03-01', '2026-02-28'],
  ] as const)('of a %s by %s is %s to %s', (per, by, since, until) => {
    expect(judged({ per, by }, old)?.deciding).toMatchObject({ since, until });
  });
});

describe('the baseline', () => {
  it('of a whole year is held against a quarter as what it is', () => {
    const one = judged({ baseline: 1.5, from: '2025' }, old);
    expect(one?.comparison).toMatchObject({ before: 6, now: 0 });
    expect(one?.comparison?.ids.before).toHaveLength(6);
    // Six in four quarters, none in one: (0.025^(−1/6) − 1) × 4.
    expect(one?.comparison?.interval?.[1]).toBeCloseTo((0.025 ** (-1 / 6) - 1) * 4, 9);
    expect(one).toMatchObject({ distinguishable: false, remarks: [] });
  });

  it('that is no whole number cannot be held against anything', () => {
    const one = judged({ baseline: 1.5 }, old);
    expect(one).toMatchObject({ comparison: null, status: 'met', distinguishable: null });
    expect(one?.showable.atGoal).toBeNull();
    expect(one?.remarks[0]).toContain('a baseline of 1.5 is no whole number');
  });

  it('that the documents do not have is remarked on', () => {
    expect(judged({ from: '2025-Q3' }, old)?.remarks).toEqual([
      'the documents have 0 incidents in 2025-Q3, where the baseline says 6',
    ]);
  });
});

describe('nothing is concluded', () => {
  it('from a class that no document has', () => {
    const one = judged({ failure_mode: 'poool' }, old);
    expect(one).toMatchObject({ status: 'cannot-tell', met: null, distinguishable: null, comparison: null });
    expect(one?.remarks).toEqual(['no document has the failure_mode "poool", did you mean "pool"?']);
  });

  it('from a period before the first incident', () => {
    const one = judged({ by: '2025-Q2' }, old);
    expect(one).toMatchObject({ status: 'cannot-tell', comparison: null });
    expect(one?.remarks).toEqual(['2025-Q2 ends before the first incident, of 2025-10-05']);
  });
});

describe('missed: misdiagnosed, or incomplete?', () => {
  const promised = (...rows: string[]) =>
    strikes('pool', '2026-01-10', 1, {
      body: `## Action items\n\n| What | Type | Due | Status | Closed |\n| --- | --- | --- | --- | --- |\n${rows.map((row) => `| ${row} |\n`).join('')}`,
    });
  const again = strikes('pool', '2026-05-01', 2);
  const missed = (...rows: string[]) => judged({}, [...promised(...rows), ...again])?.missed;

  it('incomplete where prevention was not done when it struck, whatever else was', () => {
    const found = missed(
      'Quota | prevent | 2026-02-10 | open | ',
      'Larger pool | mitigate-future | 2026-02-10 | done | 2026-02-01',
      'Alert | detect-future | 2026-02-10 | open | ',
    );
    expect(found?.reading).toBe('incomplete');
    expect(found?.open.map(({ action, state, incident }) => [action, state, incident])).toEqual([
      ['pool-2026-01-10-0#a1', 'overdue', 'pool-2026-05-01-1'],
      ['pool-2026-01-10-0#a1', 'overdue', 'pool-2026-05-01-0'],
    ]);
    expect(found?.done.map(({ action }) => action)).toEqual(['pool-2026-01-10-0#a2', 'pool-2026-01-10-0#a2']);
  });

  it('misdiagnosed where all of it was done', () => {
    expect(missed('Quota | prevent | 2026-02-10 | done | 2026-02-01')?.reading).toBe('misdiagnosed');
  });

  it('incomplete where it was done only between the two', () => {
    expect(missed('Quota | prevent | 2026-02-10 | done | 2026-05-02')).toMatchObject({
      reading: 'incomplete',
      open: [{ incident: 'pool-2026-05-01-0' }],
    });
  });

  it('of many strikes tells the newest ten: each looks at all that was promised before it', () => {
    const often = [
      ...promised('Quota | prevent | 2026-02-10 | open | '),
      ...strikes('pool', '2026-05-01', 14),
    ];
    const { open } = judged({}, often)?.missed ?? { open: [] };
    const struck = Array.from({ length: 10 }, (_, n) => `pool-2026-05-01-${13 - n}`);
    expect(open.map(({ incident }) => incident).sort()).toEqual(struck.sort());
  });

  it('nothing promised where nothing was', () => {
    expect(missed('Alert | detect-future | 2026-02-10 | open | ')?.reading).toBe('nothing-promised');
  });
});

describe('scope', () => {
  const documents = [
    ...strikes('pool', '2025-10-05', 6, { severity: 'sev2', factors: ['fatigue'] }),
    ...strikes('dns', '2026-05-01', 1, { severity: 'sev1', services: ['search'], factors: ['vendor'] }),
    ...strikes('disk', '2026-05-11', 2, { severity: 'sev1', services: ['checkout'] }),
  ];
  const counts = ({ ...scope }: Partial<Target>) => {
    const { failure_mode: _, ...rest } = POOL;
    const [one] = dataOf(targetsReport, documents, {
      config: { targets: [{ ...rest, goal: 9, baseline: 20, ...scope }] },
    }).targets;
    return [one?.scope, one?.deciding.incidents.length];
  };

  it.each([
    [{}, 'incidents', 3],
    [{ severity: 'sev1' }, 'sev1 incidents', 3],
    [{ service: 'checkout' }, 'incidents on checkout', 2],
    [{ factor: 'vendor' }, 'incidents with vendor', 1],
    [{ failure_mode: 'disk', service: 'search' }, 'disk on search', 0],
  ] as const)('%o', (scope, words, count) => {
    expect(counts(scope)).toEqual([words, count]);
  });
});
