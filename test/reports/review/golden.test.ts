import { expect, it } from 'vitest';
import { runIn } from '../../cli/fake-host.ts';
import { messageFaults } from '../../render/slack/block-kit.ts';

/** The pages as they were read and approved, for the example company; `vitest -u` writes them anew, to be read again. */
const PAGES = [
  ['weekly', '2026-09-30', 'text'],
  ['weekly', '2026-09-30', 'markdown'],
  ['weekly', '2026-09-30', 'html'],
  ['weekly', '2026-09-30', 'slack'],
  ['weekly', '2025-12-28', 'text'],
  ['weekly', '2026-07-17', 'text'],
  ['weekly', '2026-07-17', 'markdown'],
  ['weekly', '2026-07-17', 'html'],
  ['weekly', '2026-07-17', 'slack'],
  ['monthly', '2026-09-30', 'text'],
  ['monthly', '2026-09-30', 'markdown'],
  ['monthly', '2026-09-30', 'html'],
  ['monthly', '2026-09-30', 'slack'],
  ['quarterly', '2026-09-30', 'text'],
  ['quarterly', '2026-09-30', 'markdown'],
  ['quarterly', '2026-09-30', 'html'],
  ['quarterly', '2026-09-30', 'slack'],
] as const;

const ENDINGS = { text: 'txt', markdown: 'md', html: 'html', slack: 'slack.json' };

it.each(PAGES)('%s as of %s as %s', async (review, asOf, format) => {
  const where = ['-C', `${process.cwd()}/examples`];
  const { exitCode, out } = await runIn({}, ...where, 'review', review, '--as-of', asOf, '--format', format);
  expect(exitCode).toBe(0);
  if (format === 'slack') {
    const message = JSON.parse(out);
    expect([message, ...(message.thread ?? [])].flatMap(messageFaults)).toEqual([]);
  }
  await expect(out).toMatchFileSnapshot(`../../golden/review/${review}-${asOf}.${ENDINGS[format]}`);
});
