import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/model/config.ts';
import { escalations } from '../../src/model/escalation.ts';
import type { Postmortem } from '../../src/model/postmortem.ts';
import { readFiles } from '../lint/rules/lint-files.ts';

interface Near {
  readonly day: string;
  readonly services?: string;
  readonly mode?: string;
  readonly more?: string;
}

function corpus(nears: readonly Near[], followUp = ''): readonly Postmortem[] {
  const files = nears.map(({ day, services = 'payments', mode = 'pool', more = '' }, i) => {
    const text = `---\nkind: near-miss\ntitle: N\ndate: ${day}\nservices: [${services}]\nfailure_mode: ${mode}\n${more}---\n`;
    return [`near-misses/n${i + 1}.md`, text] as const;
  });
  const postmortem = `---\ntitle: P\nnear_misses: [${followUp}]\n---\n`;
  return readFiles({ ...Object.fromEntries(files), 'postmortems/p.md': postmortem });
}

const found = (postmortems: readonly Postmortem[], rules = {}) =>
  escalations(postmortems, { ...DEFAULT_CONFIG, ...rules }).map(
    ({ why, failureMode, services, ids, since, until }) =>
      `${why} ${failureMode} ${services.join('+')} ${ids.join(',')} ${since}..${until}`,
  );

describe('escalations', () => {
  it('three within ninety days, the ninetieth included', () => {
    const three = (last: string) => corpus([{ day: '2026-01-01' }, { day: '2026-02-01' }, { day: last }]);
    expect(found(three('2026-03-31'))).toEqual(['threshold pool payments n1,n2,n3 2026-01-01..2026-03-31']);
    expect(found(three('2026-04-01'))).toEqual([]);
  });

  it('windows that overlap are one, windows that do not are two', () => {
    const days = [
      '2026-01-01',
      '2026-02-01',
      '2026-03-01',
      '2026-04-15',
      '2026-09-01',
      '2026-09-02',
      '2026-09-03',
    ];
    expect(found(corpus(days.map((day) => ({ day }))))).toEqual([
      'threshold pool payments n5,n6,n7 2026-09-01..2026-09-03',
      'threshold pool payments n1,n2,n3,n4 2026-01-01..2026-04-15',
    ]);
  });

  it('counts for each service, and says once what is the same', () => {
    const both = ['2026-01-01', '2026-01-02', '2026-01-03'].map((day) => ({
      day,
      services: 'payments, checkout',
    }));
    expect(found(corpus(both))).toEqual(['threshold pool checkout+payments n1,n2,n3 2026-01-01..2026-01-03']);
    const more = [...both, { day: '2026-01-04', services: 'checkout' }];
    expect(found(corpus(more))).toEqual([
      'threshold pool checkout n1,n2,n3,n4 2026-01-01..2026-01-04',
      'threshold pool payments n1,n2,n3 2026-01-01..2026-01-03',
    ]);
  });

  it('leaves out what a postmortem names', () => {
    const days = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'].map((day) => ({ day }));
    expect(found(corpus(days, 'n2'))).toEqual(['threshold pool payments n1,n3,n4 2026-01-01..2026-01-04']);
    expect(found(corpus(days, 'n2, n3'))).toEqual([]);
  });

  it('is not the same where nobody knows what it was', () => {
    const days = ['2026-01-01', '2026-01-02', '2026-01-03'];
    expect(found(corpus(days.map((day) => ({ day, mode: 'unknown' }))))).toEqual([]);
    expect(found(corpus(days.map((day) => ({ day, mode: '' }))))).toEqual([]);
  });

  it('a critical one escalates alone, but not beside its own group', () => {
    const critical = { day: '2026-01-03', more: 'potential_severity: sev1\n' };
    expect(found(corpus([critical]))).toEqual(['critical pool payments n1 2026-01-03..2026-01-03']);
    expect(found(corpus([{ day: '2026-01-01' }, { day: '2026-01-02' }, critical]))).toHaveLength(1);
    expect(found(corpus([critical], 'n1'))).toEqual([]);
  });

  it('takes threshold and window from the config', () => {
    const two = corpus([{ day: '2026-01-01' }, { day: '2026-01-08' }]);
    expect(found(two, { nearMisses: { threshold: 2, windowDays: 8 } })).toHaveLength(1);
    expect(found(two, { nearMisses: { threshold: 2, windowDays: 7 } })).toHaveLength(0);
  });
});
