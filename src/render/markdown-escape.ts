import { plain } from './plain.ts';

/** Text that stays text in markdown: no markup, no entity, no mention of a person, no link to some issue. */
export function escapeText(text: string): string {
  return plain(text)
    .split('\n')
    .map((line) => escapeLineStart(escapeInline(line.trim())))
    .filter((line) => line !== '')
    .join('\n');
}

/** The same on one line: in a heading, between marks of emphasis. */
export const escapeLine = (text: string): string => escapeText(text).replaceAll('\n', ' ');

/** The same in a cell of a table, where spaces that indent are kept. */
export function escapeCell(text: string): string {
  const indent = /^ */.exec(text)?.[0].length ?? 0;
  return '&nbsp;'.repeat(indent) + escapeText(text).replaceAll('\n', '<br>');
}

/** A code span that holds any text, backticks included. */
export function codeSpan(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return text === '' ? '' : `${fence}${space}${text}${space}${fence}`;
}

/** A fenced block that holds any text. */
export function codeBlock(text: string, language = 'text'): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

/** An address between the parentheses of a link. */
export const linkTarget = (url: string): string =>
  plain(url).replace(
    /[\s()<>\\|]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

const longestRun = (text: string) => Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));

const escapeInline = (line: string) =>
  line
    .replace(/[\\`*[\]<>~|$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/(?<!\w)@(?=\w)|(?<!&)#(?=\d)/g, '$&\u200b');

/** What would open a heading, a list, a rule or underline the line above. */
const escapeLineStart = (line: string) =>
  line.replace(/^[-+=#](?![\w.])/, '\\$&').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
