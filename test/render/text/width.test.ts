import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { renderText } from '../../../src/render/text/text.ts';
import type { Block } from '../../../src/reports/blocks.ts';
import { generator, normal, poisson } from '../../stats/random.ts';
import { sparse } from '../blocks.ts';

const WORDS = [
  'checkout',
  '決済サービス',
  'payments-api',
  '👩‍👩‍👧 family',
  'naïve',
  '🇩🇪',
  'a',
  'connection-pool-exhaustion',
];
WORDS.push('x'.repeat(60), '障害'.repeat(30), '45 min', '3 h 05', 'e\u0301te\u0301', '✔️ done', '`code`');

/** One block of each kind with whatever numbers and words come up. */
function randomBlocks(seed: number): Block[] {
  const random = generator(seed);
  const some = <T>(most: number, make: (i: number) => T) =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, (_, i) => make(i));
  const words = () =>
    [0, ...some(5, () => 0)].map(() => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
  const note = () => (random() < 0.4 ? { note: words() } : {});
  const size = Math.ceil(random() * 60);
  const duration = () => Math.round(Math.exp(4 + 2 * normal(random)));
  const columns = [0, ...some(6, () => 0)].map((_, i) => ({
    key: `c${i}`,
    title: words(),
    ...(random() < 0.3 ? { align: 'right' as const } : {}),
    ...(random() < 0.4 ? { dispensable: 1 + Math.floor(random() * 4) } : {}),
    ...(random() < 0.2 ? { whole: true } : {}),
  }));
  return [
    { type: 'heading', level: 1, text: words() },
    { type: 'heading', level: 2, text: words() },
    { type: 'paragraph', lead: true, text: words() },
    { type: 'note', text: words() },
    { type: 'list', items: some(3, words) },
    {
      type: 'table',
      caption: words(),
      columns,
      rows: some(4, () => columns.map(() => (random() < 0.2 ? null : words()))),
    },
    {
      type: 'bars',
      caption: words(),
      rows: some(6, () => ({
        label: words(),
        value: poisson(8, random),
        before: poisson(5, random),
        ...note(),
      })),
    },
    {
      type: 'dots',
      caption: words(),
      unit: random() < 0.5 ? 'minutes' : 'count',
      scale: random() < 0.5 ? 'log' : 'linear',
      rows: some(4, () => ({
        label: words(),
        values: some(40, duration),
        median: duration(),
        interval: [3, duration() + 3] as const,
        ...note(),
      })),
    },
    {
      type: 'sparklines',
      caption: words(),
      rows: some(4, () => ({ label: words(), values: some(size, () => poisson(3, random)), ...note() })),
    },
    {
      type: 'heatmap',
      caption: words(),
      rows: [words(), words()],
      columns: some(30, words),
      values: [some(30, () => poisson(3, random)), some(30, () => poisson(3, random))],
    },
    {
      type: 'control-chart',
      caption: words(),
      center: random() * 4,
      points: some(size, () => {
        const value = poisson(3, random);
        return { label: words(), value, lower: null, upper: random() < 0.9 ? 7.5 : null, signal: value > 7 };
      }),
    },
  ];
}

describe('no line is wider than the terminal', () => {
  for (const width of [40, 50, 80, 117, 200]) {
    it(`of ${width} columns`, () => {
      for (let seed = 1; seed <= 25; seed++) {
        for (const block of seed === 1 ? sparse : randomBlocks(seed * width)) {
          const text = renderText([block], { width, colour: seed % 2 === 0, ascii: seed % 3 === 0 });
          const widest = text.split('\n').reduce((a, b) => (stringWidth(a) >= stringWidth(b) ? a : b));
          expect(stringWidth(widest), `${block.type}, seed ${seed}: ${widest}`).toBeLessThanOrEqual(width);
          expect(text).not.toMatch(/NaN|Infinity|undefined|[ \t]$/m);
        }
      }
    });
  }

  it('where nothing tells how wide it is, a chart stays readable', () => {
    const text = renderText(randomBlocks(7), {
      width: Number.POSITIVE_INFINITY,
      colour: false,
      ascii: false,
    });
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
  });
});

it('draws with ASCII alone when asked to', () => {
  const plain = (text: string) => text.replace(/[^\x20-\x7e\n]/g, '').length === text.length;
  const blocks = JSON.parse(JSON.stringify(sparse)) as Block[];
  const typographic: Block = { type: 'note', text: 'before → now: “2–3” ≥ 1… • × 2' };
  expect(plain(renderText([...blocks, typographic], { width: 80, colour: false, ascii: true }))).toBe(true);
  expect(renderText([typographic], { width: 80, colour: false, ascii: true })).toBe(
    'before -> now: "2-3" >= 1... - x 2\n',
  );
});

it('keeps the letters of documents under --ascii', () => {
  expect(
    renderText([{ type: 'paragraph', text: 'Zürich 東京' }], { width: 80, colour: false, ascii: true }),
  ).toBe('Zürich 東京\n');
});

it('lets no document steer the terminal', () => {
  const evil = '\u001b[2J\u001b]0;title\u0007 a\rb \u202egnol';
  const text = renderText([{ type: 'list', items: [evil] }], { width: 80, colour: false, ascii: false });
  expect(text).toBe('  • \ufffd[2J\ufffd]0;title\ufffd a\n    b \ufffdgnol\n');
});
