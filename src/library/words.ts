import { stem } from './stem.ts';

/** A word as it is compared. */
export interface Form {
  readonly stem: string;
  /** In lower case, accents taken off. */
  readonly word: string;
  /** Too common to say anything. */
  readonly stop: boolean;
  /** The parts of a name such as `OrdersErrorRate`; none of a plain word. */
  readonly humps: readonly Form[];
}

/** One word of a text, and where it stands. */
export interface Token extends Form {
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

/** Letters, digits and accents. Blocks of Unicode rather than its properties, which take several times as long. */
const WORD =
  /[A-Za-z0-9\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff\ufe70-\ufefe]+/g;

/** The words of a text in their order, stop words among them. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const { word, stem, stop, humps } = formOf(match[0]);
    tokens.push({ word, stem, stop, humps, start: match.index, end: WORD.lastIndex });
  }
  return tokens;
}

/** The same without their places. */
export function formsOf(text: string): Form[] {
  return (text.match(WORD) ?? []).map(formOf);
}

const FORMS = new Map<string, Form>();
const MOST_FORMS = 200_000;

/** Texts repeat their words: each is folded and stemmed once. */
function formOf(written: string): Form {
  const known = FORMS.get(written);
  if (known) return known;
  const word = fold(written);
  const form = { word, stem: stem(word), stop: isStopWord(word), humps: humpsOf(written) };
  if (FORMS.size < MOST_FORMS) FORMS.set(written, form);
  return form;
}

function fold(written: string): string {
  const lower = written.toLowerCase();
  return /^[a-z0-9]+$/.test(lower) ? lower : withoutAccents(lower);
}

/** `Café` as `Cafe`: what is looked for is written without what the keyboard lacks. */
export const withoutAccents = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '');

const HUMP = /(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/;

function humpsOf(written: string): Form[] {
  if (!/[a-z][A-Z]|[A-Z]{2}[a-z]/.test(written)) return [];
  return written
    .split(HUMP)
    .filter((part) => part.length > 2)
    .map(formOf);
}
