import type { Config } from '../model/config.ts';
import type { ConfigFile } from '../model/config-schema.ts';
import { type AllowedWords, allowedWords, readWord, wordsInUse } from '../model/field-words.ts';
import { didYouMean } from '../model/nearest.ts';
import { type Classification, foldWord, type Word } from '../model/taxonomy.ts';
import type { Problem } from './checked-yaml.ts';

/** Words of the taxonomy that could be read in two ways, and deprecated ones that do not lead to a word in use. */
export function wordProblem({ taxonomy = {} }: ConfigFile, config: Config): Problem | null {
  for (const field of Object.keys(taxonomy) as Classification[]) {
    const allowed = allowedWords(field, config);
    const found = twoSpellings(allowed.words) ?? sharedAlias(allowed.words) ?? ledAstray(allowed);
    if (!found) continue;
    const { message, path, hint } = found;
    return { message: `taxonomy.${field}: ${message}`, path: ['taxonomy', field, ...path], hint };
  }
  return null;
}

/** With its path from the field on. */
type Fault = Required<Problem>;

const readAs = ({ word, deprecated }: Word): string => deprecated ?? word;

function twoSpellings(words: readonly Word[]): Fault | null {
  const named = new Map<string, Word>();
  for (const word of words) {
    const other = named.get(foldWord(word.word)) ?? word;
    named.set(foldWord(word.word), word);
    if (readAs(other) === readAs(word)) continue;
    return {
      message: `"${word.word}" and "${other.word}" are two spellings of one word`,
      path: [word.word],
      hint: 'Keep one; other case, spaces and underscores are read as the same word.',
    };
  }
  return null;
}

function sharedAlias(words: readonly Word[]): Fault | null {
  const named = new Map(words.map((word) => [foldWord(word.word), word]));
  const aliased = new Map<string, Word>();
  for (const word of words) {
    for (const [index, alias] of word.aliases.entries()) {
      const folded = foldWord(alias);
      const own = named.get(folded);
      const other = own ?? aliased.get(folded) ?? word;
      aliased.set(folded, other);
      if (readAs(other) === readAs(word)) continue;
      return {
        message: own
          ? `"${alias}" is an alias of ${word.word}, and a word of its own`
          : `"${alias}" is an alias of both ${other.word} and ${word.word}`,
        path: [word.word, 'aliases', index],
        hint: own
          ? `Take the alias away, or give ${other.word} up for it: \`${other.word}: { deprecated: ${word.word} }\`.`
          : 'Keep it under one of the two.',
      };
    }
  }
  return null;
}

/** Reports count a deprecated word as its successor and `--fix` writes that: it has to be the word that is used. */
function ledAstray(allowed: AllowedWords): Fault | null {
  for (const word of allowed.words) {
    if (word.deprecated === null) continue;
    const reading = readWord(word.deprecated, allowed);
    if (reading.is === 'word' || (reading.is === 'off-list' && !allowed.closed)) continue;
    const path = [word.word, 'deprecated'];
    const successor = `"${word.deprecated}", which replaces ${word.word},`;
    if (reading.is === 'off-list') {
      const near = didYouMean(word.deprecated, wordsInUse(allowed.words));
      return { message: `${successor} is not on the list${near}`, path, hint: 'Name a word of the list.' };
    }
    const end = lastOf(word.deprecated, allowed);
    return {
      message: `${successor} is ${reading.is === 'deprecated' ? 'deprecated itself' : 'an alias'}`,
      path,
      hint: end === null ? 'One word of the circle has to stay in use.' : `Write \`deprecated: ${end}\`.`,
    };
  }
  return null;
}

/** The word in use that a written one leads to in the end; null where it leads in a circle. */
function lastOf(start: string, allowed: AllowedWords): string | null {
  const seen = new Set<string>();
  let written = start;
  while (!seen.has(written)) {
    seen.add(written);
    const reading = readWord(written, allowed);
    if (reading.is === 'word' || reading.is === 'off-list') return written;
    written = reading.word;
  }
  return null;
}
