import { describe, expect, it } from 'vitest';
import { runIn } from '../cli/fake-host.ts';

const AS_OF = ['--as-of', '2026-09-30'];
const AUDIENCES = ['leadership', 'team', 'support', 'customers'];
const BRIEFED = {
  pool: '2026-09-14-checkout-connection-pool',
  voucher: '2026-08-11-checkout-voucher-regression',
};

const DOCUMENTS: Readonly<Record<string, readonly string[]>> = {
  'digest-week': ['digest'],
  'digest-month': ['digest', '--period', '2026-09'],
  guild: ['guild'],
  ...Object.fromEntries(
    Object.entries(BRIEFED).flatMap(([name, id]) =>
      AUDIENCES.map((audience) => [`brief-${name}-${audience}`, ['brief', id, '--for', audience]]),
    ),
  ),
};

const FORMATS = { text: 'txt', markdown: 'md', html: 'html', slack: 'slack.json' };

/** What every page has in common is tested with the format. */
const contentOf = (format: string, out: string) =>
  format === 'html' ? (/<main>\n([\s\S]*)\n<\/main>/.exec(out)?.[1] ?? '') : out;

describe.each(Object.entries(DOCUMENTS))('%s of the example company', (name, argv) => {
  it.each(Object.entries(FORMATS))('as %s', async (format, ending) => {
    const { out, exitCode } = await runIn({ cwd: 'examples' }, ...argv, ...AS_OF, '--format', format);
    expect(exitCode).toBe(0);
    await expect(contentOf(format, out)).toMatchFileSnapshot(`../golden/${name}.${ending}`);
  });

  it('fits 80 columns, addresses aside', async () => {
    const { out } = await runIn({ cwd: 'examples', columns: 80 }, ...argv, ...AS_OF);
    expect(out.split('\n').filter((line) => line.length > 80 && !line.includes('://'))).toEqual([]);
  });
});
