import type { Entries, Entry } from '../../reports/blocks.ts';
import type { Style, Terminal } from './style.ts';
import { padEnd, wrap } from './wrap.ts';

/** Numbered, each under its title; marked words stand out by colour, or between stars where there is none. */
export function renderEntries({ rows }: Entries, terminal: Terminal, style: Style): string {
  const number = `${rows.length}`.length;
  return rows
    .map((entry, index) => renderEntry(entry, `${index + 1}`.padStart(number), terminal, style))
    .join('\n\n');
}

function renderEntry(
  { title, about, quote, remarks }: Entry,
  number: string,
  terminal: Terminal,
  style: Style,
): string {
  const indent = ' '.repeat(number.length + 2);
  const { width } = terminal;
  const head = wrap(title, width, indent).slice(indent.length);
  const said = quote.map(({ text, marked }) => (marked ? mark(text, terminal, style) : text)).join('');
  const room = Math.max(0, ...remarks.map(({ label }) => label.length)) + 2;
  return [
    `${number}. ${style.strong(head)}`,
    style.muted(wrap(about, width, indent)),
    ...(said === '' ? [] : [wrap(said, width, indent)]),
    ...remarks.map(({ label, text, tone }) => {
      const lines = wrap(text, width, indent + ' '.repeat(room)).slice(indent.length + room);
      return `${indent}${style.muted(padEnd(label, room))}${style.tone(lines, tone)}`;
    }),
  ].join('\n');
}

/** Word by word, since a line may break between them. */
function mark(text: string, { colour }: Terminal, style: Style): string {
  return colour ? text.replace(/\S+/g, (word) => style.strong(word)) : `*${text}*`;
}
