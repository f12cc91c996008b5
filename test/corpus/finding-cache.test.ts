import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FileFindingCache } from '../../src/corpus/finding-cache.ts';
import type { Finding } from '../../src/model/finding.ts';
import { read } from '../document/read.ts';

const folder = mkdtempSync(join(tmpdir(), 'lfi-findings-'));
afterAll(() => rmSync(folder, { recursive: true }));

const finding = (more: Partial<Finding>): Finding => ({
  ruleId: 'schema/alias',
  level: 'warn',
  message: 'seen',
  path: 'postmortems/checkout.md',
  span: { start: { line: 2, column: 1 }, end: { line: 3, column: 9 } },
  help: 'do',
  url: null,
  fix: null,
  ...more,
});

describe('the cache of findings', () => {
  const postmortem = read(['---', 'title: Pool', '---', '', '- [x] Alert']);
  const findings = [
    finding({ url: 'https://example.org', fix: [{ start: 1, end: 2, text: 'x' }] }),
    finding({ level: 'error', help: '' }),
  ];
  const known = { findings, tally: { items: 3, done: 1 } };

  it('gives back what was kept', () => {
    const cache = new FileFindingCache(folder, 'facts');
    cache.set(postmortem, known);
    expect(cache.get(postmortem)).toEqual(known);
    cache.save(() => true);
    expect(new FileFindingCache(folder, 'facts').get(postmortem)).toEqual(known);
  });

  it('knows nothing of another text, or under other facts', () => {
    expect(new FileFindingCache(folder, 'facts').get({ ...postmortem, text: 'other' })).toBeNull();
    expect(new FileFindingCache(folder, 'others').get(postmortem)).toBeNull();
  });
});

describe('release', () => {
  it('lets go of the body, which reads the same again', () => {
    const postmortem = read('# Pool\n\n## Action items\n\n- [x] Alert on wait\n');
    const { body } = postmortem;
    expect(postmortem.body).toBe(body);
    postmortem.release();
    expect(postmortem.body).not.toBe(body);
    expect(postmortem.body).toEqual(body);
  });
});
