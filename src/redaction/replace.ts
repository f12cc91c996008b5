import type { Kind, Match } from './kinds.ts';

/** What takes the place of each; people are spoken of as before. */
const WORDS: Readonly<Record<Kind, string>> = {
  secret: '[secret]',
  address: '[address]',
  'e-mail': '[e-mail]',
  person: 'someone',
  handle: '@someone',
  phone: '[phone]',
  host: '[host]',
  customer: '[customer]',
  ticket: '[ticket]',
  account: '[account]',
  service: '[service]',
  own: '[removed]',
};

/** A host in an address stays one that programs can read; nobody resolves it (RFC 2606). */
const NO_HOST = 'host.invalid';

/** The text with each match replaced; every line stays on its line. */
export function replaceMatches(text: string, matches: readonly Match[]): string {
  if (matches.length === 0) return text;
  let out = '';
  let at = 0;
  for (const match of matches) {
    out += text.slice(at, match.from) + wordFor(match, text);
    at = match.to;
  }
  return out + text.slice(at);
}

/** The same for a text in pieces: what goes over several stands in the first, and nothing of it in the others. */
export function replaceInPieces(pieces: readonly string[], matches: readonly Match[]): string[] {
  const whole = pieces.join('');
  let from = 0;
  return pieces.map((piece) => {
    const to = from + piece.length;
    let out = '';
    let at = from;
    for (const match of matches) {
      if (match.to <= from || match.from >= to) continue;
      if (match.from >= from) out += whole.slice(at, match.from) + wordFor(match, whole);
      at = Math.min(to, match.to);
    }
    out += whole.slice(at, to);
    from = to;
    return out;
  });
}

function wordFor({ kind, from, to, with: own }: Match, text: string): string {
  const lines = '\n'.repeat(text.slice(from, to).split('\n').length - 1);
  if (own !== undefined) return own + lines;
  const [before, after] = [text.charAt(from - 1), text.slice(to, to + 2)];
  const word = WORDS[kind];
  const bare = word.replace(/^\[(.*)\]$/, '$1');
  if (/^(?:host|address)$/.test(kind) && isInAddress(text, from)) return NO_HOST;
  if (isInName(before, after)) return bare.replace(/^@/, '') + lines;
  if (
    kind === 'person' &&
    /^(?:[.!?]\s|)$/.test(text.slice(Math.max(0, from - 2), from)) &&
    /^\p{Lu}/u.test(text.slice(from))
  ) {
    return (from === 0 && /^\s*$/.test(after) ? word : `S${word.slice(1)}`) + lines;
  }
  // In brackets it would be a link or a definition in markdown here.
  if (/^[([:]/.test(after) || before === ']' || before === '!') return bare + lines;
  return word + lines;
}

const isInAddress = (text: string, from: number): boolean =>
  /:\/\/(?:[^\s/]*@)?(?:[\w-]+\.)*$/.test(text.slice(Math.max(0, from - 80), from));

/** Part of an id or a path: `2026-09-14-acme-export` */
const isInName = (before: string, after: string): boolean =>
  /[A-Za-z0-9_/-]/.test(before) && before !== ''
    ? /^[-_/.A-Za-z0-9]|^$/.test(after) || /[-_]/.test(before)
    : /^[-_][A-Za-z0-9]/.test(after);
