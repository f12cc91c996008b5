/** A stretch of a block's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Words whose full stop ends no sentence; `etc.`, `a.m.` and the like end one only before a capital. */
const ABBREVIATIONS = new Set([
  ...[
    'e.g',
    'eg',
    'i.e',
    'ie',
    'vs',
    'cf',
    'viz',
    'approx',
    'resp',
    'esp',
    'incl',
    'mr',
    'mrs',
    'ms',
    'dr',
    'prof',
  ],
  ...['jan', 'feb', 'apr', 'aug', 'sept', 'sep', 'oct', 'nov', 'dec'],
]);
const BEFORE_NUMBERS = new Set([
  'no',
  'nr',
  'fig',
  'vol',
  'sec',
  'ch',
  'pp',
  'ver',
  'rev',
  'jun',
  'jul',
  'mar',
]);
const SOMETIMES = new Set([
  'etc',
  'a.m',
  'p.m',
  'u.s',
  'u.k',
  'inc',
  'ltd',
  'corp',
  'co',
  'min',
  'max',
  'hrs',
  'mins',
]);

const END = /[.!?…]+["”’'»)\]\uE001]*(?=\s|$)|\n/g;

/** Where the sentences of a text stand; a hard line break (`\n`) ends one too. */
export function splitSentences(text: string): Stretch[] {
  const out: Stretch[] = [];
  let start = 0;
  END.lastIndex = 0;
  for (let match = END.exec(text); match; match = END.exec(text)) {
    const end = match.index + match[0].length;
    if (match[0] !== '\n' && !endsSentence(text, match.index, end)) continue;
    pushTrimmed(out, text, start, end);
    start = end;
  }
  pushTrimmed(out, text, start, text.length);
  return out;
}

function endsSentence(text: string, stop: number, end: number): boolean {
  if (text[stop] !== '.' || text[stop + 1] === '.')
    return text[stop] !== '.' || /^\s+\p{Lu}/u.test(text.slice(end, end + 4));
  const word = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(0, stop - 16), stop))?.[0].toLowerCase() ?? '';
  if (ABBREVIATIONS.has(word)) return false;
  if (BEFORE_NUMBERS.has(word) && /^\s+\d/.test(text.slice(end, end + 4))) return false;
  const capital = /^\s+["“»(]?[\p{Lu}\p{N}\uE000\uE001@]/u.test(text.slice(end, end + 6));
  if (SOMETIMES.has(word)) return capital;
  // A number, or a letter alone, is rather the mark of a list or an initial.
  if (/^(?:\d{1,2}|\p{L})$/u.test(word))
    return stop - word.length > 0 && word !== '' && /\d/.test(word) && capital;
  return true;
}

function pushTrimmed(out: Stretch[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  if (end > start) out.push({ start, end });
}
