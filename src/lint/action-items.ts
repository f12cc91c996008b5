import { isPending } from '../model/action-state.ts';
import type { ActionItem, Postmortem } from '../model/postmortem.ts';

/** What is still to be done. */
export const pendingItems = ({ body }: Postmortem): ActionItem[] =>
  body.actionItems.filter(({ status }) => isPending(status));

/** An item's text as a message names it. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
}
