import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../src/interchange/fingerprint.ts';
import { alertQueries, firingEpisodes, prometheusBase } from '../../src/interchange/prometheus.ts';
import type { SuggestionsData } from '../../src/reports/near-miss-suggestions/data.ts';
import { suggestionsSchema } from '../../src/reports/near-miss-suggestions/schema.ts';
import { runIn } from '../cli/fake-host.ts';
import { tempTree } from '../temp-tree.ts';
import { freePort, serve } from './programs.ts';

const NOW = '2026-09-14T12:00:00Z';

async function suggestions(cwd: string, ...argv: string[]): Promise<SuggestionsData> {
  const { out, err, exitCode } = await runIn({ cwd, now: NOW }, 'near-misses', '--json', ...argv);
  expect({ exitCode, err: exitCode === 0 ? '' : err }).toEqual({ exitCode: 0, err: '' });
  const { data } = JSON.parse(out);
  expect(suggestionsSchema.parse(data)).toEqual(data);
  return data;
}

interface Alert {
  readonly name: string;
  readonly from: string;
  readonly to?: string;
  readonly labels?: Record<string, string>;
  readonly summary?: string;
}

/** A payload as Alertmanager 0.25 posts it. */
const payload = (...alerts: Alert[]) =>
  JSON.stringify({
    version: '4',
    status: 'resolved',
    receiver: 'keep',
    groupKey: '{}:{}',
    alerts: alerts.map(({ name, from, to, labels = {}, summary }) => ({
      status: to ? 'resolved' : 'firing',
      labels: { alertname: name, ...labels },
      annotations: summary ? { summary } : {},
      startsAt: `2026-09-14T${from}Z`,
      endsAt: to ? `2026-09-14T${to}Z` : '0001-01-01T00:00:00Z',
      fingerprint: fingerprintOf({ alertname: name, ...labels }),
    })),
  });

const alerts = (...lines: string[]) => tempTree({ 'alerts.jsonl': `${lines.join('\n')}\n` });
const AM = ['--alertmanager', 'alerts.jsonl'];

describe('Alertmanager', () => {
  test('what resolved in time is suggested, its labels read; told twice it is one', async () => {
    const labels = { service: 'checkout', failure_mode: 'pool', team: 'shop' };
    const data = await suggestions(
      alerts(
        payload({ name: 'PoolNearlyFull', from: '08:00:00', labels, summary: 'Pool at 95 %' }),
        payload({
          name: 'PoolNearlyFull',
          from: '08:00:00',
          to: '08:04:30',
          labels,
          summary: 'Pool at 95 %',
        }),
        payload({ name: 'HTTPErrorsHigh', from: '09:00:00', to: '09:30:00', labels: { job: 'search' } }),
        payload({ name: 'SlowDisk', from: '09:00:00', to: '09:30:01' }),
        payload({ name: 'StillThere', from: '11:00:00' }),
      ),
      ...AM,
    );
    expect(data.suggestions).toMatchObject([
      {
        title: 'HTTPErrorsHigh fired and resolved by itself',
        failureMode: 'http-errors-high',
        services: [],
        minutes: 30,
      },
      {
        id: expect.stringMatching(/^2026-09-14-pool-nearly-full-[0-9a-f]{6}$/),
        title: 'Pool at 95 %',
        alert: 'PoolNearlyFull',
        services: ['checkout'],
        failureMode: 'pool',
        acknowledged: 'unknown',
        started: '2026-09-14T08:00:00Z',
        resolved: '2026-09-14T08:04:30Z',
        minutes: 4.5,
        fired: 1,
      },
    ]);
    expect(data.leftOut.map(({ alert, why }) => [alert, why])).toEqual([
      ['SlowDisk', 'longer than 30 min'],
      ['StillThere', 'not known to have resolved'],
    ]);
  });

  test('an alert that flaps is one near-miss a day, not ten that escalate', async () => {
    const flaps = ['01', '02', '03', '04'].map((hour) =>
      payload({
        name: 'Flappy',
        from: `${hour}:00:00`,
        to: `${hour}:0${hour[1]}:00`,
        labels: { service: 'orders' },
      }),
    );
    const { suggestions: found } = await suggestions(alerts(...flaps), ...AM);
    expect(found).toMatchObject([
      { fired: 4, minutes: 4, started: '2026-09-14T01:00:00Z', resolved: '2026-09-14T04:04:00Z' },
    ]);
  });

  test('a silence that matches and was in force is a human hand', async () => {
    const cwd = alerts(
      payload({ name: 'A', from: '08:00:00', to: '08:10:00', labels: { service: 'orders' } }),
      payload({ name: 'B', from: '08:00:00', to: '08:10:00', labels: { service: 'orders' } }),
      payload({ name: 'C', from: '08:00:00', to: '08:10:00' }),
    );
    const silence = (matchers: object[], startsAt: string, endsAt: string) => ({
      matchers,
      startsAt,
      endsAt,
      createdBy: 'dana',
    });
    const is = (name: string, value: string, more = {}) => ({
      name,
      value,
      isRegex: false,
      isEqual: true,
      ...more,
    });
    const { writeFileSync } = await import('node:fs');
    writeFileSync(
      join(cwd, 'silences.json'),
      JSON.stringify([
        silence(
          [is('alertname', 'A|X', { isRegex: true }), is('service', 'payments', { isEqual: false })],
          '2026-09-14T08:05:00Z',
          '2026-09-14T09:00:00Z',
        ),
        // Over before it fired; another service.
        silence([is('alertname', 'B')], '2026-09-14T07:00:00Z', '2026-09-14T08:00:00Z'),
        silence([is('service', 'payments')], '2026-09-14T07:00:00Z', '2026-09-14T09:00:00Z'),
      ]),
    );
    const data = await suggestions(cwd, ...AM, '--silences', 'silences.json');
    expect(data.suggestions.map(({ alert, acknowledged }) => [alert, acknowledged])).toEqual([
      ['B', 'unknown'],
      ['C', 'unknown'],
    ]);
    expect(data.leftOut).toMatchObject([{ alert: 'A', why: 'silenced by dana' }]);
  });

  test('labels and limit are options; filters narrow', async () => {
    const cwd = alerts(
      payload({ name: 'A', from: '08:00:00', to: '08:10:00', labels: { app: 'orders', class: 'dns' } }),
      payload({ name: 'B', from: '08:00:00', to: '08:01:00', labels: { app: 'search' } }),
    );
    const own = [...AM, '--service-label', 'app', '--failure-mode-label', 'class'];
    const { suggestions: all } = await suggestions(cwd, ...own);
    expect(all.map(({ services, failureMode }) => [services[0], failureMode])).toEqual([
      ['orders', 'dns'],
      ['search', 'b'],
    ]);
    expect((await suggestions(cwd, ...own, '--resolved-within', '5')).suggestions).toHaveLength(1);
    expect((await suggestions(cwd, ...own, '--service', 'search')).suggestions).toHaveLength(1);
    expect((await suggestions(cwd, ...own, '--until', '2026-09-13')).suggestions).toEqual([]);
  });
});

describe('a yes', () => {
  const two = () =>
    alerts(
      payload({ name: 'Aa', from: '08:00:00', to: '08:10:00', labels: { service: 'orders' } }),
      payload({ name: 'Bb', from: '07:00:00', to: '07:10:00', labels: { service: 'search' } }),
    );

  test('without one nothing is written', async () => {
    const cwd = two();
    const { out } = await runIn({ cwd, now: NOW }, 'near-misses', ...AM);
    expect(out).toContain('acknowledged: unknown');
    expect(readdirSync(cwd)).toEqual(['alerts.jsonl']);
  });

  test('--accept takes ids, or the beginning of one, and all of them have to be there', async () => {
    const cwd = two();
    const wrong = await runIn(
      { cwd, now: NOW },
      'near-misses',
      ...AM,
      '--accept',
      '2026-09-14-aa',
      '--accept',
      'zz',
    );
    expect(wrong).toMatchObject({ exitCode: 2, out: '' });
    expect(wrong.err).toContain('--accept zz: it is no suggestion');
    const both = await runIn({ cwd, now: NOW }, 'near-misses', ...AM, '--accept', '2026-09-14');
    expect(both.err).toContain('fits 2 suggestions');
    expect(readdirSync(cwd)).toEqual(['alerts.jsonl']);
    const { out } = await runIn({ cwd, now: NOW }, 'near-misses', ...AM, '--accept', '2026-09-14-aa');
    expect(out).toBe('near-misses/2026-09-14-aa-on-orders-fired-and-resolved-by-itself.md\n');
    const text = readFileSync(join(cwd, out.trim()), 'utf8');
    expect(text).toMatch(/^external_id: alert:[0-9a-f]{16}:2026-09-14$/m);
    expect(text).toContain(
      'fired at 2026-09-14 08:00 (UTC) and resolved by itself after 10 min; acknowledged: unknown.',
    );
    expect(text).toMatch(/^defence: #/m);
    expect(await runIn({ cwd }, 'lint')).toMatchObject({ exitCode: 0 });
    const data = await suggestions(cwd, ...AM);
    expect(data.suggestions.map(({ alert }) => alert)).toEqual(['Bb']);
    expect(data.logged).toHaveLength(1);
  });

  test('at a terminal each is asked for', async () => {
    const cwd = two();
    const { out, asked } = await runIn({ cwd, now: NOW, answers: ['no', 'yes'] }, 'near-misses', ...AM);
    expect(asked).toHaveLength(2);
    expect(out).toMatch(/near-misses\/2026-09-14-bb-.*\.md\n$/);
    expect(readdirSync(join(cwd, 'near-misses'))).toHaveLength(1);
    const stopped = await runIn(
      { cwd: two(), now: NOW, answers: ['no, and ask no more'] },
      'near-misses',
      ...AM,
    );
    expect(stopped.asked).toHaveLength(1);
  });
});

describe('PagerDuty', () => {
  const pd = (content: unknown) =>
    tempTree({ 'pd.json': typeof content === 'string' ? content : JSON.stringify(content) });
  const PD = ['--pagerduty', 'pd.json'];
  const incident = (id: string, more: object = {}) => ({
    id,
    incident_number: 1,
    title: `Title ${id}`,
    created_at: '2026-09-14T08:00:00Z',
    resolved_at: '2026-09-14T08:10:00Z',
    status: 'resolved',
    service: { id: 'S1', type: 'service_reference', summary: 'checkout' },
    last_status_change_by: { id: 'S1', type: 'service_reference', summary: 'checkout' },
    ...more,
  });

  test("the API's list: who resolved it, and acknowledgements where its log is there", async () => {
    const user = { id: 'U1', type: 'user_reference', summary: 'Dana' };
    const data = await suggestions(
      pd({
        incidents: [
          incident('P1'),
          incident('P2', { last_status_change_by: user }),
          incident('P3', { log_entries: [{ type: 'trigger_log_entry' }, { type: 'acknowledge_log_entry' }] }),
          incident('P4', { log_entries: [{ type: 'trigger_log_entry' }] }),
          incident('P5', { status: 'triggered', resolved_at: null }),
          incident('P6', { resolve_reason: { type: 'merge_resolve_reason' } }),
        ],
      }),
      ...PD,
    );
    expect(
      data.suggestions.map(({ externalId, acknowledged, services }) => [
        externalId,
        acknowledged,
        services[0],
      ]),
    ).toEqual([
      ['pagerduty:P1', 'unknown', 'checkout'],
      ['pagerduty:P4', 'no', 'checkout'],
    ]);
    expect(data.leftOut.map(({ why }) => why)).toEqual([
      'resolved by a person',
      'acknowledged',
      'not known to have resolved',
      'merged into another',
    ]);
  });

  test('analytics and the CSV report know whether it was acknowledged', async () => {
    const row = {
      id: 'Q1',
      service_name: 'checkout',
      description: 'Pool',
      created_at: '2026-09-14T08:00:00',
      seconds_to_resolve: 240,
      auto_resolved: true,
    };
    const analytics = await suggestions(
      pd({
        data: [
          { ...row, seconds_to_first_ack: null },
          { ...row, id: 'Q2', seconds_to_first_ack: 30 },
        ],
      }),
      ...PD,
    );
    expect(analytics.suggestions).toMatchObject([
      { externalId: 'pagerduty:Q1', acknowledged: 'no', minutes: 4 },
    ]);
    expect(analytics.leftOut).toMatchObject([{ why: 'acknowledged' }]);
    const csv = `id,description,service_name,created_on,resolved_on,seconds_to_first_ack,auto_resolved,acknowledge_count,resolved_by_user_name
R1,"Queue, behind",orders,2026-09-14 08:00:00,2026-09-14 08:09:00,,1,0,
R2,Disk,orders,2026-09-14 08:00:00,2026-09-14 08:09:00,,0,0,Dana
R3,Disk,orders,2026-09-14 09:00:00,2026-09-14 09:09:00,20,1,1,
`;
    const report = await suggestions(pd(csv), ...PD);
    expect(report.suggestions).toMatchObject([{ title: 'Queue, behind', acknowledged: 'no', minutes: 9 }]);
    expect(report.leftOut.map(({ why }) => why)).toEqual(['resolved by a person', 'acknowledged']);
  });
});

describe('Prometheus, as far as it can be told without one', () => {
  test('long windows are asked for in parts, none over the limit, without a gap', () => {
    const window = { since: Date.parse('2026-07-01T00:00:00Z'), until: Date.parse('2026-09-29T00:00:00Z') };
    const asked = alertQueries(prometheusBase('prometheus:9090/prom/'), window, 60);
    expect(asked[0]?.pathname).toBe('/prom/api/v1/query_range');
    const ranges = asked.map(({ searchParams }) => [
      Number(searchParams.get('start')),
      Number(searchParams.get('end')),
    ]);
    // 90 days of minutes are 129,600 points.
    expect(ranges).toHaveLength(13);
    expect(ranges[0]?.[0]).toBe(window.since / 1000);
    expect(ranges.at(-1)?.[1]).toBe(window.until / 1000 - 60);
    for (const [i, [start = 0, end = 0]] of ranges.entries()) {
      expect((end - start) / 60 + 1).toBeLessThanOrEqual(11_000);
      if (i > 0) expect(start - (ranges[i - 1]?.[1] ?? 0)).toBe(60);
    }
  });

  test('stretches of points are the times that it fired; the ends of the window are unknown', () => {
    const series = (seconds: number[]) => ({ labels: { alertname: 'A' }, seconds });
    const window = { since: 0, until: 1_000_000 };
    const found = firingEpisodes([series([0, 60, 120, 300]), series([360, 900, 960])], window, 60);
    expect(found.map(({ started, ended }) => [started, ended])).toEqual([
      [null, 180_000],
      [300_000, 420_000],
      [900_000, null],
    ]);
  });

  test.each<[string, number, string, string, RegExp]>([
    ['a web page', 200, 'text/html', '<html>', /is not Prometheus \(HTTP 200, text\/html\)/],
    ['other JSON', 200, 'application/json', '{"hello":1}', /is not Prometheus/],
    [
      'a vector',
      200,
      'application/json',
      '{"status":"success","data":{"resultType":"vector","result":[]}}',
      /is not Prometheus/,
    ],
    [
      'a series of another shape',
      200,
      'application/json',
      '{"status":"success","data":{"resultType":"matrix","result":[{}]}}',
      /is not Prometheus/,
    ],
    [
      'an error of its own',
      400,
      'application/json',
      '{"status":"error","error":"exceeded maximum resolution"}',
      /says: exceeded maximum resolution/,
    ],
    ['a login', 401, 'text/plain', 'no', /without a login \(HTTP 401\)/],
  ])('%s', async (_name, status, type, text, message) => {
    const port = await serve((_request, response) =>
      response.writeHead(status, { 'content-type': type }).end(text),
    );
    const { exitCode, out, err } = await runIn(
      { now: NOW },
      'near-misses',
      '--prometheus',
      `http://127.0.0.1:${port}`,
    );
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).toMatch(/\n {2}\S/);
  });

  test('nobody there, and a name and a password that no message repeats', async () => {
    const port = await freePort();
    const { exitCode, err } = await runIn(
      { now: NOW },
      'near-misses',
      '--prometheus',
      `http://dana:secret@127.0.0.1:${port}`,
    );
    expect(exitCode).toBe(2);
    expect(err).toContain(`nothing answers at http://127.0.0.1:${port}: the connection was refused`);
    expect(err).not.toContain('secret');
    let login: string | undefined;
    const open = await serve((request, response) => {
      login = request.headers.authorization;
      response.end('{"status":"success","data":{"resultType":"matrix","result":[]}}');
    });
    const there = await runIn(
      { now: NOW },
      'near-misses',
      '--prometheus',
      `http://dana:secret@127.0.0.1:${open}`,
      '--days',
      '1',
    );
    expect(there.exitCode).toBe(0);
    expect(login).toBe(`Basic ${btoa('dana:secret')}`);
  });
});

describe('an export of the wrong shape', () => {
  test.each<[string, string, RegExp]>([
    ['--alertmanager', '{"a":1}\n', /in:1:1: this line is no payload of Alertmanager's webhook: it has a\n/],
    ['--alertmanager', `${payload()}\n{"version":"4","al`, /in:2:\d+: this line is no JSON/],
    ['--alertmanager', '{"alerts":[{"status":"firing"}]}\n', /in:1:1: alert 1 has no labels and startsAt/],
    ['--alertmanager', '\n', /in: no payload is in it/],
    ['--pagerduty', '{"a":1}', /in: entry 1 is no PagerDuty incident: it has a,/],
    ['--pagerduty', payload(), /--alertmanager reads it/],
    ['--pagerduty', '{"incidents": 3}', /in: no list of incidents is in it/],
    ['--pagerduty', '{"incidents": [', /in: it is no JSON/],
    ['--pagerduty', 'title,services\na,b\n', /in: entry 1 is no PagerDuty incident: it has title, services/],
    ['--pagerduty', '', /in: no incident is in it/],
  ])('%s %j', async (option, text, message) => {
    const cwd = tempTree({ in: text });
    const { exitCode, out, err } = await runIn(
      { cwd, now: NOW },
      'near-misses',
      option,
      'in',
      '--accept-all',
    );
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).toMatch(/\n {2}(?:It takes|This looks)/);
    expect(readdirSync(cwd)).toEqual(['in']);
    expect(readFileSync(join(cwd, 'in'), 'utf8')).toBe(text);
  });

  test.each([
    [['--alertmanager', 'in', '--silences', 'in'], /in: entry 1 is no silence/],
    [['--alertmanager', 'none'], /none: there is no such file/],
    [['--prometheus', 'ftp://x'], /"ftp:\/\/x" is no address/],
    [['--prometheus', 'x', '--pagerduty', 'in'], /one source at a time/],
    [['--accept-all'], /--accept-all means nothing without/],
    [['--pagerduty', 'in', '--silences', 'in'], /--silences means nothing without --alertmanager/],
    [['--pagerduty', 'in', '--resolved-within', '0'], /--resolved-within 0: not a whole number/],
  ])('%j', async (argv, message) => {
    const cwd = tempTree({ in: `${payload()}\n` });
    const { exitCode, out, err } = await runIn({ cwd, now: NOW }, 'near-misses', ...argv);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toMatch(message);
  });
});
