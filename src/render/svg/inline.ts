import type { Chart } from '../charts.ts';
import { escapeMarkup } from '../markup.ts';
import { describe } from './describe.ts';
import { drawChart } from './draw-chart.ts';

export interface InlineChart {
  readonly svg: string;
  readonly legend: string;
}

/** A chart as an `svg` element of a page, which lends it its colour of text; `id` makes its ids the page's only ones. */
export function inlineChart(chart: Chart, caption: string, id: string): InlineChart {
  const { width, height, body, legend } = drawChart(chart);
  const tall = Math.ceil(height);
  // What is inside of an image cannot be reached.
  const role = body.includes('<a ') ? 'group' : 'img';
  const svg = [
    `<svg class="chart" viewBox="0 0 ${width} ${tall}" width="${width}" height="${tall}" role="${role}" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeMarkup(caption)}</title>`,
    `<desc id="${id}-desc">${escapeMarkup(describe(chart))}</desc>`,
    body,
    '</svg>',
  ].join('');
  return { svg, legend };
}
