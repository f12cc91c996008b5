import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DEFINITIONS } from '../../../src/reports/trends/definitions.ts';
import { runIn } from '../../cli/fake-host.ts';

const path = (relative: string) => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));
const page = readFileSync(path('docs/trends.md'), 'utf8');

const answers = [...page.matchAll(/```sh\nlfi (.+)\n```\n\n> (.+)\n/g)].map(
  ([, command = '', answer = '']) => ({
    command,
    answer,
  }),
);

describe('docs/trends.md', () => {
  it('has an answer to every question', () => expect(answers).toHaveLength(3));

  it.each(answers)('$command', async ({ command, answer }) => {
    const argv = [...command.split(' '), '--as-of', '2026-09-30', '--json'];
    const { out } = await runIn({ cwd: path('examples') }, ...argv);
    expect(JSON.parse(out).data.insight).toBe(answer);
  });

  it.each(Object.entries(DEFINITIONS))('explains %s', (_, { formula, source }) => {
    expect(page).toContain(`| ${formula} | ${source} |`);
  });
});
