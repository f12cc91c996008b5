import { type Config, resolveConfig, severityNamed } from '../model/config.ts';
import type { ConfigFile } from '../model/config-schema.ts';
import { isDay } from '../model/day.ts';
import { didYouMean } from '../model/nearest.ts';
import { isTimeZone } from '../model/zone.ts';
import type { Problem } from './checked-yaml.ts';
import { targetProblem } from './target-meaning.ts';
import { wordProblem } from './word-meaning.ts';

/** What a schema cannot say: zones that exist, words that are configured, targets that can be met. */
export function problemOfMeaning(file: ConfigFile): Problem | null {
  const config = resolveConfig(file, null);
  for (const find of PROBLEMS) {
    const problem = find(file, config);
    if (problem) return problem;
  }
  return null;
}

const PROBLEMS: readonly ((file: ConfigFile, config: Config) => Problem | null)[] = [
  zoneProblem,
  severityProblem,
  criticalProblem,
  limitProblem,
  wordProblem,
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

const severityNames = ({ severities }: Config): string[] => severities.map(({ name }) => name);

function criticalProblem({ critical = [] }: ConfigFile, config: Config): Problem | null {
  const names = severityNames(config);
  const stray = critical.findIndex((name) => !names.includes(name));
  if (stray < 0) return null;
  const name = critical[stray] as string;
  return {
    message: `critical: "${name}" is no configured severity${didYouMean(name, names)}`,
    path: ['critical', stray],
  };
}

function limitProblem({ actions }: ConfigFile, config: Config): Problem | null {
  const given = Object.keys(actions?.by_severity ?? {});
  const stray = given.find((name) => severityNamed(config, name) === null);
  if (stray === undefined) return null;
  return {
    message: `actions.by_severity: "${stray}" is no configured severity${didYouMean(stray, severityNames(config))}`,
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

function weightProblem({ priorities }: ConfigFile, { taxonomy }: Config): Problem | null {
  const weights = priorities?.weights;
  if (typeof weights !== 'object') return null;
  const words = taxonomy.runbook.words.map(({ word }) => word);
  const stray = Object.keys(weights).find((word) => !words.includes(word));
  if (stray === undefined) return null;
  return {
    message: `priorities.weights: no runbook is "${stray}"${didYouMean(stray, words)}`,
    path: ['priorities', 'weights', stray],
    hint: `It is one of ${words.join(', ')}.`,
  };
}
