import type { Block } from '../blocks.ts';

/** Blocks of another report under a point of a review: their headings go one down. */
export const below = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) => (block.type === 'heading' ? { ...block, level: 3 } : block));
