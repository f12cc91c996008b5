import type { Config } from './config.ts';
import { allowedWords, wordsInUse } from './field-words.ts';
import { type Classification, FACTOR_FAMILIES, type Word } from './taxonomy.ts';

const CLASSIFICATIONS: readonly Classification[] = [
  'trigger',
  'failure_mode',
  'detected_by',
  'mitigated_by',
  'runbook',
  'defence',
];

/** What `{{trigger}}`, `{{factors}}`, `{{severities}}` … stand for in a template: this repository's words. */
export function templateWords(config: Config): Record<string, string> {
  const lists = CLASSIFICATIONS.map((name) => [name, listed(allowedWords(name, config).words)]);
  return {
    ...Object.fromEntries(lists),
    factors: factorsByFamily(config.taxonomy.factors.words),
    severities: config.severities.map(({ name }) => name).join(', '),
  };
}

/** The words in use, as a line of text. */
function listed(words: readonly Word[]): string {
  return wordsInUse(words).join(', ') || 'any word';
}

function factorsByFamily(words: readonly Word[]): string {
  const lines = [...FACTOR_FAMILIES, null].flatMap((family) => {
    const own = words.filter((word) => word.family === family);
    return own.length > 0 && wordsInUse(own).length > 0 ? [`${family ?? 'others'}: ${listed(own)}`] : [];
  });
  return lines.join(';\n') || 'any word';
}

/** What a timeline's column of times is headed with: `UTC` or `+02:00`. */
export function offsetName(written: string, timezone: string): string {
  const offset = /[+-]\d{2}:\d{2}$/.exec(written)?.[0];
  return offset ?? (written.endsWith('Z') ? 'UTC' : timezone);
}
