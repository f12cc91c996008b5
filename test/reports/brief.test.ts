import { describe, expect, it } from 'vitest';
import type { Audience, BriefData } from '../../src/reports/brief/data.ts';
import { briefSchema } from '../../src/reports/brief/schema.ts';
import { runIn } from '../cli/fake-host.ts';
import { incidentFolder } from './documents.ts';

const BODY = `## Key takeaways

- Never hold a connection while you wait for somebody else.

## Summary

The pool of pgbouncer ran dry.

## Impact

- 1,200 customers saw an error page.
- EUR 5,000 of orders not placed.

## Timeline

| Time (CEST) | Event | Source |
| --- | --- | --- |
| 10:32 | First errors | log |
| 10:40 | Customers call support | phone |
| 10:50 | Decision to roll back | chat |

## Accounts

### Customer-support

We heard of it from callers.

## Contributing factors

- The pool is shared. It was agreed on in 2019.

## How we fixed it

Timeout back to 3 s.

## Action items

| What | Type | Owner | Due | Status | Closed |
| --- | --- | --- | --- | --- | --- |
| Quota for each service | prevent | dana | 2026-09-20 | open | |
| Old timeout back | mitigate | dana | 2026-09-14 | done | 2026-09-14 |
`;

const FULL = {
  title: 'Pool of pgbouncer ran dry',
  status: 'published',
  services: ['checkout'],
  started: '2026-09-14T10:32:00+02:00',
  detected: '2026-09-14T10:41:00+02:00',
  mitigated: '2026-09-14T11:19:00+02:00',
  resolved: '2026-09-14T15:05:00+02:00',
  detected_by: 'customer',
  factors: ['capacity-limit'],
  impact: {
    users: 1200,
    fraction: 0.3,
    cost: 5000,
    error_budget_minutes: 14.1,
    responder_hours: 21,
    customer_contacts: 40,
  },
  body: BODY,
};
const ID = '2026-09-14-pool';
const AS_OF = ['--as-of', '2026-09-30'];

async function brief(
  document: Parameters<typeof incidentFolder>[0][string],
  audience: Audience,
  ...argv: string[]
) {
  const cwd = incidentFolder({ [ID]: document });
  const ran = await runIn({ cwd }, 'brief', ID, '--for', audience, '--json', ...AS_OF, ...argv);
  expect(ran.exitCode).toBe(0);
  const data = briefSchema.parse(JSON.parse(ran.out).data) as BriefData;
  const texts = (name: string) => data.parts.find((one) => one.name === name)?.points.map(({ text }) => text);
  return { data, err: ran.err, texts };
}

describe('lfi brief for leadership', () => {
  it('is the insight, when, the cost and the ask', async () => {
    const { texts, err } = await brief(FULL, 'leadership');
    expect(texts('insight')).toEqual(['Never hold a connection while you wait for somebody else.']);
    expect(texts('when')).toEqual([
      '47 min, 2026-09-14 10:32 to 11:19 (UTC+02:00); noticed after 9 min, by customers',
    ]);
    expect(texts('cost')).toEqual([
      'EUR 5,000',
      '1,200 users',
      '30 % affected',
      '14.1 error-budget minutes',
      '21 responder hours',
      '40 customer contacts',
    ]);
    expect(texts('ask')).toEqual([
      'Time to finish 1 of 2 action items, 1 overdue, the last due 2026-09-20',
      'Quota for each service (a1, overdue)',
    ]);
    expect(err).not.toContain('missing');
  });

  it.each(['2026-09-14', '2026-08-11', '2025-12-24', '2026-09-03'])(
    'has ten lines at most: %s',
    async (id) => {
      const { out } = await runIn({ cwd: 'examples' }, 'brief', id, '--for', 'leadership', ...AS_OF);
      const [, ...lines] = out.split('\n').filter((line) => line.trim() !== '');
      expect(lines.length).toBeLessThanOrEqual(10);
    },
  );

  it('says at which time an item was open', async () => {
    const cwd = incidentFolder({ [ID]: FULL });
    const { out } = await runIn({ cwd }, 'brief', ID, '--for', 'leadership', '--as-of', '2026-09-15');
    expect(out).toContain('Time to finish 1 of 2 action items, the last due 2026-09-20');
  });
});

describe('lfi brief for the team', () => {
  it('is the factors, the decisions with their time, and the action items', async () => {
    const { data, texts } = await brief(FULL, 'team');
    expect(texts('factors')).toEqual(['The pool is shared. It was agreed on in 2019.']);
    expect(texts('decisions')).toEqual(['10:50 CEST: Decision to roll back', 'It was agreed on in 2019.']);
    expect(data.actionItems.map(({ id, owner, overdue }) => [id, owner, overdue])).toEqual([
      ['a1', 'dana', true],
      ['a2', 'dana', false],
    ]);
  });
});

describe('lfi brief for support', () => {
  it('is what users saw, without what was counted at home, and what to tell them', async () => {
    const { texts } = await brief(FULL, 'support');
    expect(texts('seen')).toEqual([
      '1,200 customers saw an error page.',
      '10:40 CEST: Customers call support',
    ]);
    expect(texts('support')).toEqual(['40 customer contacts.', 'We heard of it from callers.']);
    expect(texts('tell')).toEqual([
      'On 14 September 2026 from 10:32 to 11:19 (UTC+02:00; 08:32 to 09:19 UTC), checkout was disrupted.',
      'About 1,200 users were affected.',
      'It reached 30 % of users or requests.',
      'Resolved on 14 September 2026, 15:05 (UTC+02:00).',
    ]);
  });
});

describe('lfi brief for customers', () => {
  it('quotes nothing of the body, and names no service', async () => {
    const { data, texts } = await brief(FULL, 'customers');
    expect(data.title).toBe('Service disruption on 14 September 2026');
    expect(texts('happened')).toEqual([
      'On 14 September 2026 from 10:32 to 11:19 (UTC+02:00; 08:32 to 09:19 UTC), part of our service was disrupted.',
    ]);
    expect(texts('done')).toEqual(['Of 2 measures that followed, 1 is complete; 1 more is under way.']);
    expect(JSON.stringify(data.parts)).not.toMatch(/pool|pgbouncer|timeout|dana|checkout|EUR/i);
  });

  it('but what was written for the public', async () => {
    const body = `${BODY}\n## Customer message\n\nSome of you saw an error page when paying. No card was charged twice.\n`;
    const { texts, err } = await brief({ ...FULL, body }, 'customers');
    expect(texts('happened')).toEqual([
      'Some of you saw an error page when paying. No card was charged twice.',
    ]);
    expect(err).not.toContain('missing');
  });

  it('names services where the profile does', async () => {
    const { data } = await brief(FULL, 'customers', '--redact', 'none');
    expect(data.title).toBe('Disruption of checkout on 14 September 2026');
  });

  it('says that it goes on while it does', async () => {
    const { texts } = await brief(FULL, 'customers', '--as-of', '2026-09-14T11:00:00+02:00');
    expect(texts('status')).toEqual(['Ongoing: not yet restored.']);
    expect(texts('happened')).toEqual([
      'Since 14 September 2026, 10:32 (UTC+02:00; 08:32 UTC), part of our service has been disrupted.',
    ]);
  });
});

describe('lfi brief names what is missing', () => {
  it('with what to fill, and where', async () => {
    const { data, err } = await brief(
      { title: 'Short', started: '2026-09-14T10:32:00+02:00', impact: { users: 5 } },
      'leadership',
    );
    expect(data.missing.map(({ fill, line }) => [fill, line])).toEqual([
      ['## Key takeaways', 5],
      // The map that it belongs into.
      ['impact.cost', 4],
      ['impact.fraction', 4],
      ['impact.error_budget_minutes', 4],
      ['impact.responder_hours', 4],
      ['impact.customer_contacts', 4],
      ['## Action items', 5],
    ]);
    expect(err).toContain(
      `lfi: missing for leadership: the cost in money: fill impact.cost (postmortems/${ID}.md:4)`,
    );
  });
});

describe('lfi brief refuses', () => {
  it.each([
    [['brief', ID], '--for is one of leadership, team, support, customers.'],
    [['brief', ID, '--for', 'teem'], 'did you mean "team"?'],
    [['brief', 'nope', '--for', 'team'], 'no document has the id "nope"'],
    [['brief', '--for', 'team'], "missing required argument 'id'"],
  ])('%j', async (argv, says) => {
    const { exitCode, out, err } = await runIn({ cwd: incidentFolder({ [ID]: FULL }) }, ...argv);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });

  it('nothing that show takes: a path outside of what is included', async () => {
    const cwd = incidentFolder({ [ID]: FULL });
    const { exitCode, out } = await runIn(
      { cwd },
      'brief',
      `postmortems/${ID}.md`,
      '--include',
      'elsewhere/*.md',
      '--for',
      'leadership',
      ...AS_OF,
    );
    expect(exitCode).toBe(0);
    expect(out).toContain('Pool of pgbouncer ran dry');
  });
});
