import { stem } from './stem.ts';

/** One word of a text: its stem, and where it stands. */
export interface Token {
  readonly stem: string;
  /** In lower case, accents taken off. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Too common to say anything; kept in running text, where phrases are recognised by them. */
const STOP_WORDS = new Set(
  `a about after again all also am an and any are as at be because been before being but by can could did do does
  doing done each few for from further had has have having he her here him his how i if in into is it its itself just
  me more most my no nor not of on once only or other our out over own same she should so some such than that the
  their them then there these they this those through to too under until up us very was we were what when where which
  while who why will with would you your`.split(/\s+/),
);

export const isStopWord = (word: string): boolean => word.length === 1 || STOP_WORDS.has(word);

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text in their order, stop words among them. */
export function* tokensOf(text: string): Generator<Token> {
  for (const match of text.matchAll(WORD)) {
    const [written] = match;
    const form = formOf(written);
    yield { ...form, start: match.index, end: match.index + written.length };
  }
}

interface Form {
  readonly word: string;
  readonly stem: string;
}

const FORMS = new Map<string, Form>();
const MOST_FORMS = 200_000;

/** Texts repeat their words: each is folded and stemmed once. */
function formOf(written: string): Form {
  const known = FORMS.get(written);
  if (known) return known;
  const word = fold(written);
  const form = { word, stem: stem(word) };
  if (FORMS.size < MOST_FORMS) FORMS.set(written, form);
  return form;
}

function fold(written: string): string {
  const lower = written.toLowerCase();
  return /^[a-z0-9]+$/.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}/gu, '');
}

const HUMP = /(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/;

/** The parts of a name such as `OrdersErrorRate`; none of a plain word. */
export function humpsOf(written: string): Form[] {
  if (!/[a-z][A-Z]|[A-Z]{2}[a-z]/.test(written)) return [];
  return written
    .split(HUMP)
    .filter((part) => part.length > 2)
    .map(formOf);
}
