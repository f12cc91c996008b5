import type { Block } from '../reports/blocks.ts';

/** A block that is drawn. */
export type Chart = Extract<Block, { type: 'bars' | 'dots' | 'sparklines' | 'heatmap' | 'control-chart' }>;

const TYPES: ReadonlySet<string> = new Set(['bars', 'dots', 'sparklines', 'heatmap', 'control-chart']);

/** Whether a block is a chart with something on it. */
export function isChart(block: Block): block is Chart {
  return TYPES.has(block.type) && sizeOf(block as Chart) > 0;
}

const sizeOf = (chart: Chart): number =>
  chart.type === 'control-chart' ? chart.points.length : chart.rows.length;

export interface CaptionedChart {
  readonly chart: Chart;
  /** Its own caption with the heading that it stands under, or that alone. */
  readonly caption: string;
  /** The notes that follow it. */
  readonly notes: readonly string[];
}

/** The charts among the blocks, each with the words around it that say what it shows. */
export function chartsOf(blocks: readonly Block[]): CaptionedChart[] {
  const charts: (CaptionedChart & { notes: string[] })[] = [];
  let heading = '';
  let noting = false;
  for (const block of blocks) {
    if (block.type === 'heading') heading = block.level === 1 ? '' : block.text;
    if (isChart(block)) {
      charts.push({ chart: block, caption: block.caption ?? (heading || 'Chart'), notes: [] });
      noting = true;
    } else if (block.type === 'note' && noting) charts.at(-1)?.notes.push(block.text);
    else noting = false;
  }
  return charts;
}
