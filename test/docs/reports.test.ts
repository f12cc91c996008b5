import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { showableOf } from '../../src/reports/targets/showable.ts';
import { runIn } from '../cli/fake-host.ts';

const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const pageOf = (name: string) => readFileSync(path(`docs/${name}.md`), 'utf8');

describe.each([
  ['priorities', 2],
  ['targets', 1],
] as const)('docs/%s.md', (name, questions) => {
  const answers = [...pageOf(name).matchAll(/```sh\nlfi (.+)\n```\n\n> (.+)\n/g)].map(
    ([, command = '', answer = '']) => [command, answer] as const,
  );

  it('has its answers', () => expect(answers).toHaveLength(questions));

  it.each(answers)('lfi %s', async (command, answer) => {
    const argv = [...command.split(' '), '--as-of', '2026-09-30', '--json'];
    const { out } = await runIn({ cwd: path('examples') }, ...argv);
    expect(JSON.parse(out).data.insight).toBe(answer);
  });
});

it('docs/targets.md says how long to wait', () => {
  const rows = [...pageOf('targets').matchAll(/^\| (\d) \| (\d+) \|$/gm)];
  expect(rows).toHaveLength(6);
  for (const [, baseline, periods] of rows) {
    expect(showableOf({ baseline: Number(baseline), per: 'quarter', goal: 0 }).periods).toBe(Number(periods));
  }
});
