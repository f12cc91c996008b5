import { describe, expect, it } from 'vitest';
import type { Moment } from '../../src/model/moment.ts';
import type { Times } from '../../src/model/postmortem.ts';
import { ticketName } from '../../src/site/action-parts.ts';
import { Addresses, fileName, hrefFrom } from '../../src/site/addresses.ts';
import { uuidOf } from '../../src/site/feed.ts';
import { lanesOf, scaleOf } from '../../src/site/incident/course-scale.ts';
import { type Phase, phasesOf } from '../../src/site/incident/phases.ts';
import { html, trusted } from '../../src/site/markup.ts';

describe('markup', () => {
  it('escapes what fills a gap, and keeps what is markup', () => {
    const inner = html`<b>${'<&"\''}</b>`;
    expect(html`<p title="${'"'}">${inner}${null}${false}${['<', trusted('<i>')]}${0}</p>`.text).toBe(
      '<p title="&quot;"><b>&lt;&amp;&quot;&#39;</b>&lt;<i>0</p>',
    );
  });
});

describe('addresses', () => {
  it.each([
    ['2026-09-14-checkout-pool', '2026-09-14-checkout-pool'],
    ['Ünïcode Wörds', 'unicode-words'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a/b\\c:d*e', 'a-b-c-d-e'],
    ['CON', 'con-page'],
    ['???', 'page'],
    ['データベース', 'データヘース'],
    ['x'.repeat(300), 'x'.repeat(100)],
  ])('%s is the file %s', (name, file) => {
    expect(fileName(name)).toBe(file.normalize('NFKD').replace(/\p{M}/gu, ''));
  });

  it('keeps apart what differs in case or signs alone, and the page of all', () => {
    const values = ['Checkout', 'checkout', 'check out', 'index'];
    const addresses = new Addresses(
      [],
      values.map((value) => ({ by: 'service', value })),
    );
    expect(values.map((value) => addresses.group('service', value))).toEqual([
      'service/checkout.html',
      'service/checkout-2.html',
      'service/check-out.html',
      'service/index-2.html',
    ]);
    expect(addresses.group('service', 'gone')).toBeNull();
  });

  it('leads from one page to another', () => {
    expect(hrefFrom('index.html', 'service/a b.html#now')).toBe('service/a%20b.html#now');
    expect(hrefFrom('service/x.html', 'index.html')).toBe('../index.html');
  });
});

describe('phases', () => {
  const at = (clock: string): Moment => ({
    epochMs: Date.parse(`2026-09-14T${clock}:00Z`),
    offset: 0,
    precision: 'minute',
    approximate: false,
    text: clock,
  });
  const times = (given: Partial<Record<keyof Times, string>>): { times: Times } => {
    const of = (name: keyof Times) => (given[name] === undefined ? null : at(given[name] as string));
    return {
      times: {
        started: of('started'),
        detected: of('detected'),
        acknowledged: of('acknowledged'),
        repairStarted: of('repairStarted'),
        mitigated: of('mitigated'),
        resolved: of('resolved'),
      },
    };
  };
  const minutes = (given: Parameters<typeof times>[0]) =>
    phasesOf(times(given)).map(({ id, from, to }) => [id, (to - from) / 60_000]);

  it('are what the instants say', () => {
    expect(minutes({ started: '10:32', detected: '10:41', mitigated: '11:19', resolved: '15:05' })).toEqual([
      ['unnoticed', 9],
      ['response', 38],
      ['after', 226],
    ]);
  });

  it('know an outage that ended before anybody noticed', () => {
    expect(minutes({ started: '10:00', mitigated: '10:20', detected: '10:50', resolved: '11:00' })).toEqual([
      ['outage', 20],
      ['after', 40],
    ]);
  });

  it('say nothing of what is not known', () => {
    expect(minutes({ started: '10:00' })).toEqual([]);
    expect(minutes({ started: '10:00', detected: '10:05' })).toEqual([['unnoticed', 5]]);
    expect(minutes({ detected: '10:05', mitigated: '10:30' })).toEqual([['response', 25]]);
  });
});

describe('the course of an incident', () => {
  const minute = 60_000;
  const phase = (id: Phase['id'], from: number, to: number): Phase => ({
    id,
    title: id,
    from: from * minute,
    to: to * minute,
  });

  it('is marked at round times', () => {
    // 09:45 to 15:05: hours, since half hours would be eleven.
    expect(scaleOf(585 * minute, [phase('response', 632, 905)]).ticks.map((at) => at / minute)).toEqual([
      600, 660, 720, 780, 840, 900,
    ]);
  });

  it('shortens a long tail, and keeps what came before to scale', () => {
    const scale = scaleOf(0, [phase('response', 0, 10), phase('after', 10, 1000)]);
    expect(scale.cut).toBe(true);
    expect(scale.at(5 * minute) * 2).toBeCloseTo(scale.at(10 * minute), 9);
    expect(scale.at(1000 * minute)).toBe(100);
  });

  it('keeps dots apart that would lie on one another', () => {
    expect(lanesOf([0, 1, 2, 10, 10, 10, 10, 10, 40])).toEqual([0, 1, 0, 0, 1, 2, 3, 0, 0]);
  });
});

it.each([
  ['OPS-12', 'OPS-12'],
  ['https://tracker.example/browse/OPS-12', 'OPS-12'],
  ['https://github.com/shop/checkout/issues/7', 'checkout#7'],
  ['https://github.com/shop/checkout/pull/7', 'checkout#7'],
  ['https://gitlab.example/group/shop/checkout/-/issues/7', 'checkout#7'],
  ['https://tracker.example/show_bug.cgi?id=9', 'tracker.example'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
])('%s is called %s', (ticket, name) => {
  expect(ticketName(ticket)).toBe(name);
});

it('gives the same name the same id, by RFC 9562 version 5', () => {
  expect(uuidOf('2026-09-14-a')).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(uuidOf('2026-09-14-a')).toBe(uuidOf('2026-09-14-a'));
  expect(uuidOf('2026-09-14-a')).not.toBe(uuidOf('2026-09-14-b'));
});
