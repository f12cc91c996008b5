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

const TOKEN =
  /@[A-Za-z][\w-]*(?:\.[\w-]+)*|[\p{L}\p{N}]+(?:[-‑'’._][\p{L}\p{N}]+)*|[\uE000\uE001]|\.{2,}|[!?]+|[^\s]/gu;

/** Written without the apostrophe, or run together. */
const RUN_TOGETHER: Readonly<Record<string, readonly string[]>> = {
  cannot: ['can', 'not'],
  shouldnt: ['should', 'not'],
  couldnt: ['could', 'not'],
  wouldnt: ['would', 'not'],
  didnt: ['did', 'not'],
  wasnt: ['was', 'not'],
  werent: ['were', 'not'],
  hadnt: ['had', 'not'],
  shouldve: ['should', 'have'],
  couldve: ['could', 'have'],
  wouldve: ['would', 'have'],
};

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
  for (const match of text.matchAll(TOKEN)) push(tokens, match[0], match.index);
  return joined(tokens);
}

function push(tokens: Token[], text: string, start: number): void {
  const end = start + text.length;
  const code = text.charCodeAt(0);
  let kind: TokenKind = 'word';
  if (text === CODE) kind = 'code';
  else if (text === QUOTE) kind = 'quote';
  else if (code === 64) kind = text.length > 1 ? 'handle' : 'punctuation';
  else if (code >= 48 && code <= 57) kind = 'number';
  else if (code < 128 ? (code | 32) < 97 || (code | 32) > 122 : !LETTER.test(text)) kind = 'punctuation';
  const lower = text.toLowerCase();
  const capital = kind === 'word' && text[0] !== lower[0];
  if (
    kind !== 'word' ||
    (!lower.includes("'") && !lower.includes('’') && RUN_TOGETHER[lower] === undefined)
  ) {
    tokens.push({ kind, lower: kind === 'word' ? lower.replaceAll('‑', '-') : lower, start, end, capital });
    return;
  }
  takeApart(tokens, lower.replaceAll('’', "'"), start, capital);
}

const LETTER = /^\p{L}/u;

/** A contraction: its stem and what hangs on it, as words of their own. */
function takeApart(tokens: Token[], lower: string, start: number, capital: boolean): void {
  const add = (word: string, from: number, to: number, first: boolean): void => {
    tokens.push({ kind: 'word', lower: word, start: from, end: to, capital: first && capital });
  };
  const parts = RUN_TOGETHER[lower];
  if (parts) {
    const [head = '', tail = ''] = parts;
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
  const whole = tails[0]?.word === 'not' ? (SHORTENED[stem] ?? stem) : stem;
  add(whole, start, start + stem.length, true);
  for (const tail of tails) add(tail.word, tail.start, tail.end, false);
}

const SHORTENED: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' };

const JOINED = new Map([
  ['no one', 'nobody'],
  ['every one', 'everyone'],
  ['on call', 'on-call'],
  ['on duty', 'on-duty'],
]);
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
  const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (!before || !after || (token?.lower !== "'" && token?.lower !== '’')) return false;
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
    const lower = next && next.kind === 'word' ? JOINED.get(`${token.lower} ${next.lower}`) : undefined;
    const somebody =
      lower !== undefined && (!lower.startsWith('on-') || BEFORE_ON_CALL.has(out.at(-1)?.lower ?? ''));
    if (next && lower !== undefined && somebody && !(lower === 'everyone' && tokens[i + 2]?.lower === 'of')) {
      out.push({ ...token, lower, end: next.end });
      i++;
    } else out.push(token);
  }
  return out;
}
