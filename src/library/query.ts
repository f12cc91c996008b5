import { LfiError } from '../model/error.ts';
import type { Concepts, Reading } from './concepts.ts';
import { isStopWord, tokensOf, withoutAccents } from './words.ts';

/** One word that was asked for, and what it may be called instead. */
export interface QueryWord {
  readonly word: string;
  readonly stem: string;
  /** Words of every incident (`outage`, `down`) tell little about one. */
  readonly weight: number;
  /** Concepts whose phrase it is part of. */
  readonly readings: readonly Reading[];
}

export interface Query {
  readonly text: string;
  readonly words: readonly QueryWord[];
  /** Each as the words that have to follow one another. */
  readonly phrases: readonly (readonly string[])[];
  /** Common words outside of phrases, which are not searched for. */
  readonly ignored: readonly string[];
  /** What looks like a regular expression and is read as words. */
  readonly notRun: readonly string[];
}

const WEAK = new Set(
  `outage down downtime unavailable incident issue problem failure failed fail failing broken error service services
  site system systems production prod disruption degraded affected happened impact caused cause wrong bad lost new`.split(
    /\s+/,
  ),
);
const WEAK_WEIGHT = 0.45;

/** Reads what was typed; throws `LfiError('usage')` where nothing is left to search for. */
export function parseQuery(text: string, concepts: Concepts): Query {
  if (text.trim() === '') {
    throw new LfiError('usage', 'nothing to search for', {
      hint: 'Write what you see: lfi search "connection refused after deploy".',
    });
  }
  const { loose, quoted, notRun } = takeApart(text);
  const phrases = quoted.map((phrase) => tokensOf(phrase).map(({ word }) => word)).filter(notEmpty);
  const runs = [...loose, ...quoted].map((part) => tokensOf(part));
  const words = dedupe(runs.flatMap((run) => queryWords(run, concepts)));
  if (words.length === 0) throw nothingLeft(text, runs.flat().length > 0, notRun.length > 0);
  const ignored = loose.flatMap((part) =>
    tokensOf(part)
      .map(({ word }) => word)
      .filter((word) => isStopWord(word)),
  );
  return { text: text.trim(), words, phrases, ignored, notRun };
}

function queryWords(run: readonly { word: string; stem: string }[], concepts: Concepts): QueryWord[] {
  const stems = run.map(({ stem }) => stem);
  const readings = run.map((): Reading[] => []);
  for (const at of run.keys()) {
    for (const reading of concepts.asked(stems, at)) {
      for (let i = at; i < at + reading.length; i++) readings[i]?.push(reading);
    }
  }
  return run.flatMap(({ word, stem }, at) => {
    const own = readings[at] as Reading[];
    // A stop word that makes a phrase what it is (`read only`) is covered by the words beside it.
    if (isStopWord(word)) return [];
    return [{ word, stem, weight: WEAK.has(word) ? WEAK_WEIGHT : 1, readings: own }];
  });
}

function dedupe(words: readonly QueryWord[]): QueryWord[] {
  const found = new Map<string, QueryWord>();
  for (const word of words) {
    const same = found.get(word.stem);
    found.set(word.stem, same ? { ...same, readings: [...same.readings, ...word.readings] } : word);
  }
  return [...found.values()];
}

/** What stands in double quotes is a phrase, unless it is a pattern. A quote without its partner is a sign like any other. */
function takeApart(text: string): { loose: string[]; quoted: string[]; notRun: string[] } {
  const parts = { loose: [] as string[], quoted: [] as string[], notRun: [] as string[] };
  const rest = text.replace(/["“”„]([^"“”„]*)["“”„]/g, (_, inner: string) => {
    if (isPattern(inner)) {
      parts.notRun.push(inner);
      parts.loose.push(literal(inner));
    } else if (inner.trim() !== '') parts.quoted.push(inner);
    return ' ';
  });
  const bare = rest.trim();
  if (isPattern(bare)) {
    parts.notRun.push(bare);
    parts.loose.unshift(literal(bare));
  } else parts.loose.unshift(rest);
  return parts;
}

/** Signs that nobody writes in prose or a log line: `.*`, `\d`, `(a|b)`, `[a-z]`, `^…$`, `/…/`. */
const PATTERN =
  /\.[*+?]|\\[dDwWsSbB]|\((?:\?[:=!<]|[^()\s]*\|)|\[\^?[\w]-[\w][^\]\s]*\]|\)[*+?]|\][*+?]|\{\d+,\d*\}|^\^.*\$$|^\/\S+\/[gimsuy]*$/;

const isPattern = (text: string): boolean => PATTERN.test(text);

/** The words in a pattern. */
const literal = (pattern: string): string => pattern.replace(/\\[a-zA-Z]|\{\d+,?\d*\}|\/[gimsuy]+$/g, ' ');

const notEmpty = (list: readonly unknown[]): boolean => list.length > 0;

function nothingLeft(text: string, onlyStopWords: boolean, pattern: boolean): LfiError {
  const said = text.trim();
  if (pattern) {
    return new LfiError(
      'usage',
      `${said} is a regular expression without a word in it; lfi search takes words`,
      {
        hint: 'Nothing was run. Write words, or use `git grep -E` for patterns.',
      },
    );
  }
  if (onlyStopWords) {
    return new LfiError('usage', `every word of ${quote(said)} is too common to search for`, {
      hint: 'Add a word that not every report has: a service, a symptom, a component.',
    });
  }
  return new LfiError('usage', `there is no word in ${quote(said)}`, {
    hint: 'Write what you see: lfi search "connection refused after deploy".',
  });
}

const quote = (text: string): string => (text.includes('"') ? `'${text}'` : `"${text}"`);

/** Whether a text has the words of a phrase one after another, whatever signs, breaks and accents stand between. */
export function phraseTest(words: readonly string[]): (text: string) => boolean {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`, 'iu');
  return (text) => pattern.test(withoutAccents(text));
}
