import { resolve } from 'node:path';
import type { Config } from '../model/config.ts';
import { LfiError } from '../model/error.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Pattern } from '../model/patterns.ts';
import { type PatternsFile, patternsSchema } from '../model/patterns-schema.ts';
import { wordLookup } from '../model/taxonomy.ts';
import { type Problem, problemError, problemOfShape } from './checked-yaml.ts';
import { parseYaml } from './parse-yaml.ts';
import { packageTemplate } from './templates.ts';
import { readIfThere } from './write-files.ts';

const HINT = '`lfi schema patterns` prints its shape, `lfi priorities --print-patterns` an example.';

/**
 * What usually helps: from the file that the config names, else the package's own, words folded to the taxonomy's.
 * Throws `LfiError('config')` with file, line and column where it does not fit.
 */
export async function readPatterns(config: Config, base: string): Promise<Pattern[]> {
  const text = patternsText(config, base);
  const path = config.patterns ?? 'patterns.yaml';
  const value = parseYaml(path, text, HINT) ?? {};
  const parsed = patternsSchema.safeParse(value);
  const problem = parsed.success
    ? config.patterns === null
      ? null
      : strayWord(parsed.data, config)
    : problemOfShape(parsed.error.issues, patternsSchema, value, 'the file');
  if (problem) throw await problemError(problem, { path, text, keyPath: [] }, HINT);
  return toPatterns(parsed.data as PatternsFile, config);
}

/** The file in force as it stands. Throws `LfiError('config')` where the config names one that is not there. */
export function patternsText(config: Config, base: string): string {
  if (config.patterns === null) return packageTemplate('patterns.yaml');
  const text = readIfThere(resolve(base, config.patterns));
  if (text !== null) return text;
  throw new LfiError('config', `patterns: there is no file "${config.patterns}"`, {
    ...(config.path === null ? {} : { path: config.path, key: ['patterns'] }),
    hint: 'Make one to edit: `lfi priorities --print-patterns --output patterns.yaml`, before the config names it.',
  });
}

const GROUPS = ['patterns', 'guardrails'] as const;
const FIELDS = ['failure_mode', 'trigger', 'factors'] as const;

/** A word that no document can have would never suggest anything; of open lists nobody can tell. */
function strayWord(file: PatternsFile, { taxonomy }: Config): Problem | null {
  for (const group of GROUPS) {
    for (const [index, pattern] of (file[group] ?? []).entries()) {
      for (const field of FIELDS) {
        const { open, words } = taxonomy[field];
        if (open) continue;
        const read = wordLookup(taxonomy[field]);
        const stray = (pattern[field] ?? []).findIndex(
          (word) => !words.some((one) => one.word === read(word)),
        );
        if (stray < 0) continue;
        const word = pattern[field]?.[stray] as string;
        const known = words.map((one) => one.word);
        return {
          message: `${field}: "${word}" is not on the list${didYouMean(word, known)}`,
          path: [group, index, field, stray],
          hint: '`lfi taxonomy` shows the words; the config adds to them.',
        };
      }
    }
  }
  return null;
}

function toPatterns(file: PatternsFile, { taxonomy }: Config): Pattern[] {
  const kinds = { patterns: 'pattern', guardrails: 'guardrail' } as const;
  return GROUPS.flatMap((group) =>
    (file[group] ?? []).map(({ name, why, failure_mode = [], trigger = [], factors = [] }) => ({
      kind: kinds[group],
      name,
      why,
      failureModes: failure_mode.map(wordLookup(taxonomy.failure_mode)),
      triggers: trigger.map(wordLookup(taxonomy.trigger)),
      factors: factors.map(wordLookup(taxonomy.factors)),
    })),
  );
}
