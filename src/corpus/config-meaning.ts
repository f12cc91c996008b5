import { resolveConfig, severityNamed } from '../model/config.ts';
import type { ConfigFile } from '../model/config-schema.ts';
import { isDay } from '../model/day.ts';
import { allowedWords, readWord, wordsInUse } from '../model/field-words.ts';
import type { WordSource } from '../model/fields.ts';
import { didYouMean } from '../model/nearest.ts';
import { baselineDays, decidingDays, scopeOf, scopeWords, type Target } from '../model/target.ts';
import { isTimeZone } from '../model/zone.ts';
import type { Problem } from './checked-yaml.ts';
import { wordProblem } from './word-meaning.ts';

/** What a schema cannot say: zones that exist, words that are configured, targets that can be met. */
export function problemOfMeaning(config: ConfigFile): Problem | null {
  for (const find of PROBLEMS) {
    const problem = find(config);
    if (problem) return problem;
  }
  return null;
}

const PROBLEMS: readonly ((config: ConfigFile) => Problem | null)[] = [
  zoneProblem,
  severityProblem,
  criticalProblem,
  limitProblem,
  (file) => wordProblem(file, resolveConfig(file, null)),
  holidayProblem,
  weightProblem,
  targetProblem,
];

function zoneProblem({ timezone }: ConfigFile): Problem | null {
  if (!timezone || isTimeZone(timezone)) return null;
  return {
    message: `timezone: there is no time zone "${timezone}"`,
    path: ['timezone'],
    hint: 'Use an IANA name such as Europe/Berlin or UTC.',
  };
}

/** A spelling that stands for two severities would be read as the first of them. */
function severityProblem({ severities = [] }: ConfigFile): Problem | null {
  const entries = severities.map((entry) => (typeof entry === 'string' ? { name: entry } : entry));
  const owners = new Map<string, (typeof entries)[number]>();
  for (const [index, entry] of entries.entries()) {
    for (const spelling of [entry.name, ...(entry.aliases ?? [])]) {
      const other = owners.get(spelling.toLowerCase()) ?? entry;
      owners.set(spelling.toLowerCase(), entry);
      if (other === entry) continue;
      const whose = other.name === entry.name ? 'stands there twice' : `is ${other.name} and ${entry.name}`;
      return { message: `severities: "${spelling}" ${whose}`, path: ['severities', index] };
    }
  }
  return null;
}

const severityNames = (file: ConfigFile): string[] =>
  resolveConfig(file, null).severities.map(({ name }) => name);

function criticalProblem(file: ConfigFile): Problem | null {
  const { critical = [] } = file;
  const names = severityNames(file);
  const stray = critical.findIndex((name) => !names.includes(name));
  if (stray < 0) return null;
  const name = critical[stray] as string;
  return {
    message: `critical: "${name}" is no configured severity${didYouMean(name, names)}`,
    path: ['critical', stray],
  };
}

function limitProblem(file: ConfigFile): Problem | null {
  const config = resolveConfig(file, null);
  const given = Object.keys(file.actions?.by_severity ?? {});
  const stray = given.find((name) => severityNamed(config, name) === null);
  if (stray === undefined) return null;
  return {
    message: `actions.by_severity: "${stray}" is no configured severity${didYouMean(stray, severityNames(file))}`,
    path: ['actions', 'by_severity', stray],
  };
}

function holidayProblem({ holidays = [] }: ConfigFile): Problem | null {
  for (const [index, written] of holidays.entries()) {
    const [from = '', to = from] = written.split('..');
    const stray = [from, to].find((day) => !isDay(day));
    const wrong = stray !== undefined ? `${stray} is no day that exists` : `${written} ends before it begins`;
    if (stray === undefined && from <= to) continue;
    return { message: `holidays: ${wrong}`, path: ['holidays', index] };
  }
  return null;
}

function weightProblem(file: ConfigFile): Problem | null {
  const weights = file.priorities?.weights;
  if (typeof weights !== 'object') return null;
  const words = resolveConfig(file, null).taxonomy.runbook.words.map(({ word }) => word);
  const stray = Object.keys(weights).find((word) => !words.includes(word));
  if (stray === undefined) return null;
  return {
    message: `priorities.weights: no runbook is "${stray}"${didYouMean(stray, words)}`,
    path: ['priorities', 'weights', stray],
    hint: `It is one of ${words.join(', ')}.`,
  };
}

function targetProblem(file: ConfigFile): Problem | null {
  const targets = file.targets ?? [];
  for (const [index, target] of targets.entries()) {
    const problem =
      strayWord(target, file) ?? impossible(target) ?? twice(target, targets.slice(0, index), file);
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
function strayWord(target: Target, file: ConfigFile): Fault | null {
  const config = resolveConfig(file, null);
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

function twice(target: Target, earlier: readonly Target[], file: ConfigFile): Fault | null {
  const config = resolveConfig(file, null);
  const same = (one: Target) => JSON.stringify([scopeOf(one, config), one.by]);
  if (!earlier.some((one) => same(one) === same(target))) return null;
  const words = scopeWords(scopeOf(target, config));
  return ['by', `there is a target for ${words} by ${target.by} already`, 'Keep one of them.'];
}
