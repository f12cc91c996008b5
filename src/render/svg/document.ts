import { LfiError } from '../../model/error.ts';
import type { Block } from '../../reports/blocks.ts';
import { type CaptionedChart, chartsOf } from '../charts.ts';
import { cleanBlocks } from '../clean.ts';
import { escapeMarkup } from '../markup.ts';
import { wrap } from '../text/wrap.ts';
import { describe } from './describe.ts';
import { drawChart } from './draw-chart.ts';
import { FONT, WIDTH } from './drawing.ts';
import { COLOURS, darkStyle, INK } from './theme.ts';

const EDGE = 24;

/** The charts of a report in one picture, one below the other, with title, top insight, captions and notes. */
export function renderSvg(report: readonly Block[], name: string): string {
  const blocks = cleanBlocks(report);
  const last = blocks.at(-1);
  const footer = last?.type === 'note' ? last.text : '';
  const charts = chartsOf(footer ? blocks.slice(0, -1) : blocks);
  if (charts.length === 0) {
    throw new LfiError('usage', `${name} has no chart to draw here`, {
      hint: 'Use --format html or text, or a window with incidents in it.',
    });
  }
  const title = blocks.find((block) => block.type === 'heading' && block.level === 1);
  const lead = blocks.find((block) => block.type === 'paragraph' && block.lead);
  const stack = new Stack();
  const heading = title?.type === 'heading' ? title.text : name;
  stack.text(heading, { size: 18, weight: 600, after: 4 });
  if (lead?.type === 'paragraph') stack.text(lead.text, { size: 13, after: 4 });
  for (const chart of charts) stack.chart(chart);
  if (footer) stack.text(footer, { size: 11, fill: COLOURS.muted, before: 16 });
  return stack.close(heading, charts.map(({ caption, chart }) => `${caption}: ${describe(chart)}`).join(' '));
}

interface Lettering {
  readonly size: number;
  readonly weight?: number;
  readonly fill?: string;
  readonly before?: number;
  readonly after?: number;
}

/** A picture that grows downwards. */
class Stack {
  #y = EDGE;
  readonly #parts: string[] = [];
  readonly #said = new Set<string>();

  text(text: string, { size, weight, fill = 'currentColor', before = 0, after = 0 }: Lettering): void {
    this.#y += before;
    const columns = Math.floor(WIDTH / (size * (weight ? 0.62 : 0.57)));
    const style = `font-family="${FONT}" font-size="${size}" fill="${fill}"${weight ? ` font-weight="${weight}"` : ''}`;
    for (const line of wrap(text, columns, '', true).split('\n')) {
      this.#y += Math.round(size * 1.35);
      this.#parts.push(
        `<text x="${EDGE}" y="${this.#y - Math.round(size * 0.3)}" ${style}>${escapeMarkup(line)}</text>`,
      );
    }
    this.#y += after;
  }

  chart({ chart, caption, notes }: CaptionedChart): void {
    const { body, height, legend } = drawChart(chart);
    this.text(caption, { size: 14, weight: 600, before: 22, after: 6 });
    this.#parts.push(`<g transform="translate(${EDGE},${this.#y})">${body}</g>`);
    this.#y += Math.ceil(height) + 4;
    for (const note of [...(this.#said.has(legend) ? [] : [legend]), ...notes]) {
      if (note !== '') this.text(note, { size: 11, fill: COLOURS.muted });
    }
    this.#said.add(legend);
  }

  close(title: string, description: string): string {
    const [width, height] = [WIDTH + 2 * EDGE, this.#y + EDGE];
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" class="lfi-chart" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="lfi-title lfi-desc" color="${INK.light}">`,
      `<title id="lfi-title">${escapeMarkup(title)}</title>`,
      `<desc id="lfi-desc">${escapeMarkup(description)}</desc>`,
      `<style>${darkStyle('.lfi-chart')}@media (prefers-color-scheme:dark){.lfi-chart{color:${INK.dark}}}</style>`,
      `<rect width="${width}" height="${height}" fill="${COLOURS.paper}"/>`,
      ...this.#parts,
      '</svg>\n',
    ].join('\n');
  }
}
