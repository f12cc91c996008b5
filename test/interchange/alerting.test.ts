import { writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { SuggestionsData } from '../../src/reports/near-miss-suggestions/data.ts';
import { runIn } from '../cli/fake-host.ts';
import { isInstalled } from '../cli/terminal.ts';
import { tempTree } from '../temp-tree.ts';
import { freePort, serve, start, until } from './programs.ts';

const HAVE_BOTH = isInstalled('prometheus') && isInstalled('prometheus-alertmanager');

const RULES = `groups:
  - name: test
    rules:
      - alert: PoolNearlyFull
        expr: pool_used > 0.9
        labels: { service: checkout, failure_mode: connection-pool-exhaustion }
        annotations: { summary: 'Pool of checkout at {{ $value }}' }
      - alert: QueueBehind
        expr: queue_age > 60
        labels: { service: orders }
`;

const prometheusConfig = (app: number, alertmanager: number) => `global:
  scrape_interval: 1s
  evaluation_interval: 1s
rule_files: [rules.yml]
scrape_configs:
  - { job_name: app, static_configs: [{ targets: ['127.0.0.1:${app}'] }] }
alerting:
  alertmanagers: [{ static_configs: [{ targets: ['127.0.0.1:${alertmanager}'] }] }]
`;

const alertmanagerConfig = (receiver: number) => `route:
  receiver: keep
  group_by: [alertname]
  group_wait: 100ms
  group_interval: 1s
receivers:
  - { name: keep, webhook_configs: [{ url: 'http://127.0.0.1:${receiver}/', send_resolved: true }] }
`;

test.skipIf(!HAVE_BOTH)(
  "Prometheus' history and Alertmanager's payloads, from the programs themselves",
  async () => {
    const gauges = { pool_used: 0.5, queue_age: 0 };
    const app = await serve((_request, response) => {
      response.setHeader('content-type', 'text/plain; version=0.0.4');
      response.end(
        Object.entries(gauges)
          .map(([name, value]) => `${name} ${value}\n`)
          .join(''),
      );
    });
    const payloads: string[] = [];
    const receiver = await serve((request, response) => {
      void bodyOf(request).then((body) => {
        payloads.push(body);
        response.end();
      });
    });
    const [prometheusPort, alertmanagerPort] = [await freePort(), await freePort()];
    const [prometheus, alertmanager] = [
      `http://127.0.0.1:${prometheusPort}`,
      `http://127.0.0.1:${alertmanagerPort}`,
    ];
    const folder = tempTree({
      'rules.yml': RULES,
      'prometheus.yml': prometheusConfig(app, alertmanagerPort),
      'alertmanager.yml': alertmanagerConfig(receiver),
    });
    await start(
      'prometheus-alertmanager',
      [
        `--config.file=${folder}/alertmanager.yml`,
        `--storage.path=${folder}/alertmanager`,
        `--web.listen-address=127.0.0.1:${alertmanagerPort}`,
        '--cluster.listen-address=',
      ],
      `${alertmanager}/-/ready`,
    );
    await start(
      'prometheus',
      [
        `--config.file=${folder}/prometheus.yml`,
        `--storage.tsdb.path=${folder}/data`,
        `--web.listen-address=127.0.0.1:${prometheusPort}`,
      ],
      `${prometheus}/-/ready`,
    );
    const told = (status: string, alert: string) =>
      payloads.some((text) => {
        const { alerts } = JSON.parse(text) as {
          alerts: { status: string; labels: { alertname: string } }[];
        };
        return alerts.some((one) => one.status === status && one.labels.alertname === alert);
      });

    // Long enough before the alerts that nobody can think they had been firing before anything was known.
    await until('a first scrape', async () => {
      const answer = await fetch(`${prometheus}/api/v1/query?query=pool_used`);
      const { data } = (await answer.json()) as { data: { result: unknown[] } };
      return data.result.length > 0;
    });
    Object.assign(gauges, { pool_used: 0.95, queue_age: 90 });
    await until('both alerts', () => told('firing', 'PoolNearlyFull') && told('firing', 'QueueBehind'));
    // Somebody takes the queue on; it resolves while it is silenced, and nobody is told.
    const silenced = await fetch(`${alertmanager}/api/v2/silences`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        matchers: [{ name: 'alertname', value: 'Queue.*', isRegex: true, isEqual: true }],
        startsAt: new Date().toISOString(),
        endsAt: new Date(Date.now() + 3_600_000).toISOString(),
        createdBy: 'dana',
        comment: 'on it',
      }),
    });
    expect(silenced.ok).toBe(true);
    Object.assign(gauges, { pool_used: 0.5, queue_age: 0 });
    await until('the pool to resolve', () => told('resolved', 'PoolNearlyFull'));
    await sleep(3000);

    const now = new Date().toISOString();
    const cwd = tempTree({
      'alerts.jsonl': `${payloads.join('\n')}\n`,
      'silences.json': await (await fetch(`${alertmanager}/api/v2/silences`)).text(),
    });
    const ask = async (...argv: string[]): Promise<SuggestionsData> => {
      const { exitCode, out, err } = await runIn(
        { cwd, now },
        'near-misses',
        '--days',
        '2',
        '--json',
        ...argv,
      );
      expect({ exitCode, err: exitCode === 0 ? '' : err }).toEqual({ exitCode: 0, err: '' });
      return JSON.parse(out).data;
    };

    const fromPrometheus = await ask('--prometheus', prometheus, '--step', '1');
    expect(fromPrometheus.suggestions.map(({ alert }) => alert).sort()).toEqual([
      'PoolNearlyFull',
      'QueueBehind',
    ]);
    const pool = fromPrometheus.suggestions.find(({ alert }) => alert === 'PoolNearlyFull');
    expect(pool).toMatchObject({
      services: ['checkout'],
      failureMode: 'connection-pool-exhaustion',
      acknowledged: 'unknown',
      fired: 1,
    });
    expect(pool?.minutes).toBeLessThan(1);

    const bare = await ask('--alertmanager', 'alerts.jsonl');
    expect(bare.leftOut).toMatchObject([{ alert: 'QueueBehind', why: 'not known to have resolved' }]);
    const known = await ask('--alertmanager', 'alerts.jsonl', '--silences', 'silences.json');
    expect(known.leftOut).toMatchObject([{ alert: 'QueueBehind', why: 'silenced by dana' }]);
    expect(known.suggestions).toMatchObject([
      { alert: 'PoolNearlyFull', title: 'Pool of checkout at 0.95', acknowledged: 'unknown' },
    ]);
    // The same alert, whoever tells of it: logged from one, it is not suggested from the other.
    expect(known.suggestions[0]?.externalId).toBe(pool?.externalId);
    const logged = await runIn({ cwd, now }, 'near-misses', '--alertmanager', 'alerts.jsonl', '--accept-all');
    expect(logged).toMatchObject({ exitCode: 0 });
    expect(logged.out).toMatch(/^near-misses\/.*-pool-of-checkout-at-0-95\.md\n$/);
    const again = await ask('--prometheus', prometheus, '--step', '1');
    expect(again.suggestions.map(({ alert }) => alert)).toEqual(['QueueBehind']);
    expect(again.logged).toHaveLength(1);

    writeFileSync(join(cwd, 'lfi.config.yaml'), 'services: [checkout, orders]\n');
    expect(await runIn({ cwd, now }, 'lint')).toMatchObject({ exitCode: 0 });
  },
);

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8').trim();
}
