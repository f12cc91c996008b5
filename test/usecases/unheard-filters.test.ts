import { expect, it } from 'vitest';
import { runIn } from '../cli/fake-host.ts';

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
