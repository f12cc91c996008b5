import { renderHtmlBlocks } from '../render/html/html.ts';
import type { Block } from '../reports/blocks.ts';
import { type Markup, trusted } from './markup.ts';

/** Parts of a report as they stand in a page; `prefix` keeps the ids of its charts apart from others on it. */
export const reportParts = (blocks: readonly Block[], prefix: string): Markup =>
  trusted(renderHtmlBlocks(blocks, prefix));
