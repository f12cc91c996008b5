import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { takeApart } from '../../src/document/source.ts';
import { readYaml } from '../../src/document/yaml-values.ts';

/** Frontmatter of this repository's documents, and of whatever a folder of real reports holds. */
function blocks(): [string, string][] {
  const folders = ['examples', process.env['LFI_CORPORA'] ?? ''].filter(
    (folder) => folder !== '' && existsSync(folder),
  );
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map((name) => join(folder, String(name)))
      .filter((path) => /\.(?:md|qmd|markdown)$/.test(path))
      .flatMap((path): [string, string][] => {
        const { text, format, from, to } = takeApart(readFileSync(path, 'utf8'));
        return format === 'yaml' ? [[path, text.slice(from, to)]] : [];
      }),
  );
}

const byYaml = (text: string) => parse(text, { version: '1.2', schema: 'core', merge: true }) ?? {};

// Values are read by one parser and placed by the other: they have to mean the same.
describe('both YAML parsers read the same values', () => {
  it.each([
    'a: 10:32\nb: 2026-09-14\nc: 2026-09-14T10:32:00+02:00\nd: 0123\ne: 0o17\nf: 0x1F',
    'a: yes\nb: on\nc: true\nd: True\ne: null\nf: ~\ng:',
    'a: 1_000\nb: 12e3\nc: .5\nd: -.inf\ne: "1"\nf: 1.0\ng: +12',
    'a: [x, "y", 1]\nb: { c: d, e: [f] }\ng:\n  - h: i\n  - j',
    'a: |\n  one\n  two\nb: >-\n  three\n  four\nc: plain\n  goes on',
    'base: &base { a: 1, b: 2 }\nc:\n  <<: *base\n  b: 3',
    'a: x # comment\nb: "#no"\nc: it\'s',
    '# top\n\na: one, two; three (four) #five\nb:\nc: # none\nd: x  y  \ne: it\'s 100% "so"',
    'a: []\nb: [ x , y z,1, 2026-09-14 ]\nc: [a,]\nd: { e: 1.50, f: g h }\ng: {}\nh: [no, True]',
    'a: 1.0\nb: 007\nc: 1e3\nd: 2026-09-14-x\ne: 123456789012345678\nf: 0.5\ng: -1\nh: 0',
    'a: Null\nb: TRUE\nc: ~\nd: y\ne: N/A\nf: v1.2',
    'a: x\n  y\nb: z\n- c',
    'a:\n  - b\n  - c d # e\n\n  - 2026-09-14\nf:\n- g, h\n- 1\ni: j',
    'a:\n  - b\n - c',
    'a:\n  - b\n    c\nd:\n  - - e',
    'a:\n  - b: c\n    d: e\n  - f',
    'a: # x\n  - b\n# y\n  - c\n  d: e',
    'a:\n  -\n  - b\n',
    'a:\n  -   b\n  - c: d',
    'a: one: two\nb: three',
    'a: 2026-09-14 10:32\nb: 2026-09-14T10:32:00Z\nc: Ünder – score’s',
    'a: x\n---\nb: y',
  ])('%j', (text) => {
    const read = readYaml(text);
    if (read.faults.length === 0) expect(read.values).toEqual(byYaml(text));
  });

  it('key by key, in real documents', () => {
    const found = blocks();
    expect(found.length).toBeGreaterThan(10);
    for (const [path, text] of found) {
      const { values, faults } = readYaml(text);
      if (faults.length > 0) continue;
      const other = byYaml(text) as Record<string, unknown>;
      expect([path, Object.keys(values)]).toEqual([path, Object.keys(other)]);
      for (const [key, value] of Object.entries(values))
        expect([path, key, value]).toEqual([path, key, other[key]]);
    }
  });
});
