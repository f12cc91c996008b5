import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { GuildData, QuestionKind } from '../../src/reports/guild/data.ts';
import { guildSchema } from '../../src/reports/guild/schema.ts';
import { runIn } from '../cli/fake-host.ts';
import { incidentFolder } from './documents.ts';

const POOL = { failure_mode: 'pool', services: ['checkout'], status: 'published' };

const FOLDER = {
  '2026-03-01-first': {
    ...POOL,
    title: 'Pool ran dry for the first time',
    started: '2026-03-01T10:00:00Z',
    body: `## What we learned

Pools are shared.

## Action items

| What | Type | Owner | Due | Status | Closed |
| --- | --- | --- | --- | --- | --- |
| Alert on pool wait | prevent | dana | 2026-04-01 | open | |
| Quota for each service | prevent | dana | 2026-03-10 | open | |
| Raise the pool to 200 | prevent | dana | 2026-03-05 | done | 2026-03-04 |
`,
  },
  '2026-05-20-near': { ...POOL, kind: 'near-miss', title: 'Pool at 79 of 80', date: '2026-05-20' },
  '2026-01-20-too-old': { ...POOL, kind: 'near-miss', title: 'Pool at 78 of 80', date: '2026-01-20' },
  '2026-06-20-again': {
    ...POOL,
    title: 'Pool ran dry again',
    detected_by: 'customer',
    started: '2026-06-20T10:00:00Z',
    detected: '2026-06-20T10:09:00Z',
    mitigated: '2026-06-20T11:00:00Z',
    body: `## Key takeaways

- Never hold a connection while you wait for somebody else.

## Timeline

All times in UTC.

- 2026-06-20 10:00 First errors
- 2026-06-20 10:10 Page
- 2026-06-20 10:45 Second approver reached
- 2026-06-20 11:00 Rolled back

## Accounts

### On-call

The graph was flat. I assumed that the dashboard was broken.

## Contributing factors

- The window of the alert was changed in May, as it woke people for nothing.
- There is no quota for each service.
- Packets are lost on the second link.

## What was difficult

- Two stories fitted, and one of them was familiar.

## Where we got lucky

- One of two approvers answered from a train.

## Open questions

- Is a ratio the right signal at all?
`,
  },
};

const AS_OF = ['--as-of', '2026-06-30'];

async function guild(cwd: string, ...argv: string[]): Promise<GuildData> {
  const { out, exitCode } = await runIn({ cwd }, 'guild', '--json', ...AS_OF, ...argv);
  expect(exitCode).toBe(0);
  return guildSchema.parse(JSON.parse(out).data) as GuildData;
}

/** All questions, those for the hour and the others. */
const asked = ({ pick }: GuildData) => [...(pick?.questions ?? []), ...(pick?.more ?? [])];

describe('lfi guild asks', () => {
  const cases: [QuestionKind, string, string, 'quotes' | null][] = [
    ['signals', 'It was known after 9 min, from customers. Which signals were there', 'detected', null],
    [
      'account',
      'On-call: “I assumed that the dashboard was broken.” What was there to see',
      'accounts',
      'quotes',
    ],
    [
      'decision',
      'as it woke people for nothing.” What made that the sensible thing to do then?',
      'factors',
      'quotes',
    ],
    ['factor', '“There is no quota for each service.” Which signals were there instead', 'factors', 'quotes'],
    [
      'factor',
      'What did that look like to those who were there, before it was understood?',
      'factors',
      'quotes',
    ],
    ['gap', 'between 10:10 (“Page”) and 10:45 (“Second approver reached”), 35 min.', 'timeline', 'quotes'],
    [
      'difficult',
      '“Two stories fitted, and one of them was familiar.” How did people',
      'difficult',
      'quotes',
    ],
    ['luck', 'answered from a train.” Next time without that luck', 'lucky', 'quotes'],
    ['open', '“Is a ratio the right signal at all?” Who here knows', 'questions', 'quotes'],
  ];

  it.each(cases)('%s: %s', async (kind, words, from, quotes) => {
    const cwd = incidentFolder(FOLDER);
    const questions = asked(await guild(cwd)).filter((one) => one.kind === kind);
    const found = questions.find(({ text }) => text.includes(words));
    expect(questions.map(({ text }) => text).join('\n')).toContain(words);
    expect(found).toMatchObject({ id: '2026-06-20-again', from });
    if (quotes !== null) {
      // The line is the one of the file that says it.
      const lines = readFileSync(`${cwd}/postmortems/2026-06-20-again.md`, 'utf8').split('\n');
      const quote = /“([^”]{8,})”[^“]*$/.exec(found?.text ?? '')?.[1] ?? '';
      expect(lines[(found?.line ?? 0) - 1]).toContain(quote.slice(0, 20));
    }
  });

  it('what had been agreed on and was open, the longest overdue first, and what was done', async () => {
    const questions = asked(await guild(incidentFolder(FOLDER)));
    expect(questions.find(({ kind }) => kind === 'promise')).toMatchObject({
      ids: ['2026-03-01-first#a2'],
      text: expect.stringContaining(
        '“Quota for each service” (2026-03-01-first#a2) was agreed on and still open',
      ),
    });
    expect(questions.find(({ kind }) => kind === 'done-before')).toMatchObject({
      ids: ['2026-03-01-first#a3'],
      text: expect.stringContaining('was done, and it came again.'),
    });
  });

  it('what near-misses of the last 90 days had told', async () => {
    const found = asked(await guild(incidentFolder(FOLDER))).find(({ kind }) => kind === 'near-misses');
    expect(found?.ids).toEqual(['2026-05-20-near']);
    expect(found?.text).toContain('1 near-miss of the kind came before it (2026-05-20-near).');
  });

  it('no more than fit, at most two of a kind', async () => {
    const { pick } = await guild(incidentFolder(FOLDER));
    expect(pick?.questions.length).toBe(7);
    const kinds = pick?.questions.map(({ kind }) => kind) ?? [];
    expect(new Set(kinds).size).toBe(7);
  });

  it('without blame: its own words pass the rules of language', async () => {
    const cwd = incidentFolder(FOLDER);
    const { out } = await runIn({ cwd }, 'guild', '--format', 'markdown', ...AS_OF);
    const text = `---\nstatus: published\n---\n\n# Page\n\n## Summary\n\n${out.replace(/^#.*$/gm, '')}`;
    const argv = ['lint', '--stdin', '--stdin-filename', 'postmortems/page.md', '--format', 'concise'];
    const linted = await runIn({ cwd, stdin: text }, ...argv);
    const blaming = `${text}\nThe engineer should have known better.\n`;
    expect((await runIn({ cwd, stdin: blaming }, ...argv)).out).toContain('language/');
    expect(linted.out + linted.err).not.toContain('language/');
  });
});

describe('lfi guild', () => {
  it('holds an hour, without gaps', async () => {
    const { pick } = await guild(incidentFolder(FOLDER));
    const agenda = pick?.agenda ?? [];
    expect(agenda[0]?.from).toBe(0);
    expect(agenda.at(-1)?.to).toBe(60);
    expect(agenda.slice(1).map(({ from }) => from)).toEqual(agenda.slice(0, -1).map(({ to }) => to));
  });

  it('has a runner-up, and presents nothing twice', async () => {
    const cwd = incidentFolder(FOLDER);
    const first = await guild(cwd);
    expect([first.pick?.id, first.runnersUp.map(({ id }) => id)]).toEqual([
      '2026-06-20-again',
      ['2026-03-01-first'],
    ]);
    const written = await runIn({ cwd }, 'guild', ...AS_OF, '--output', 'digests/guild.md');
    expect(written.exitCode).toBe(0);
    const { out } = await runIn({ cwd }, 'guild', '--json', '--as-of', '2026-07-31');
    expect(JSON.parse(out).data.pick.id).toBe('2026-03-01-first');
    // What the guild saw the digest may still show.
    const digest = await runIn({ cwd }, 'digest', '--json', '--as-of', '2026-07-31');
    expect(JSON.parse(digest.out).counted).toContain('2026-06-20-again');
  });

  it('presents what is asked for', async () => {
    const { pick } = await guild(incidentFolder(FOLDER), '--pick', '2026-03');
    expect(pick).toMatchObject({ id: '2026-03-01-first', chosenBy: 'asked' });
  });

  it('says so where there is nothing', async () => {
    const cwd = incidentFolder({ '2026-06-20-draft': { status: 'draft', started: '2026-06-20T10:00:00Z' } });
    const { out, exitCode } = await runIn({ cwd }, 'guild', ...AS_OF);
    expect(exitCode).toBe(0);
    expect(out).toContain('Nothing to present');
  });

  it.each(['text', 'json', 'markdown', 'csv', 'html'])('in %s, twice the same', async (format) => {
    const cwd = incidentFolder(FOLDER);
    const once = await runIn({ cwd }, 'guild', '--format', format, ...AS_OF);
    const twice = await runIn({ cwd }, 'guild', '--format', format, ...AS_OF);
    expect(once.exitCode).toBe(0);
    expect(once.out).toContain('What made that the sensible thing to do then?');
    expect(twice.out).toBe(once.out);
  });
});

it('tells a window of drafts from one without incidents', async () => {
  const started = '2026-06-20T10:00:00Z';
  const cwd = incidentFolder({ '2026-06-20-a': { title: 'A', status: 'draft', started } });
  const insight = async (asOf: string) =>
    JSON.parse((await runIn({ cwd }, 'guild', '--json', '--as-of', asOf)).out).data.insight;
  expect(await insight('2026-06-30')).toBe(
    'Nothing to present: 1 incident in 30 days to 2026-06-30, still a draft, and nothing from before that was not presented.',
  );
  expect(await insight('2026-08-30')).toBe(
    'Nothing to present: no incident in 30 days to 2026-08-30, and nothing from before that was not presented.',
  );
});
