import { type TimePrefix, timePrefix } from './time-prefix.ts';

const LONGEST = 60;
const BEFORE = /(?:\b(?:at|on|by|around|from|since)|[,([–—-])\s*(?=[\d~A-Z])|\s(?=\d{4}-\d{2}-\d{2}[ T]\d)/g;

/** The time of day, with its date where one is given, that a line ends with, and the text before it. */
export function timeSuffix(line: string): { readonly prefix: TimePrefix; readonly text: string } | null {
  const from = Math.max(0, line.length - LONGEST);
  for (const { index, 0: before } of line.slice(from).matchAll(BEFORE)) {
    const end = line.slice(from + index + before.length).replace(/\+(?=UTC|GMT)/, '');
    const prefix = timePrefix(end);
    if (prefix && prefix.hour !== null && prefix.end >= end.length)
      return { prefix, text: line.slice(0, from + index).trim() };
  }
  return null;
}
