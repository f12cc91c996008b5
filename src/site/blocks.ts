import { renderHtmlBlocks } from '../render/html/html.ts';
import type { Block } from '../reports/blocks.ts';
import { type Markup, trusted } from './markup.ts';

/** Parts of a report as they stand in a page; `prefix` keeps the ids of its charts apart from others on it. */
export function reportParts(blocks: readonly Block[], prefix: string): Markup {
  const markup = renderHtmlBlocks(blocks, prefix);
  // What is wider than a phone is reached with the keyboard, too.
  return trusted(
    markup.replaceAll(
      '<div class="scroll">',
      '<div class="scroll" tabindex="0" role="group" aria-label="Scrolls sideways">',
    ),
  );
}
