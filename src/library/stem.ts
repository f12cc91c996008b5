/**
 * Porter's stemmer (1980), for lower-case English words: `exhausted`, `exhausting` and `exhaustion` meet in `exhaust`.
 * Words with digits or letters outside of a to z stay as they are.
 */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  return [plurals, participles, finalY, doubleSuffixes, shortSuffixes, bareSuffixes, finalE, finalL].reduce(
    (form, step) => step(form),
    word,
  );
}

const CONSONANT = '[^aeiou](?:[^aeiouy])*';
const VOWEL = '[aeiouy](?:[aeiou])*';
/** Porter's measure: how often a vowel is followed by a consonant. */
const MORE_THAN_0 = new RegExp(`^(?:${CONSONANT})?${VOWEL}${CONSONANT}`);
const EXACTLY_1 = new RegExp(`^(?:${CONSONANT})?${VOWEL}${CONSONANT}(?:${VOWEL})?$`);
const MORE_THAN_1 = new RegExp(`^(?:${CONSONANT})?${VOWEL}${CONSONANT}${VOWEL}${CONSONANT}`);
const HAS_VOWEL = new RegExp(`^(?:${CONSONANT})?${VOWEL}`);
const ENDS_CVC = new RegExp(`^${CONSONANT}[aeiouy][^aeiouwxy]$`);

function plurals(word: string): string {
  if (/(?:ss|i)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function participles(word: string): string {
  if (word.endsWith('eed')) return MORE_THAN_0.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const base = /^(.+?)(?:ed|ing)$/.exec(word)?.[1];
  if (base === undefined || !HAS_VOWEL.test(base)) return word;
  if (/(?:at|bl|iz)$/.test(base)) return `${base}e`;
  if (/([^aeiouylsz])\1$/.test(base)) return base.slice(0, -1);
  return ENDS_CVC.test(base) ? `${base}e` : base;
}

function finalY(word: string): string {
  const base = word.slice(0, -1);
  return word.endsWith('y') && HAS_VOWEL.test(base) ? `${base}i` : word;
}

const DOUBLE: Readonly<Record<string, string>> = {
  ational: 'ate',
  tional: 'tion',
  enci: 'ence',
  anci: 'ance',
  izer: 'ize',
  bli: 'ble',
  alli: 'al',
  entli: 'ent',
  eli: 'e',
  ousli: 'ous',
  ization: 'ize',
  ation: 'ate',
  ator: 'ate',
  alism: 'al',
  iveness: 'ive',
  fulness: 'ful',
  ousness: 'ous',
  aliti: 'al',
  iviti: 'ive',
  biliti: 'ble',
  logi: 'log',
};
const SHORT: Readonly<Record<string, string>> = {
  icate: 'ic',
  ative: '',
  alize: 'al',
  iciti: 'ic',
  ical: 'ic',
  ful: '',
  ness: '',
};
const ending = (suffixes: Readonly<Record<string, string>>) =>
  new RegExp(`^(.+?)(${Object.keys(suffixes).join('|')})$`);
const DOUBLE_ENDING = ending(DOUBLE);
const SHORT_ENDING = ending(SHORT);

const doubleSuffixes = (word: string) => exchange(word, DOUBLE_ENDING, DOUBLE);
const shortSuffixes = (word: string) => exchange(word, SHORT_ENDING, SHORT);

function exchange(word: string, pattern: RegExp, suffixes: Readonly<Record<string, string>>): string {
  const [, base, suffix] = pattern.exec(word) ?? [];
  if (base === undefined || suffix === undefined || !MORE_THAN_0.test(base)) return word;
  return base + suffixes[suffix];
}

const BARE =
  /^(.+?)(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize|(?<=[st])ion)$/;

function bareSuffixes(word: string): string {
  const base = BARE.exec(word)?.[1];
  return base !== undefined && MORE_THAN_1.test(base) ? base : word;
}

function finalE(word: string): string {
  if (!word.endsWith('e')) return word;
  const base = word.slice(0, -1);
  return MORE_THAN_1.test(base) || (EXACTLY_1.test(base) && !ENDS_CVC.test(base)) ? base : word;
}

const finalL = (word: string): string =>
  word.endsWith('ll') && MORE_THAN_1.test(word) ? word.slice(0, -1) : word;
