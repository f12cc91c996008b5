import type { ContextBlock, HeaderBlock, SectionBlock } from '@slack/types';
import { LIMITS } from './limits.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The three signs that steer Slack's markup: no mention, no link comes of a text. */
export const escapeSlack = (text: string): string => text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);

/** Text that stays text in `mrkdwn`: there is no escape for `*`, so a mark that could open or close is parted from its word. */
export const escapeMrkdwn = (text: string): string =>
  escapeSlack(text)
    .replace(/(?<![\p{L}\p{N}])([*_~`]+)(?=\S)/gu, '$1\u200b')
    .replace(/(?<=\S)([*_~`]+)(?![\p{L}\p{N}\u200b])/gu, '\u200b$1');

/** The same between marks of emphasis, on one line. */
export const bold = (text: string): string => {
  const inner = escapeMrkdwn(text.replaceAll('\n', ' ').trim());
  return inner === '' ? '' : `*${inner}*`;
};

export function headers(text: string): HeaderBlock[] {
  const line = cut(text.replaceAll('\n', ' ').trim(), LIMITS.headerText);
  return line === '' ? [] : [{ type: 'header', text: { type: 'plain_text', text: line, emoji: false } }];
}

/** At most so many characters, the last an ellipsis where there were more. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length >= most) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Marked-up text as sections; a section that would be too long goes on in the next. */
export const sections = (markup: string): SectionBlock[] =>
  pieces(markup, LIMITS.sectionText).map((text) => ({
    type: 'section',
    text: { type: 'mrkdwn', text, verbatim: true },
    // Without it Slack folds what is long behind "see more".
    expand: true,
  }));

/** Marked-up text, small and grey. */
export const contexts = (markup: string): ContextBlock[] =>
  pieces(markup, LIMITS.contextText).map((text) => ({
    type: 'context',
    elements: [{ type: 'mrkdwn', text, verbatim: true }],
  }));

const FENCE = '```';

/** Text in columns, whose marks stay as they are; no backticks in it can end it. */
export function preformatted(text: string): SectionBlock[] {
  const safe = escapeSlack(text).replaceAll(FENCE, "'''");
  return pieces(safe, LIMITS.sectionText - 2 * FENCE.length - 2).flatMap((piece) =>
    sections(`${FENCE}\n${piece}\n${FENCE}`),
  );
}

/** A text in pieces that are no longer than `most`: broken at lines, else between words, at worst between characters. */
function pieces(text: string, most: number): string[] {
  const found: string[] = [];
  let piece = '';
  for (const part of text.split(/(?<=\n)/).flatMap((line) => partsOf(line, most))) {
    if (piece.length + part.length > most) {
      found.push(piece);
      piece = '';
    }
    piece += part;
  }
  return [...found, piece].map((one) => one.replace(/\n+$/, '')).filter((one) => one.trim() !== '');
}

const partsOf = (line: string, most: number): string[] =>
  line.length <= most
    ? [line]
    : line.split(/(?<= )/).flatMap((word) => (word.length <= most ? [word] : characters(word)));

/** Characters of a word, an entity counting as one. */
const characters = (word: string): string[] => word.match(/&(?:amp|lt|gt);|[\s\S]/gu) ?? [];
