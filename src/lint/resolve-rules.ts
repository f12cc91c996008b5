import type { Config, Preset, RuleSetting } from '../model/config.ts';
import { type ErrorDetail, LfiError } from '../model/error.ts';
import { LEVELS, type Level } from '../model/finding.ts';
import { didYouMean, nearest, offer } from '../model/nearest.ts';
import { ownValue } from '../model/own-value.ts';
import type { ActiveRule, OptionValue, Rule, RuleMeta } from './define-rule.ts';
import { ENGINE_RULES } from './engine-rules.ts';

/** Which rules are on, how loud, with which options; the engine's own levels beside them. */
export interface RuleSet {
  readonly active: readonly ActiveRule[];
  /** Levels of the `lfi/` rules; `off` where they are. */
  readonly engine: Readonly<Record<string, Level | 'off'>>;
  /** Every id there is, on or off. */
  readonly ids: ReadonlySet<string>;
}

/**
 * The preset, then `config.rules`, then `overrides` (`id:level`, from `--rule`). An unknown rule, level or option is
 * an `LfiError` that names the nearest; ids are checked against `known`, of which `rules` may be a part.
 */
export function resolveRules(
  rules: readonly Rule[],
  config: Pick<Config, 'preset' | 'rules' | 'path'>,
  overrides: readonly string[] = [],
  known: readonly Rule[] = rules,
): RuleSet {
  const ids = new Set([...known.map(({ meta }) => meta.id as string), ...ENGINE_RULES.map(({ id }) => id)]);
  const source = config.path === null ? {} : { path: config.path };
  for (const id of Object.keys(config.rules)) {
    if (!ids.has(id)) throw unknownRule(id, ids, 'config', { ...source, key: ['rules', id] });
  }
  const given = new Map(overrides.map((text) => parseOverride(text, ids)));
  const levelOf = (meta: RuleMeta) =>
    given.get(meta.id) ?? config.rules[meta.id]?.level ?? presetLevel(meta, config.preset);
  const active: ActiveRule[] = [];
  for (const rule of rules) {
    const options = resolveOptions(rule.meta, config.rules[rule.meta.id], source);
    const level = levelOf(rule.meta);
    if (level !== 'off') active.push({ rule, level, options });
  }
  return { active, engine: Object.fromEntries(ENGINE_RULES.map((meta) => [meta.id, levelOf(meta)])), ids };
}

/** The level of a rule where nobody says otherwise. */
export function presetLevel(meta: RuleMeta, preset: Preset): Level {
  return preset === 'strict' ? (meta.strict ?? meta.level) : meta.level;
}

/** What other linters call the levels. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  ...{ warning: 'warn', err: 'error', note: 'info', notice: 'info', none: 'off', disabled: 'off' },
  ...{ '0': 'off', '1': 'warn', '2': 'error' },
};

function parseOverride(text: string, ids: ReadonlySet<string>): [string, Level | 'off'] {
  const cut = text.lastIndexOf(':');
  const [id, level] = cut < 0 ? [text, ''] : [text.slice(0, cut), text.slice(cut + 1)];
  if (!ids.has(id)) throw unknownRule(id, ids, 'usage');
  if (!isLevel(level)) {
    const other = ownValue(OTHER_WORDS, level.toLowerCase());
    const suggestion = other ? offer(other) : didYouMean(level, [...LEVELS, 'off']);
    throw new LfiError('usage', `--rule ${text}: there is no level "${level}"${suggestion}`, {
      hint: `Write --rule ${id}:error, :warn, :info or :off.`,
    });
  }
  return [id, level];
}

const isLevel = (text: string): text is Level | 'off' =>
  text === 'off' || (LEVELS as readonly string[]).includes(text);

export function unknownRule(
  id: string,
  ids: Iterable<string>,
  code: 'usage' | 'config',
  source: Pick<ErrorDetail, 'path' | 'key'> = {},
): LfiError {
  return new LfiError(code, `there is no rule "${id}"${suggestRule(id, ids)}`, {
    ...source,
    hint: '`lfi explain` lists all rules.',
  });
}

/** Like `didYouMean`; a name without its family finds its rule too: `human-error`, `language/human-error`. */
export function suggestRule(id: string, ids: Iterable<string>): string {
  const all = [...ids];
  const bareName = (one: string) => one.slice(one.indexOf('/') + 1);
  const bare = bareName(id);
  const found = all.find((one) => bareName(one) === bare) ?? nearest(id, all);
  const similar = found ?? all.find((one) => bareName(one) === nearest(bare, all.map(bareName)));
  return offer(similar);
}

function resolveOptions(
  meta: RuleMeta,
  setting: RuleSetting | undefined,
  source: { path?: string },
): Record<string, OptionValue> {
  const specs = meta.options ?? {};
  const values = Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, spec.default]));
  for (const [name, value] of Object.entries(setting?.options ?? {})) {
    const place = { ...source, key: ['rules', meta.id, 1, name] };
    const spec = specs[name];
    if (!spec) {
      const known = Object.keys(specs);
      throw new LfiError(
        'config',
        `rules.${meta.id}: there is no option "${name}"${didYouMean(name, known)}`,
        {
          ...place,
          hint: known.length > 0 ? `It takes ${known.join(', ')}.` : 'It takes no options.',
        },
      );
    }
    if (typeName(value) !== typeName(spec.default)) {
      throw new LfiError(
        'config',
        `rules.${meta.id}: ${name} is a ${typeName(spec.default)}, not a ${typeName(value)}`,
        { ...place, hint: spec.description },
      );
    }
    values[name] = value as OptionValue;
  }
  return values;
}

const typeName = (value: unknown): string =>
  Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
