/** Stands for code, and for whatever else is a thing with a name but not prose. */
export const CODE = '\uE000';
/** Stands for what somebody is quoted as saying. */
export const QUOTE = '\uE001';

export type TokenKind = 'word' | 'number' | 'handle' | 'code' | 'quote' | 'punctuation';

export interface Token {
  readonly kind: TokenKind;
  /** Lower case, straight apostrophes, contractions taken apart: `shouldn't` is `should` and `not`. */
  readonly lower: string;
  /** Offsets into the sentence; both parts of a contraction have those of their own letters. */
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
}

/** Written without the apostrophe, or run together. */
const RUN_TOGETHER: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['cannot', ['can', 'not']],
  ['shouldnt', ['should', 'not']],
  ['couldnt', ['could', 'not']],
  ['wouldnt', ['would', 'not']],
  ['didnt', ['did', 'not']],
  ['wasnt', ['was', 'not']],
  ['werent', ['were', 'not']],
  ['hadnt', ['had', 'not']],
  ['shouldve', ['should', 'have']],
  ['couldve', ['could', 'have']],
  ['wouldve', ['would', 'have']],
]);

const ENDINGS: Readonly<Record<string, string>> = {
  "n't": 'not',
  "'ve": 'have',
  "'ll": 'will',
  "'re": "'re",
  "'m": "'m",
  "'d": "'d",
  "'s": "'s",
};

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length; ) {
    const code = text.charCodeAt(start);
    if (code <= 32 || code === 0xa0) {
      start++;
      continue;
    }
    const end = tokenEnd(text, start, code);
    push(tokens, text, start, end, code);
    start = end;
  }
  return joined(tokens);
}

const isWordUnit = (code: number): boolean =>
  code < 128
    ? (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122)
    : code !== 0xa0 &&
      !(code >= 0xe000 && code <= 0xe001) &&
      (code < 0x2000 || code > 0x206f) &&
      !SIGNS.test(String.fromCharCode(code));
const SIGNS = /[^\p{L}\p{N}]/u;

/** `-`, `'`, `’`, `.` and `_` hold a word together where letters or digits stand on both sides. */
const isHyphen = (code: number): boolean =>
  code === 45 || code === 39 || code === 46 || code === 95 || code === 0x2019 || code === 0x2011;

function tokenEnd(text: string, start: number, code: number): number {
  let i = start + 1;
  if (code === 64 || isWordUnit(code)) {
    if (code === 64 && !isWordUnit(text.charCodeAt(i))) return i;
    while (i < text.length) {
      const here = text.charCodeAt(i);
      if (isWordUnit(here)) i++;
      else if (isHyphen(here) && isWordUnit(text.charCodeAt(i + 1))) i += 2;
      // "kim@" is a handle too, an address one word.
      else if (here === 64 && code !== 64) {
        if (!isWordUnit(text.charCodeAt(i + 1))) return i + 1;
        i += 2;
      } else break;
    }
    return i;
  }
  // An ellipsis, and marks in a row, are one.
  if (code === 46) while (text.charCodeAt(i) === 46) i++;
  else if (code === 33 || code === 63) while (text.charCodeAt(i) === 33 || text.charCodeAt(i) === 63) i++;
  else if (code >= 0xd800 && code <= 0xdbff) i++;
  return i;
}

function push(tokens: Token[], text: string, start: number, end: number, code: number): void {
  const written = text.slice(start, end);
  let kind: TokenKind = 'word';
  if (code === 0xe000) kind = 'code';
  else if (code === 0xe001) kind = 'quote';
  else if (text.charCodeAt(end - 1) === 64 && end - start > 1) kind = 'handle';
  else if (code === 64) kind = end - start > 1 ? 'handle' : 'punctuation';
  else if (code >= 48 && code <= 57) kind = 'number';
  else if (code < 128 ? (code | 32) < 97 || (code | 32) > 122 : !LETTER.test(written)) kind = 'punctuation';
  const lower = written.toLowerCase();
  if (kind !== 'word') {
    tokens.push({ kind, lower, start, end, capital: false });
    return;
  }
  const capital = code < 128 ? code < 97 : written[0] !== lower[0];
  if (!lower.includes("'") && !lower.includes('’') && !RUN_TOGETHER.has(lower)) {
    tokens.push({
      kind,
      lower: lower.includes('‑') ? lower.replaceAll('‑', '-') : lower,
      start,
      end,
      capital,
    });
    return;
  }
  takeApart(tokens, lower.replaceAll('’', "'").replaceAll('‑', '-'), start, capital);
}

const LETTER = /^\p{L}/u;

/** A contraction: its stem and what hangs on it, as words of their own. */
function takeApart(tokens: Token[], lower: string, start: number, capital: boolean): void {
  const add = (word: string, from: number, to: number, first: boolean): void => {
    tokens.push({ kind: 'word', lower: word, start: from, end: to, capital: first && capital });
  };
  const parts = RUN_TOGETHER.get(lower);
  if (parts) {
    const [head, tail] = parts;
    add(head, start, start + head.length, true);
    add(tail, start + head.length, start + lower.length, false);
    return;
  }
  const tails: { word: string; start: number; end: number }[] = [];
  let stem = lower;
  for (;;) {
    const ending = Object.keys(ENDINGS).find((e) => stem.endsWith(e) && stem.length > e.length);
    if (ending === undefined) break;
    const from = start + stem.length - ending.length;
    tails.unshift({ word: ENDINGS[ending] ?? ending, start: from, end: from + ending.length });
    stem = stem.slice(0, -ending.length);
  }
  const whole = tails[0]?.word === 'not' ? (SHORTENED.get(stem) ?? stem) : stem;
  add(whole, start, start + stem.length, true);
  for (const tail of tails) add(tail.word, tail.start, tail.end, false);
}

const SHORTENED = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
]);

const JOINED = new Map([
  ['no one', 'nobody'],
  ['every one', 'everyone'],
  ['on call', 'on-call'],
  ['on duty', 'on-duty'],
]);
const FIRST_OF_TWO = new Set([...JOINED.keys()].map((both) => both.split(' ')[0]));
const BEFORE_ON_CALL = new Set([
  'the',
  'an',
  'our',
  'primary',
  'secondary',
  'each',
  'every',
  'current',
  'their',
]);

/** The engineers' dashboard: an apostrophe alone is a possessive too. */
function isBarePossessive(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (token.lower !== "'" && token.lower !== '’') return false;
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  if (!before || !after) return false;
  return (
    before.end === token.start &&
    before.lower.endsWith('s') &&
    after.kind === 'word' &&
    after.start > token.end
  );
}

/** Two words that are one: `no one`, and `on call` where it is somebody and not where somebody is. */
function joined(tokens: Token[]): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    if (isBarePossessive(tokens, i)) {
      out.push({ ...token, kind: 'word', lower: "'s" });
      continue;
    }
    const lower =
      next?.kind === 'word' && FIRST_OF_TWO.has(token.lower)
        ? JOINED.get(`${token.lower} ${next.lower}`)
        : undefined;
    const somebody =
      lower !== undefined && (!lower.startsWith('on-') || BEFORE_ON_CALL.has(out.at(-1)?.lower ?? ''));
    if (next && lower !== undefined && somebody && !(lower === 'everyone' && tokens[i + 2]?.lower === 'of')) {
      out.push({ ...token, lower, end: next.end });
      i++;
    } else out.push(token);
  }
  return out;
}
