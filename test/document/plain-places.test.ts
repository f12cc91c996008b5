import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inYaml } from '../../src/document/places.ts';
import { plainPlace } from '../../src/document/plain-places.ts';
import { takeApart } from '../../src/document/source.ts';

const documents = readdirSync('examples', { recursive: true })
  .map((name) => join('examples', String(name)))
  .filter((path) => path.endsWith('.md'))
  .map((path) => readFileSync(path, 'utf8'));

const odd = [
  'a: 10:32\nb: 2026-09-14T10:32:00+02:00 # noon\nc:   x  \nd: x#y # z\ne:\nf: # none\ng: last',
  'a: "x # y"\nb: \'it\'\'s\' # z\nc: [a, b] # z\nd: { a: 1 }\ne: it\'s\nf: "a\\"b"\ng: x "y" z',
  'a: |\n  b: not a key\n  # nor a comment\nb: >-\n  c: x\n\n# told\nc: y\n  goes on\nd: z\n\n  goes on\ne: w',
  'a: "one\n  b: x"\nb: y\nc: [one,\n  two]\nd: { x: 1,\n  e: 2 }\ne: z',
  'a:\n- one\n- b: two\nb: x\nc:\n  - "two\n    b: y"\nd: e',
  '? a\n: b\nc: d',
  '"a": x\nb: y\n\'c\': z',
  'a: &one x\nb: *one\nc: !!str 1\nd: x',
  '# top\n\na: -\nb: ~\nc: -1\nd: @x',
  'a: x\r\nb: y # z\r\nc:\r\nd: [a]\r\n',
];

describe('the place of a plain key', () => {
  const cases = [...documents, ...odd.map((text) => `---\n${text}\n---\n`)].flatMap((text) => {
    const source = takeApart(text);
    if (source.format !== 'yaml') return [];
    try {
      const values: unknown = parse(source.text.slice(source.from, source.to));
      return typeof values === 'object' && values !== null ? [{ source, keys: Object.keys(values) }] : [];
    } catch {
      // Only of what was read without a fault is a place asked for in this way.
      return [];
    }
  });

  it('is the parser’s own, or left to it', () => {
    let found = 0;
    for (const { source, keys } of cases) {
      for (const key of keys) {
        const place = plainPlace(source, [key]);
        if (!place) continue;
        found += 1;
        expect(place, `${key} in ${source.text.slice(source.from, source.to)}`).toEqual(
          inYaml(source, [key]),
        );
      }
    }
    expect(found).toBeGreaterThan(500);
  });

  it('is told without the parser for what most frontmatter holds', () => {
    const source = takeApart('---\ntitle: Pool\ntags:\n  - a\npublished: 2026-10-01 # late\n---\n');
    expect(plainPlace(source, ['published'])).toEqual([24, 45]);
    expect(plainPlace(source, ['tags'])).toBeNull();
    expect(plainPlace(source, ['impact', 'users'])).toBeNull();
  });
});
