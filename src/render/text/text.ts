import type { Block } from '../../reports/blocks.ts';
import { DASH } from '../cell.ts';
import { cleanBlocks } from '../clean.ts';
import { renderBars } from './bars.ts';
import { renderControlChart } from './control-chart.ts';
import { renderDots } from './dots.ts';
import { renderEntries } from './entries.ts';
import { renderHeatmap } from './heatmap.ts';
import { renderSparklines } from './sparklines.ts';
import { type Style, styleFor, type Terminal } from './style.ts';
import { renderTable } from './table.ts';
import { wrap } from './wrap.ts';

/** Blocks as a person reads them at a terminal. */
export function renderText(blocks: readonly Block[], terminal: Terminal): string {
  const style = styleFor(terminal);
  const parts = cleanBlocks(blocks, terminal)
    .map((block) => renderBlock(block, terminal, style))
    .filter((part) => part !== '');
  const text = parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
  return terminal.ascii ? text.replaceAll(DASH, '-') : text;
}

function renderBlock(block: Block, terminal: Terminal, style: Style): string {
  const { width } = terminal;
  switch (block.type) {
    case 'heading':
      return style.heading(wrap(block.level === 2 ? block.text.toUpperCase() : block.text, width));
    case 'paragraph':
      return block.lead ? style.strong(wrap(block.text, width)) : wrap(block.text, width);
    case 'note':
      return style.muted(wrap(block.text, width));
    case 'list': {
      const bullet = terminal.ascii ? '  - ' : '  • ';
      return block.items.map((item) => bullet + wrap(item, width, '    ').trimStart()).join('\n');
    }
    case 'table':
      return block.rows.length === 0 ? '' : renderTable(block, terminal, style);
    case 'entries':
      return renderEntries(block, terminal, style);
    case 'commands':
      return block.lines.map((line) => `  ${line}`).join('\n');
    default:
      return renderChart(block, terminal, style);
  }
}

/** A chart as characters; one without rows as nothing. */
export function renderChart(
  chart: Extract<Block, { type: ChartType }>,
  terminal: Terminal,
  style: Style,
): string {
  if (chart.type === 'control-chart') return renderControlChart(chart, terminal, style);
  if (chart.rows.length === 0) return '';
  switch (chart.type) {
    case 'bars':
      return renderBars(chart, terminal, style);
    case 'dots':
      return renderDots(chart, terminal, style);
    case 'sparklines':
      return renderSparklines(chart, terminal, style);
    case 'heatmap':
      return renderHeatmap(chart, terminal, style);
  }
}

type ChartType = 'bars' | 'dots' | 'sparklines' | 'heatmap' | 'control-chart';
