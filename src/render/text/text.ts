import type { Block } from '../../reports/blocks.ts';
import { renderBars } from './bars.ts';
import { type Style, styleFor, type Terminal } from './style.ts';
import { renderTable } from './table.ts';
import { wrap } from './wrap.ts';

/** Blocks as a person reads them at a terminal. */
export function renderText(blocks: readonly Block[], terminal: Terminal): string {
  const style = styleFor(terminal);
  const parts = blocks.map((block) => renderBlock(block, terminal, style)).filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

function renderBlock(block: Block, terminal: Terminal, style: Style): string {
  switch (block.type) {
    case 'heading':
      return style.heading(
        block.level === 1 ? block.text : block.level === 2 ? block.text.toUpperCase() : block.text,
      );
    case 'paragraph':
      return block.lead ? style.strong(wrap(block.text, terminal.width)) : wrap(block.text, terminal.width);
    case 'note':
      return style.muted(wrap(block.text, terminal.width));
    case 'list':
      return block.items
        .map(
          (item) => `  ${terminal.ascii ? '-' : '•'} ${wrap(item, terminal.width - 4, '    ').trimStart()}`,
        )
        .join('\n');
    case 'table':
      return block.rows.length === 0 ? '' : renderTable(block, terminal, style);
    case 'bars':
      return block.rows.length === 0 ? '' : renderBars(block, terminal, style);
  }
}
