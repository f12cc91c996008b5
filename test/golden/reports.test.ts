import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runIn } from '../cli/fake-host.ts';

const cwd = fileURLToPath(new URL('../../examples', import.meta.url));

/** What the example company sees, read line by line before it was kept. */
const DOCUMENTS = [
  ['priorities.txt', ['priorities']],
  ['priorities-all.md', ['priorities', '--all', '--format', 'markdown']],
  ['targets.txt', ['targets']],
] as const;

describe('of the example company', () => {
  it.each(DOCUMENTS)('%s', async (file, argv) => {
    const { out, exitCode } = await runIn({ cwd, columns: 80 }, ...argv, '--as-of', '2026-09-30');
    expect(exitCode).toBe(0);
    await expect(out).toMatchFileSnapshot(file);
  });

  it.each([80, 40])('no line is wider than a terminal of %i columns', async (columns) => {
    for (const name of ['priorities', 'targets']) {
      const { out } = await runIn({ cwd, columns }, name, '--as-of', '2026-09-30');
      // A list's ids are whole words, and may be longer than a narrow terminal.
      const wide = out.split('\n').filter((line) => line.length > columns && /\s\S+\s/.test(line.trim()));
      expect(wide).toEqual([]);
    }
  });
});
