import { describe, expect, it } from 'vitest';
import { LfiError } from '../../../src/model/error.ts';
import { isChart } from '../../../src/render/charts.ts';
import { renderSvg } from '../../../src/render/svg/document.ts';
import type { Block } from '../../../src/reports/blocks.ts';
import { bars, charts, control, dots, heatmap, sparse } from '../blocks.ts';

const HOSTILE = '<script>alert("1")</script> & \u0007 a\u00a0b \ud800';

/** The text that a reader sees, one line an element. */
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);

/** Whether every tag that opens is closed in order, and every entity is one that XML knows. */
function isWellFormed(svg: string): boolean {
  const open: string[] = [];
  for (const [, close, name, rest] of svg.matchAll(/<(\/?)([a-z]+)((?:[^<>"]|"[^"<]*")*)>/gi)) {
    if (close) {
      if (open.pop() !== name) return false;
    } else if (!rest?.endsWith('/')) open.push(name as string);
  }
  const stray = svg.replace(/<[^<>]*>/g, '').replace(/&(amp|lt|gt|quot|#\d+);/g, '');
  return open.length === 0 && !/[<>&]/.test(stray) && !/\p{Cc}/u.test(svg.replaceAll('\n', ''));
}

describe('the charts of a report as one picture', () => {
  const report: Block[] = [
    { type: 'heading', level: 1, text: 'Trends: the third quarter' },
    { type: 'paragraph', lead: true, text: 'Incidents are improving.' },
    { type: 'heading', level: 2, text: 'By service' },
    bars,
    { type: 'note', text: 'An incident counts in each of its rows.' },
    { type: 'heading', level: 2, text: 'Durations' },
    { type: 'paragraph', text: 'Not drawn.' },
    dots,
    { type: 'table', columns: [{ key: 'a', title: 'A' }], rows: [['in no picture']] },
    { type: 'note', text: '98 documents read.' },
  ];
  const svg = renderSvg(report, 'trends');

  it('has a title, the top insight, captions, notes and how much was read', () => {
    const seen = texts(svg);
    for (const text of [
      'Trends: the third quarter',
      'Incidents are improving.',
      'By service',
      'Time to restore',
    ]) {
      expect(seen).toContain(text);
    }
    expect(seen).toContain('An incident counts in each of its rows.');
    expect(seen.at(-1)).toBe('98 documents read.');
    expect(seen.join('\n')).not.toMatch(/Not drawn|in no picture/);
  });

  it('says what the charts show: labels, values, medians', () => {
    const seen = texts(svg);
    for (const text of ['checkout', '8 (2)', 'regressing', 'n 7', '12 h 30', '1 min to 4 h 00', '10 min']) {
      expect(seen).toContain(text);
    }
  });

  it('can be read aloud, and sized', () => {
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" [^>]*width="768" height="\d+" viewBox="0 0 768 \d+" role="img" aria-labelledby="lfi-title lfi-desc"/,
    );
    expect(svg).toContain('<title id="lfi-title">Trends: the third quarter</title>');
    expect(svg).toContain('By service: checkout: Now 8, Before 2, regressing; payments');
  });

  it('is the same each time', () => {
    expect(renderSvg(report, 'trends')).toBe(svg);
  });

  it('says what the marks stand for once', () => {
    expect(
      texts(renderSvg([bars, { ...bars }], 'x')).filter((text) => text?.startsWith('Bar and number')),
    ).toHaveLength(1);
  });
});

it('a report without a chart cannot be drawn, and says what can', () => {
  const draw = () =>
    renderSvg(
      [
        { type: 'paragraph', text: 'Nothing.' },
        { type: 'bars', rows: [] },
      ],
      'list',
    );
  expect(draw).toThrow(LfiError);
  expect(draw).toThrow('list has no chart to draw here');
});

describe('every chart', () => {
  const relabelled = (chart: Block) =>
    JSON.parse(JSON.stringify(chart).replace(/"(checkout|sev1|Mon|W3|all)"/g, JSON.stringify(HOSTILE)));

  for (const chart of charts) {
    it(`${chart.type} is well-formed whatever stands in it, and runs nothing`, () => {
      const svg = renderSvg([{ type: 'heading', level: 1, text: HOSTILE }, relabelled(chart)], 'x');
      expect(isWellFormed(svg)).toBe(true);
      expect(svg).toContain('&lt;script&gt;');
      expect(svg).not.toMatch(/<script|NaN|Infinity|undefined/);
    });
  }

  it('draws sparse data without NaN', () => {
    for (const block of sparse.filter(isChart)) {
      const svg = renderSvg([block], 'x');
      expect(svg.replace(/<title.*|<desc.*/g, ''), JSON.stringify(block)).not.toMatch(
        /NaN|Infinity|undefined/,
      );
    }
  });
});

it('a signal is a shape with its label, not a colour alone', () => {
  expect(texts(renderSvg([control], 'x'))).toContain('W3: 8');
});

it('a cell of a heat map says its number', () => {
  const seen = texts(renderSvg([heatmap], 'x'));
  for (const text of ['1', '2', '3', '4', '5', '6', '8', 'Mon', '18']) expect(seen).toContain(text);
});

it('dots on one spot are stacked', () => {
  const crowd = { label: 'a', values: [60, 60, 60], median: null, interval: null };
  const svg = renderSvg([{ ...dots, rows: [crowd] }], 'x');
  const [x, ...heights] = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].flatMap(
    ([, cx, cy], i) => (i === 0 ? [cx, cy] : [cy]),
  );
  expect(x).toBeDefined();
  expect(new Set(heights).size).toBe(3);
});
