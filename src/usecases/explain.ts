import type { RuleMeta } from '../lint/define-rule.ts';
import { ENGINE_RULES } from '../lint/engine-rules.ts';
import { RULES } from '../lint/registry.ts';
import { presetLevel, resolveRules, unknownRule } from '../lint/resolve-rules.ts';
import { rulePage } from '../lint/rule-page.ts';
import { ruleUrl } from '../lint/rule-summaries.ts';
import type { Config } from '../model/config.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import { openConfig } from './open-corpus.ts';

/** `lfi explain [rule]`: a rule's page, or all rules with the level that they have here. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { host, args, options } = invocation;
  const { config } = await openConfig(invocation);
  const metas = [...RULES.map(({ meta }) => meta), ...ENGINE_RULES];
  const json = options['json'] === true || options['format'] === 'json';
  const [id] = args;
  if (id === undefined) {
    const list = metas.map((meta) => describe(meta, config));
    host.stdout.write(json ? toJson(list) : listText(list));
    return EXIT.ok;
  }
  const meta = findRule(metas, id);
  host.stdout.write(
    json ? toJson(describe(meta, config)) : `${rulePage(meta)}\nHere: ${levelHere(meta, config)}.\n`,
  );
  return EXIT.ok;
}

/** By its id, or by its bare name where only one rule has it. */
function findRule(metas: readonly RuleMeta[], id: string): RuleMeta {
  const exact = metas.find((meta) => meta.id === id);
  const bare = metas.filter((meta) => meta.id.endsWith(`/${id}`));
  const found = exact ?? (bare.length === 1 ? bare[0] : undefined);
  if (found) return found;
  throw unknownRule(
    id,
    metas.map((meta) => meta.id),
    'usage',
  );
}

function levelHere(meta: RuleMeta, config: Config): string {
  resolveRules(RULES, config);
  return config.rules[meta.id]?.level ?? presetLevel(meta, config.preset);
}

function describe(meta: RuleMeta, config: Config) {
  const { id, level, strict = level, summary, why, instead, options = {} } = meta;
  return {
    id,
    level: levelHere(meta, config),
    recommended: level,
    strict,
    summary,
    why,
    instead,
    options,
    url: ruleUrl(id),
  };
}

function listText(rules: readonly ReturnType<typeof describe>[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map(({ id, level, summary }) => `${id.padEnd(width)}  ${level.padEnd(5)}  ${summary}`);
  return `${lines.join('\n')}\n`;
}

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
