import type { Postmortem, TimelineRow } from '../model/postmortem.ts';
import { unmarked } from './prose.ts';

const EVENT =
  /\b(?:events?|what|description|happened|happening|details?|activity|entry|summary|notes?|action)\b/i;

/** What a row says happened, with its time; of a table the column of events, not who or what says so. */
export function rowWords(postmortem: Postmortem, row: TimelineRow): string {
  const time = [row.time, row.zone].filter(Boolean).join(' ');
  const event = rowEvent(postmortem, row);
  return time === '' ? event : `${time}: ${event}`;
}

/** The same without its time. */
export const rowEvent = ({ text }: Postmortem, row: TimelineRow): string =>
  eventOf(text.split(/\r?\n/), row) ?? row.text;

function eventOf(lines: readonly string[], { line }: TimelineRow): string | null {
  const cells = cellsOf(lines[line - 1] ?? '');
  if (cells.length < 3) return null;
  let top = line - 1;
  while (top > 0 && (lines[top - 1] ?? '').trim().startsWith('|')) top--;
  const column = cellsOf(lines[top] ?? '').findIndex((title) => EVENT.test(title));
  return (column < 0 ? undefined : cells[column]) || null;
}

const cellsOf = (line: string): string[] =>
  line.trim().startsWith('|')
    ? line
        .trim()
        .replace(/^\||\|$/g, '')
        .split(/(?<!\\)\|/)
        .map((cell) => unmarked(cell))
    : [];
