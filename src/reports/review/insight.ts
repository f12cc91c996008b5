import type { Block } from '../blocks.ts';

/** The one sentence to begin with, and the documents and action items behind it. */
export interface Insight {
  readonly text: string;
  readonly ids: readonly string[];
}

const MOST_NAMED = 6;

/** `a, b, c and 2 more (--json names them)` */
export function trail(ids: readonly string[], most = MOST_NAMED): string {
  const more = ids.length - most;
  if (more <= 0) return ids.join(', ');
  return `${ids.slice(0, most).join(', ')} and ${more} more (--json names them)`;
}

export const insightBlocks = ({ text, ids }: Insight): Block[] => [
  { type: 'paragraph', lead: true, text },
  ...(ids.length === 0 ? [] : [{ type: 'note', text: `Behind it: ${trail(ids)}.` } as const]),
];
