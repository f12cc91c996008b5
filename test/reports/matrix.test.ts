import { describe, expect, it } from 'vitest';
import type { MatrixData } from '../../src/reports/matrix/data.ts';
import { runIn } from '../cli/fake-host.ts';
import { incidentFolder } from './documents.ts';

// The matrix of a published article on learning from incidents, in the words of the default taxonomy.
const PUBLISHED = {
  '1421': {
    severity: 'sev1',
    services: ['auth-service'],
    trigger: 'config',
    factors: ['rollback-gap', 'ownership-unclear'],
    tags: ['auth', 'config', 'no-rollback', 'ownership'],
  },
  '1429': {
    severity: 'sev2',
    services: ['payments-api'],
    trigger: 'dependency-failure',
    factors: ['timeout-retry', 'redundancy-gap'],
    tags: ['payments', '3rd-party', 'timeout', 'failover'],
  },
  '1442': {
    severity: 'sev3',
    services: ['internal-admin-panel'],
    trigger: 'deploy',
    factors: ['code-defect', 'test-gap', 'hotfix-pressure'],
    tags: ['frontend', 'QA-missing', 'hotfix'],
  },
  '1450': {
    severity: 'sev2',
    services: ['notification-pipeline'],
    trigger: 'capacity',
    factors: ['monitoring-gap', 'test-gap'],
    tags: ['infra', 'scaling', 'monitoring-gap', 'release-risk'],
  },
  '1458': {
    severity: 'sev1',
    services: ['database-cluster-eu'],
    trigger: 'hardware',
    factors: ['monitoring-gap', 'redundancy-gap', 'capacity-limit'],
    tags: ['infra', 'db', 'alerting', 'redundancy'],
  },
  '1462': {
    severity: 'sev3',
    services: ['devops-tooling'],
    trigger: 'access-change',
    factors: ['review-gap', 'config-defect'],
    tags: ['permissions', 'terraform', 'review-missing'],
  },
  '1470': {
    severity: 'sev2',
    services: ['checkout-flow'],
    trigger: 'deploy',
    factors: ['time-pressure', 'test-bypassed'],
    tags: ['checkout', 'deploy', 'testing-bypassed'],
  },
};

async function matrix(cwd: string, ...argv: string[]): Promise<MatrixData> {
  const { out, err, exitCode } = await runIn({ cwd }, 'matrix', '--json', ...argv);
  expect(err).not.toContain('lfi: this is a bug');
  expect(exitCode).toBe(0);
  return JSON.parse(out).data;
}

describe('lfi matrix', () => {
  it('shows a published matrix row for row', async () => {
    const { rows } = await matrix(incidentFolder(PUBLISHED));
    expect(
      rows.map(({ id, severity, services, trigger, factors, tags }) => [
        id,
        { severity, services, trigger, factors, tags },
      ]),
    ).toEqual(Object.entries(PUBLISHED));
  });

  it('fits all of it into 80 columns, words broken at hyphens alone', async () => {
    const { out } = await runIn({ cwd: incidentFolder(PUBLISHED), columns: 80 }, 'matrix');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(out).toMatch(/Incident +Sev +Services +Failure mode +Factors +Tags/);
    const words = Object.values(PUBLISHED).flatMap((one) => [
      ...one.services,
      one.trigger,
      ...one.factors,
      ...one.tags,
    ]);
    for (const part of words.flatMap((word) => word.split('-'))) expect(out).toContain(part);
  });

  it('says the share of a word with its interval', async () => {
    const incidents = Object.fromEntries(
      Array.from({ length: 10 }, (_, n) => [
        `i${n}`,
        {
          trigger:
            n < 4 ? 'config' : ['deploy', 'hardware', 'capacity', 'pipeline', 'unknown', 'unknown'][n - 4],
        },
      ]),
    );
    const { shares, insight } = await matrix(incidentFolder(incidents));
    expect(insight).toBe('40 % of incidents have trigger config (4 of 10; 95 % interval 17 to 69).');
    const config = shares.find(({ by, value }) => by === 'trigger' && value === 'config');
    // prop.test(4, 10, correct = FALSE) in R.
    expect(config?.interval[0]).toBeCloseTo(0.1681803, 6);
    expect(config?.interval[1]).toBeCloseTo(0.6873262, 6);
    expect(config?.ids).toEqual(['i0', 'i1', 'i2', 'i3']);
  });

  it('sorts by severity as configured, worst first', async () => {
    const { rows } = await matrix(incidentFolder(PUBLISHED), '--sort', 'severity');
    expect(rows.map(({ severity }) => severity)).toEqual([
      'sev1',
      'sev1',
      'sev2',
      'sev2',
      'sev2',
      'sev3',
      'sev3',
    ]);
  });

  it('filters', async () => {
    const { rows } = await matrix(
      incidentFolder(PUBLISHED),
      '--factor',
      'monitoring-gap',
      '--severity',
      'sev1',
    );
    expect(rows.map(({ id }) => id)).toEqual(['1458']);
  });

  it('names the incidents without a date as left out of a window', async () => {
    const { out } = await runIn({ cwd: incidentFolder(PUBLISHED) }, 'matrix', '--json', '--days', '30');
    const report = JSON.parse(out);
    expect(report.counted).toEqual([]);
    expect(report.leftOut).toHaveLength(7);
    expect(report.leftOut[0]).toMatchObject({ id: '1421', why: 'without a date' });
  });

  it('refuses a key that it cannot sort by', async () => {
    const { exitCode, err, out } = await runIn(
      { cwd: incidentFolder(PUBLISHED) },
      'matrix',
      '--sort',
      'mood',
    );
    expect(exitCode).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('date, id, severity');
  });
});
