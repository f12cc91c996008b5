import { expect, it } from 'vitest';
import { runIn } from '../cli/fake-host.ts';
import { incidentFolder } from '../reports/documents.ts';

const run = (...args: string[]) =>
  runIn({}, '-C', `${process.cwd()}/examples`, ...args, '--as-of', '2026-09-30');

it('says that no document has the service asked for, and which was likely meant', async () => {
  const { out, err, exitCode } = await run('review', 'weekly', '--service', 'chekout');
  expect(exitCode).toBe(0);
  expect(out).toContain('A quiet week');
  expect(err).toContain('lfi: no document has the service "chekout", did you mean "checkout"?');
});

it('says so of words too, and not of one that the config knows and nothing has had yet', async () => {
  const unheard = await run('priorities', '--failure-mode', 'disk-ful', '--tag', 'no-such-tag');
  expect(unheard.err).toContain('no document has the failure mode "disk-ful", did you mean "disk-full"?');
  expect(unheard.err).toContain('no document has the tag "no-such-tag"');
  expect((await run('list', '--failure-mode', 'vendor-update', '--service', 'search')).err).toBe('');
});

it('looks at all documents, also where few were found', async () => {
  const cwd = incidentFolder({
    '2026-01-01-pool': { title: 'Pool', started: '2026-01-01T10:00:00Z', services: ['checkout'] },
    '2026-01-02-disk': { title: 'Disk', started: '2026-01-02T10:00:00Z', services: ['search'] },
  });
  for (const argv of [
    ['search', 'disk'],
    ['similar', '2026-01-02-disk'],
  ]) {
    expect((await runIn({ cwd }, ...argv, '--service', 'checkout')).err).toBe('');
    expect((await runIn({ cwd }, ...argv, '--service', 'chekout')).err).toContain('did you mean "checkout"?');
  }
});

it('says so of keys and of what stands under them', async () => {
  const { err } = await run(
    'list',
    '--where',
    'onwer=dana',
    '--where',
    'owner=dnaa',
    '--where',
    'constructor=x',
  );
  expect(err).toContain('no document has the key "onwer", did you mean "owner"?');
  expect(err).toMatch(/no document has "dnaa" under owner, did you mean "\w+"\?/);
  expect(err).toContain('no document has the key "constructor"\n');
  expect((await run('list', '--where', 'severity=sev4', '--where', 'runbook=automated')).err).toBe('');
});
