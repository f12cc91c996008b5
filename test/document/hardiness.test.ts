import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Postmortem } from '../../src/model/postmortem.ts';
import { read } from './read.ts';

/** Asks a document for everything that it reads only when asked. */
function exhaust(pm: Postmortem): Postmortem {
  JSON.stringify([pm, pm.body, pm.date]);
  pm.where('title');
  pm.where('action_items', 0, 'owner');
  return pm;
}

const folder = 'examples/postmortems';
const names = readdirSync(folder, { recursive: true }).map(String);
const first = names.filter((name) => name.endsWith('.md')).sort()[0] ?? '';
const example = readFileSync(join(folder, first), 'utf8');

describe('any text is read', () => {
  it('whatever it is cut off at', () => {
    const windows = example.replace(/\n/g, '\r\n');
    for (let end = 0; end <= example.length; end += 7) {
      exhaust(read(example.slice(0, end)));
      exhaust(read(windows.slice(0, end)));
    }
  });

  it('whatever characters are thrown into it', () => {
    // A generator with a fixed beginning: the same texts every time.
    let state = 42;
    const next = (below: number) => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state % below;
    };
    const noise = [
      '\0',
      '\t',
      '---\n',
      '"',
      "'",
      '[',
      '{',
      '&a',
      '*a',
      '\r',
      '|',
      '#',
      '`',
      '😀',
      '\uD800',
      ': ',
      '- ',
      '<!--',
      '\n\n',
      '10:02 ',
      '~~',
    ];
    for (let round = 0; round < 300; round += 1) {
      let text = example;
      for (let i = 0; i < 6; i += 1) {
        const at = next(text.length);
        text = text.slice(0, at) + noise[next(noise.length)] + text.slice(at + next(4));
      }
      exhaust(read(text));
    }
  });

  it.each([
    ['empty', ''],
    ['a byte order mark', '\uFEFF'],
    ['one fence', '---'],
    ['one fence and a line', '---\n'],
    ['two fences', '---\n---'],
    ['only frontmatter', '---\ntitle: x\n---'],
    ['half a key', '---\ntitle: x\nown'],
    ['a comment without end', '<!-- '],
    ['only comments', '---\n# nothing\n---\n'],
    ['keys that are no texts', '---\n? [a, b]\n: 1\n2: 3\n__proto__: { x: 1 }\nconstructor: 5\n---\n'],
    ['deep flow', `---\na: ${'['.repeat(5000)}\n---\n`],
    ['deep lists', Array.from({ length: 200 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n')],
  ])('%s', (_, text) => {
    exhaust(read(text));
  });

  it('without touching what all objects share', () => {
    exhaust(read('---\n__proto__: { polluted: 1 }\n---\n'));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('long texts take no longer than they are', () => {
  const million = 1_000_000;
  it.each([
    ['blanks', ' '.repeat(million)],
    ['stars', '**a '.repeat(million / 4)],
    ['brackets', '[a]('.repeat(million / 4)],
    ['ticks', '`'.repeat(million)],
    ['comments', '<!--'.repeat(million / 4)],
    ['tags', '<a '.repeat(million / 3)],
    ['digits', '1'.repeat(million)],
    ['times', '10:02 '.repeat(million / 6)],
    ['pairs', 'owner: a; '.repeat(million / 10)],
    ['letters', 'A-1 '.repeat(million / 4)],
    ['a long title', `---\ntitle: ${'a '.repeat(million / 2)}\n---\n`],
    ['blank lines in frontmatter', `---\n${'\n'.repeat(200_000)}a: 1\n---\n`],
    ['comments in frontmatter', `---\n${'#'.repeat(million)}\n---\n`],
    ['entities', '&amp;'.repeat(20_000)],
  ])('%s', (_, text) => {
    for (const before of ['', '# T\n## Timeline\n- ', '# T\n## Action items\n- ']) {
      const started = performance.now();
      void read(text.startsWith('---') ? text : before + text).body;
      expect(performance.now() - started).toBeLessThan(15_000);
    }
  });

  it('five megabytes of a report', () => {
    const pm = read(example + '\n\nText of a paragraph, 10:02 among it.\n- [ ] and a list'.repeat(90_000));
    expect(pm.text.length).toBeGreaterThan(4_900_000);
    expect(pm.body.sections.length).toBeGreaterThan(3);
  });
});
