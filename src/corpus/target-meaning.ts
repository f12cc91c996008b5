import { type Config, severityNamed } from '../model/config.ts';
import type { ConfigFile } from '../model/config-schema.ts';
import { allowedWords, readWord, wordsInUse } from '../model/field-words.ts';
import type { WordSource } from '../model/fields.ts';
import { didYouMean } from '../model/nearest.ts';
import { baselineDays, decidingDays, scopeOf, scopeWords, type Target } from '../model/target.ts';
import type { Problem } from './checked-yaml.ts';

/** The first target that counts nothing, can never be met, or stands there twice. */
export function targetProblem({ targets = [] }: ConfigFile, config: Config): Problem | null {
  for (const [index, target] of targets.entries()) {
    const problem =
      strayWord(target, config) ?? impossible(target) ?? twice(target, targets.slice(0, index), config);
    if (!problem) continue;
    const [key, message, hint] = problem;
    return {
      message: `targets.${index}.${key}: ${message}`,
      path: ['targets', index, key],
      ...(hint === undefined ? {} : { hint }),
    };
  }
  return null;
}

/** The key, what is wrong with it, and a way out. */
type Fault = [key: keyof Target, message: string, hint?: string];

/** A word off a closed list would count nothing, and be met for ever. */
function strayWord(target: Target, config: Config): Fault | null {
  if (target.severity !== undefined && severityNamed(config, target.severity) === null) {
    const names = config.severities.map(({ name }) => name);
    return [
      'severity',
      `"${target.severity}" is no configured severity${didYouMean(target.severity, names)}`,
    ];
  }
  const fields: readonly [keyof Target, WordSource][] = [
    ['failure_mode', 'failure_mode'],
    ['factor', 'factors'],
    ['service', 'service'],
  ];
  for (const [key, source] of fields) {
    const word = target[key];
    const allowed = allowedWords(source, config);
    if (typeof word !== 'string' || !allowed.closed || readWord(word, allowed).is !== 'off-list') continue;
    return [key, `"${word}" is not on the list${didYouMean(word, wordsInUse(allowed.words))}`];
  }
  return null;
}

function impossible(target: Target): Fault | null {
  const { goal, baseline, by, from } = target;
  if (goal > baseline) {
    return [
      'goal',
      `${goal} is above the baseline of ${baseline}`,
      'A target is something that becomes rarer.',
    ];
  }
  const counted = baselineDays(target).days;
  if (counted === null || counted.to <= decidingDays(target).from) return null;
  return [
    'from',
    `${from} is not over when the period begins that ${by} decides`,
    'The baseline comes first.',
  ];
}

function twice(target: Target, earlier: readonly Target[], config: Config): Fault | null {
  const same = (one: Target) => JSON.stringify([scopeOf(one, config), one.by]);
  if (!earlier.some((one) => same(one) === same(target))) return null;
  const words = scopeWords(scopeOf(target, config));
  return ['by', `there is a target for ${words} by ${target.by} already`, 'Keep one of them.'];
}
