import { stringWidth } from '../../model/text-width.ts';

/** Breaks prose at spaces so that no line is wider than `width`; what has none is broken, but for URLs. */
export function wrap(text: string, width: number, indent = '', breakUrls = false): string {
  const room = Math.max(1, width - stringWidth(indent));
  return text
    .split('\n')
    .flatMap((paragraph) => wrapParagraph(paragraph, room, breakUrls))
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');
}

function wrapParagraph(paragraph: string, room: number, breakUrls: boolean): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of words(paragraph.trim())) {
    const width = stringWidth(word);
    if (line !== '' && used + 1 + width <= room) {
      line += ` ${word}`;
      used += 1 + width;
      continue;
    }
    if (line !== '') lines.push(line);
    const whole = width <= room || (!breakUrls && word.includes('://'));
    const pieces = whole ? [word] : breakWord(word, room);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) as string;
    used = stringWidth(line);
  }
  return [...lines, line];
}

/** What a line may be broken between: words, a number with its unit counting as one. */
export const words = (text: string): string[] => text.split(BREAKS);

const BREAKS = / +(?!(?<=\d +)(?:min|h|d|w|%)(?!\p{L}))(?!(?<=\d [hd] +)\d)/u;

/** A word in pieces that fit, broken after a hyphen, slash or comma where that leaves no more than half empty. */
export function breakWord(word: string, room: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of charactersOf(word)) {
    const width = stringWidth(segment);
    if (piece !== '' && used + width > room) {
      const seam = Math.max(...['-', '/', ',', '.'].map((sign) => piece.lastIndexOf(sign))) + 1;
      const cut = stringWidth(piece.slice(0, seam)) * 2 >= room ? seam : piece.length;
      pieces.push(piece.slice(0, cut));
      piece = piece.slice(cut);
      used = stringWidth(piece);
    }
    piece += segment;
    used += width;
  }
  return [...pieces, piece];
}

// Made for the first word that has to be cut: that alone takes Node as long as all the drawing of a report.
let segmenter: Intl.Segmenter | null = null;

function charactersOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter();
  return segmenter.segment(text);
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - stringWidth(text))) + text;
}

/** Cuts to `width` with an ellipsis; whole characters only. */
export function truncate(text: string, width: number, ellipsis = '…'): string {
  if (stringWidth(text) <= width) return text;
  const end = stringWidth(ellipsis) <= width ? ellipsis : '';
  let room = width - stringWidth(end);
  let cut = '';
  for (const { segment } of charactersOf(text)) {
    room -= stringWidth(segment);
    if (room < 0) break;
    cut += segment;
  }
  return cut + end;
}
