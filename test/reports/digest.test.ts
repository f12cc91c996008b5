import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DigestData } from '../../src/reports/digest/data.ts';
import { digestSchema } from '../../src/reports/digest/schema.ts';
import { runIn } from '../cli/fake-host.ts';
import { incidentFolder } from './documents.ts';

const TAKEAWAYS = `## Key takeaways

- Never hold a connection while you wait for somebody else.
- A timeout is a limit on a resource, in disguise.
- Build the way back to be faster than the way forward.
`;

/** Hand-made so that each part of the score can be worked out on paper. */
const FOLDER = {
  '2026-06-25-pool': {
    title: 'Pool ran dry',
    status: 'published',
    services: ['checkout'],
    failure_mode: 'pool',
    factors: ['test-gap', 'fatigue'],
    started: '2026-06-25T10:00:00Z',
    body: TAKEAWAYS,
  },
  '2026-06-26-dns': {
    failure_mode: 'dns',
    factors: ['test-gap', 'fatigue'],
    started: '2026-06-26T10:00:00Z',
    body: `## Key takeaways

- Names are configuration and deserve a staged rollout.
- See below.

## What we learned

Resolvers cache what is not there.

## Open questions

- Who owns the zone?
`,
  },
  '2026-06-27-pool-again': {
    failure_mode: 'pool',
    factors: ['test-gap'],
    started: '2026-06-27T10:00:00Z',
    body: TAKEAWAYS,
  },
  '2026-06-28-draft': {
    status: 'draft',
    failure_mode: 'disk',
    started: '2026-06-28T10:00:00Z',
    body: TAKEAWAYS,
  },
  '2026-06-29-copy': { duplicate_of: '2026-06-25-pool', started: '2026-06-25T10:00:00Z', body: TAKEAWAYS },
};

async function digest(cwd: string, ...argv: string[]): Promise<DigestData> {
  const { out, err, exitCode } = await runIn({ cwd }, 'digest', '--json', ...argv);
  expect(err).not.toContain('bug');
  expect(exitCode).toBe(0);
  const { data } = JSON.parse(out);
  return digestSchema.parse(data) as DigestData;
}

const AS_OF = ['--as-of', '2026-06-30'];
const idsOf = (data: DigestData) => data.picks.map(({ id }) => id);

describe('lfi digest picks', () => {
  it('by what can be learned, each choice against what is chosen already', async () => {
    const { picks } = await digest(incidentFolder(FOLDER), ...AS_OF);
    const points = picks.map(({ id, score }) => [
      id,
      ...score.parts.map((part) => part.points),
      score.points,
    ]);
    // takeaways 35 × n/3, unread 30, factors 20 × Σ(share of the most common)/3, inside 15 × sections/5.
    expect(points).toEqual([
      // test-gap stands in both others, fatigue in one of them: (2/2 + 1/2) / 3.
      ['2026-06-25-pool', 35, 30, 10, 0, 75],
      // One of two takeaways stands alone; what was learned, open questions.
      ['2026-06-26-dns', 11.7, 30, 10, 6, 57.7],
      // Its class is on the page: 71.7 without the first.
      ['2026-06-27-pool-again', 35, 0, 6.7, 0, 41.7],
    ]);
  });

  it('and says with every figure which incidents it counted', async () => {
    const { picks } = await digest(incidentFolder(FOLDER), ...AS_OF);
    const part = (pick: number, name: string) => picks[pick]?.score.parts.find((one) => one.name === name);
    expect(part(0, 'factors')?.ids).toEqual(['2026-06-26-dns', '2026-06-27-pool-again']);
    expect(part(2, 'unread')?.ids).toEqual(['2026-06-25-pool']);
    expect(picks[0]?.why).toContain('3 takeaways that stand alone');
  });

  it('not drafts and duplicates, and names them', async () => {
    const cwd = incidentFolder(FOLDER);
    const { out } = await runIn({ cwd }, 'digest', '--json', ...AS_OF);
    const { data, leftOut } = JSON.parse(out);
    expect(data.drafts).toEqual(['2026-06-28-draft']);
    expect(leftOut.map(({ id, why }: { id: string; why: string }) => [id, why])).toEqual([
      ['2026-06-28-draft', 'still a draft'],
      ['2026-06-29-copy', 'duplicates'],
    ]);
    expect(data.insight).toBe(
      '4 incidents in 7 days to 2026-06-30, 1 still a draft (2026-06-28-draft); these three teach most.',
    );
  });

  it('what is asked for first, even a draft', async () => {
    const data = await digest(incidentFolder(FOLDER), ...AS_OF, '--pick', '2026-06-28');
    expect(idsOf(data)).toEqual(['2026-06-28-draft', '2026-06-25-pool', '2026-06-26-dns']);
    expect(data.picks[0]).toMatchObject({ chosenBy: 'asked', status: 'draft' });
    expect(data.picks[0]?.why[0]).toBe('asked for by its id');
  });

  it('from before where the window holds too few, and says so', async () => {
    const cwd = incidentFolder(FOLDER);
    const data = await digest(cwd, '--as-of', '2026-07-20');
    expect(data.picks.map(({ inWindow }) => inWindow)).toEqual([false, false, false]);
    expect(data.insight).toBe(
      'No incident in 7 days to 2026-07-20; here are three from before that no digest has shown.',
    );
  });

  it('the last quarter before older ones, however good', async () => {
    const cwd = incidentFolder({
      '2025-01-10-rich': {
        ...FOLDER['2026-06-25-pool'],
        failure_mode: 'disk',
        started: '2025-01-10T10:00:00Z',
      },
      '2026-05-01-poor': {
        title: 'Clocks',
        started: '2026-05-01T10:00:00Z',
        body: '## Summary\n\nLate.\n\n## What we learned\n\nClocks drift.\n',
      },
    });
    expect(idsOf(await digest(cwd, ...AS_OF))).toEqual(['2026-05-01-poor', '2025-01-10-rich']);
  });
});

describe('lfi digest remembers', () => {
  it('what an earlier one showed, by its frontmatter', async () => {
    const cwd = incidentFolder(FOLDER);
    const written = await runIn({ cwd }, 'digest', ...AS_OF, '--output', 'digests/2026-W26.md');
    expect(written.exitCode).toBe(0);
    expect(readFileSync(`${cwd}/digests/2026-W26.md`, 'utf8')).toMatch(
      /^---\nkind: digest\ntitle: "Digest: 7 days to 2026-06-30"\nsince: 2026-06-24\nuntil: 2026-06-30\nas_of: 2026-06-30\nincidents:\n {2}- "2026-06-25-pool"\n {2}- "2026-06-26-dns"\n {2}- "2026-06-27-pool-again"\n---\n\n# Learning digest/,
    );
    const next = await digest(cwd, '--as-of', '2026-07-07');
    expect(next.picks).toEqual([]);
    expect(next.earlier).toEqual([
      {
        path: 'digests/2026-W26.md',
        asOf: '2026-06-30',
        incidents: ['2026-06-25-pool', '2026-06-26-dns', '2026-06-27-pool-again'],
      },
    ]);
    expect(next.insight).toBe(
      'No incident in 7 days to 2026-07-07, and nothing from before that has not been shown.',
    );
  });

  it('but comes out the same when it is made again', async () => {
    const cwd = incidentFolder(FOLDER);
    const write = async () => {
      const { exitCode } = await runIn({ cwd }, 'digest', ...AS_OF, '--output', 'digests/one.md');
      expect(exitCode).toBe(0);
      return readFileSync(`${cwd}/digests/one.md`, 'utf8');
    };
    expect(await write()).toBe(await write());
  });

  it('that a class was shown, and when', async () => {
    const cwd = incidentFolder({
      ...FOLDER,
      '2026-06-28-more': { failure_mode: 'cert', started: '2026-06-28T10:00:00Z', body: TAKEAWAYS },
    });
    mkdirSync(`${cwd}/newsletter`);
    writeFileSync(
      `${cwd}/newsletter/old.md`,
      '---\nkind: digest\nas_of: 2026-05-31\nincidents: [2026-06-25-pool]\n---\n',
    );
    writeFileSync(`${cwd}/newsletter/other.md`, '# Not a digest\n');
    writeFileSync(`${cwd}/lfi.config.yaml`, 'digests: [newsletter/*.md]\n');
    const data = await digest(cwd, ...AS_OF);
    const pool = data.picks.find(({ id }) => id === '2026-06-27-pool-again');
    // 30 of the 180 days after which a class is as good as new: 30 × 0.167.
    expect(pool?.score.parts.find(({ name }) => name === 'unread')).toMatchObject({
      value: 0.167,
      points: 5,
      why: 'pool was last shown 30 days ago',
      ids: ['2026-06-25-pool'],
    });
    expect(idsOf(data)).not.toContain('2026-06-25-pool');
  });

  it('nothing that was made after --as-of', async () => {
    const cwd = incidentFolder(FOLDER);
    await runIn({ cwd }, 'digest', '--as-of', '2026-07-07', '--output', 'digests/later.md');
    expect(idsOf(await digest(cwd, ...AS_OF))).toHaveLength(3);
  });

  it('and its own pages are no incidents, wherever they stand', async () => {
    const cwd = incidentFolder(FOLDER);
    await runIn({ cwd }, 'digest', ...AS_OF, '--output', 'postmortems/digest.md');
    const { out } = await runIn({ cwd }, 'list', '--kind', 'incident', '--json', ...AS_OF);
    expect(out).not.toContain('postmortems/digest.md');
  });
});

describe('lfi digest is a page', () => {
  it('takeaway first, then factors, what changed, and why', async () => {
    const cwd = incidentFolder(FOLDER);
    const { out } = await runIn({ cwd }, 'digest', '--format', 'markdown', ...AS_OF);
    expect(out).toContain(
      '## 1\\. Pool ran dry\n\n**Never hold a connection while you wait for somebody else.**\n\n- A timeout is a limit',
    );
    expect(out).toContain('[postmortems/2026-06-25-pool.md](postmortems/2026-06-25-pool.md)');
    expect(out).toMatch(/_Why this one: 3 takeaways that stand alone; pool was never shown;/);
  });

  it('with links from where it is written', async () => {
    const cwd = incidentFolder(FOLDER);
    await runIn({ cwd }, 'digest', ...AS_OF, '--output', 'digests/2026/w26.md');
    expect(readFileSync(`${cwd}/digests/2026/w26.md`, 'utf8')).toContain(
      '](../../postmortems/2026-06-25-pool.md)',
    );
  });

  it('short and friendly where there is nothing to show', async () => {
    const cwd = incidentFolder({ '2026-06-28-draft': FOLDER['2026-06-28-draft'] });
    const { out, exitCode } = await runIn({ cwd }, 'digest', ...AS_OF);
    expect(exitCode).toBe(0);
    expect(out).toContain('A good moment to finish a draft');
    expect(out.split('\n').length).toBeLessThan(12);
  });

  it('without names of people by default', async () => {
    const cwd = incidentFolder({
      a: {
        failure_mode: 'pool',
        started: '2026-06-25T10:00:00Z',
        body: `${TAKEAWAYS}\n## How we fixed it\n\nAsk dana.k@shop.example for the script.\n`,
      },
    });
    const { out } = await runIn({ cwd }, 'digest', ...AS_OF);
    expect(out).not.toContain('dana.k@');
    const open = await runIn({ cwd }, 'digest', '--redact', 'none', ...AS_OF);
    expect(open.out).toContain('dana.k@shop.example');
  });

  it.each(['text', 'json', 'markdown', 'csv', 'html'])('in %s, twice the same', async (format) => {
    const cwd = incidentFolder(FOLDER);
    const once = await runIn({ cwd }, 'digest', '--format', format, ...AS_OF);
    const twice = await runIn({ cwd }, 'digest', '--format', format, ...AS_OF);
    expect(once.exitCode).toBe(0);
    expect(once.out).toContain('Never hold a connection');
    expect(twice.out).toBe(once.out);
  });
});

describe('lfi digest refuses', () => {
  it('an id that is not there', async () => {
    const { exitCode, out, err } = await runIn(
      { cwd: incidentFolder(FOLDER) },
      'digest',
      '--pick',
      'nope',
      ...AS_OF,
    );
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain('no document has the id "nope"');
  });

  it('a near-miss', async () => {
    const cwd = incidentFolder({ ...FOLDER, '2026-06-20-near': { kind: 'near-miss', date: '2026-06-20' } });
    const { exitCode, err } = await runIn({ cwd }, 'digest', '--pick', '2026-06-20-near', ...AS_OF);
    expect(exitCode).toBe(2);
    expect(err).toContain('is no incident but of kind near-miss');
  });
});
