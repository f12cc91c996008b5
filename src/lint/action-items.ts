import type { ActionItem } from '../model/postmortem.ts';

/** True where something is still to be done. */
export const isPending = ({ status }: ActionItem): boolean => status === 'open' || status === 'in-progress';

/** An item's text as a message names it. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
}
