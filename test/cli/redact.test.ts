import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempTree } from '../temp-tree.ts';
import { runIn } from './fake-host.ts';

const TOKEN = ['gh', 'p_16C7e42F292c6912E7710c838347Ae178B4a'].join('');
/** One of each kind, where a document has it: title, frontmatter, sections, timeline, action items, file name. */
const NAMES = [
  'thandeka',
  'Okafor',
  'Ngozi',
  'mkrishnan',
  'Acme',
  'acme',
  'lindgruen.example',
  'db-prod-03',
  '10.20.30.40',
  '2001:db8::17',
  '901820',
  'OPS-4711',
  'DE89 3704',
  'hunter2',
  TOKEN,
];
const DOCUMENT = `---
title: Acme could not export since db-prod-03 (10.20.30.40) was full
owner: thandeka
status: published
severity: sev2
services: [checkout]
failure_mode: disk-full
started: 2026-09-14T10:32:00+02:00
detected: 2026-09-14T10:41:00+02:00
resolved: 2026-09-14T12:00:00+02:00
links: ["https://grafana.lindgruen.example/d/1?token=${TOKEN}"]
external_id: OPS-4711
tags: [acme]
reason: told by Ngozi Okafor
---

## Key takeaways

- Thandeka's alert on db-prod-03 came late for Acme
- The password=hunter2 was in the log
- Nobody could call +49 30 901820

## Summary

The export of Acme Ltd failed on db-prod-03 with disk full; ask ops@lindgruen.example or @mkrishnan.

## Timeline

- 10:32 +02:00 Ngozi Okafor was paged from 2001:db8::17
- 10:41 +02:00 account DE89 3704 0044 0532 0130 00 was charged twice

## Action items

- [ ] Grow the disk of db-prod-03, says @mkrishnan (owner: thandeka; due: 2026-09-20; type: prevent; ticket: OPS-4711)
`;
const CONFIG = `redaction: { internal: { customers: [Acme Ltd] }, public: { services: true } }
actions: { trackers: { OPS: "https://tracker.lindgruen.example/browse/{id}" } }
`;
const near = (day: string, n: number) =>
  `---\ntitle: Disk of db-prod-03 nearly full for Acme (${n})\nkind: near-miss\ndate: ${day}\nservices: [checkout]\nfailure_mode: disk-full\ncaught_by: Thandeka Okafor looked at https://grafana.lindgruen.example\nalert: disk at 10.20.30.40\n---\n\n## What failed\n\nThe disk, says @mkrishnan.\n`;

const folder = () =>
  tempTree({
    'lfi.config.yaml': CONFIG,
    'postmortems/2026-09-14-acme-export.md': DOCUMENT,
    'postmortems/2026-06-02-export.md': DOCUMENT.replaceAll('2026-09-14', '2026-06-02').replace(
      'Acme could',
      'Acme still could',
    ),
    'postmortems/2026-05-thandeka-broken.md': '---\ntitle: [unclosed 10.20.30.40\n---\n',
    'postmortems/2026-07-02-full-disk-db-prod-03.md': DOCUMENT.replaceAll('2026-09-14', '2026-07-02'),
    'near-misses/2026-08-01-disk.md': near('2026-08-01', 1),
    'near-misses/2026-08-11-disk.md': near('2026-08-11', 2),
    'near-misses/2026-08-21-disk.md': near('2026-08-21', 3),
  });

/** Every reading command, with what makes it say most. */
const COMMANDS: readonly (readonly string[])[] = [
  ['list'],
  ['show', '2026-09-14'],
  ['matrix'],
  ['trends', '--all'],
  ['trends', '--by', 'owner'],
  ['trends', '--explain'],
  ['recurring'],
  ['near-misses'],
  ['actions'],
  ['actions', '--group-by', 'owner'],
  ['actions', '--effect'],
  ['search', 'disk', 'full'],
  ['search', 'password'],
  ['similar', '2026-09-14'],
  ['taxonomy'],
  ['digest'],
  ...['leadership', 'team', 'support', 'customers'].map((audience) => [
    'brief',
    '2026-09-14',
    '--for',
    audience,
  ]),
  ['guild'],
  ['priorities'],
  ['targets'],
  ['review', 'weekly'],
  ['review', 'monthly'],
  ['review', 'quarterly'],
];
const FORMATS = ['text', 'json', 'markdown', 'csv', 'html', 'slack'];

describe.each(FORMATS)('--redact internal --format %s', (format) => {
  it.each(COMMANDS.map((argv) => [argv.join(' '), argv] as const))('lfi %s', async (_, argv) => {
    const cwd = folder();
    const shared = ['--as-of', '2026-09-30', '--format', format];
    const { out, err, exitCode } = await runIn(
      { cwd, columns: 200 },
      ...argv,
      ...shared,
      '--redact',
      'internal',
    );
    expect(err).not.toMatch(/bug in lfi/);
    expect(exitCode).toBe(0);
    expect(out).not.toBe('');
    expect(NAMES.filter((name) => out.includes(name) || err.includes(name))).toEqual([]);
  });
});

it('leaves nothing in a picture', async () => {
  const { out } = await runIn(
    { cwd: folder() },
    'trends',
    '--as-of',
    '2026-09-30',
    '--format',
    'svg',
    '--redact',
    'internal',
  );
  expect(out).toContain('<svg');
  expect(NAMES.filter((name) => out.includes(name))).toEqual([]);
});

it('leaves numbers, dates, keys and words of the taxonomy as they are', async () => {
  const cwd = folder();
  const as = ['--as-of', '2026-09-30', '--json'];
  const plain = JSON.parse((await runIn({ cwd }, 'show', '2026-09-14', ...as)).out);
  const clean = JSON.parse((await runIn({ cwd }, 'show', '2026-09-14', ...as, '--redact', 'internal')).out);
  for (const key of ['date', 'times', 'severity', 'services', 'failureMode', 'kind', 'status', 'published']) {
    expect(clean.data[key]).toEqual(plain.data[key]);
  }
  expect(Object.keys(clean.data)).toEqual(Object.keys(plain.data));
  expect(clean.data.id).toBe('2026-09-14-customer-export');
  expect(clean.data.owner).toBe('someone');
  expect(clean.data.title).toBe(
    '[customer] could not export since host([address]) was full'.replace('host(', '[host] ('),
  );
  expect(clean.data.actionItems[0]).toMatchObject({
    owner: 'someone',
    due: '2026-09-20',
    status: 'open',
    ticket: '[ticket]',
  });
});

it('takes services out under public, and not under internal', async () => {
  const cwd = folder();
  const list = async (profile: string) =>
    (await runIn({ cwd, columns: 200 }, 'list', '--as-of', '2026-09-30', '--redact', profile)).out;
  expect(await list('internal')).toContain('checkout');
  expect(await list('public')).not.toContain('checkout');
  expect(await list('none')).toContain('Acme');
});

it('leaves nothing in a site, nor in the names of its files', async () => {
  const cwd = folder();
  const { exitCode, err } = await runIn(
    { cwd },
    'site',
    'out',
    '--as-of',
    '2026-09-30',
    '--redact',
    'public',
  );
  expect(exitCode).toBe(0);
  const files = (readdirSync(join(cwd, 'out'), { recursive: true }) as string[]).filter(
    (path) => statSync(join(cwd, 'out', path)).isFile() && !path.startsWith('assets'),
  );
  expect(files).toContain('incidents/2026-09-14-customer-export.html');
  const written = files.map((path) => `${path}\n${readFileSync(join(cwd, 'out', path), 'latin1')}`);
  expect([...NAMES, 'checkout'].filter((name) => `${written.join('\n')}${err}`.includes(name))).toEqual([]);
});

it('names the profiles there are', async () => {
  const { err, exitCode } = await runIn({ cwd: folder() }, 'list', '--redact', 'publc');
  expect(exitCode).toBe(2);
  expect(err).toContain('there is no redaction profile "publc", did you mean "public"?');
});

it('says no more in an error than in a report', async () => {
  const { err, out, exitCode } = await runIn(
    { cwd: folder() },
    'show',
    '2026-05-thandeka-acme',
    '--redact',
    'internal',
  );
  expect([out, exitCode]).toEqual(['', 2]);
  expect(NAMES.filter((name) => err.includes(name))).toEqual([]);
});

describe('--fail-on-leak', () => {
  it('writes nothing where something would leave, and masks what', async () => {
    const { out, err, exitCode } = await runIn(
      { cwd: folder() },
      'show',
      '2026-09-14',
      '--as-of',
      '2026-09-30',
      '--fail-on-leak',
    );
    expect([out, exitCode]).toEqual(['', 1]);
    expect(err).toMatch(/leak: person at \d+:\d+ of the output/);
    expect(NAMES.filter((name) => err.includes(name))).toEqual([]);
  });

  it.each(['text', 'json', 'markdown', 'csv', 'html'])(
    'lets pass what was redacted, as %s',
    async (format) => {
      const argv = [
        'show',
        '2026-09-14',
        '--as-of',
        '2026-09-30',
        '--format',
        format,
        '--redact',
        'internal',
        '--fail-on-leak',
      ];
      const { out, err, exitCode } = await runIn({ cwd: folder() }, ...argv);
      expect([err.replace(/lfi: .*\n/g, (line) => (line.includes('leak') ? line : '')), exitCode]).toEqual([
        '',
        0,
      ]);
      expect(out).not.toBe('');
    },
  );
});
