import type { RuleExample } from '../../../src/lint/define-rule.ts';
import { RULES } from '../../../src/lint/registry.ts';
import { resolveRules } from '../../../src/lint/resolve-rules.ts';
import { lintCorpus } from '../../../src/lint/run.ts';
import type { ConfigFile } from '../../../src/model/config-schema.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Postmortem } from '../../../src/model/postmortem.ts';
import { exampleFiles } from '../example-document.ts';
import { corpusOf } from '../lint-text.ts';

const ALL = RULES.filter((rule) => rule.scope !== 'sentence');

/** Documents by path, read as one corpus. */
export const readFiles = (
  files: Readonly<Record<string, string>>,
  config: ConfigFile = {},
): readonly Postmortem[] => corpusOf(files, config).postmortems;

/** What all rules but those of language find in a corpus; a rule that throws fails the test. */
export async function lintFiles(
  files: Readonly<Record<string, string>>,
  config: ConfigFile = {},
): Promise<readonly Finding[]> {
  const corpus = corpusOf(files, config);
  const resolved = corpus.config;
  const onCrash = (rule: string, path: string, error: unknown) => {
    throw new Error(`${rule} on ${path}`, { cause: error });
  };
  const rules = resolveRules(ALL, resolved, [], RULES);
  return (await lintCorpus({ corpus, config: resolved, rules, targets: null, onCrash })).findings;
}

/** The same for an example over the sound document. */
export const lintExample = (
  example: Omit<RuleExample, 'name'>,
  config: ConfigFile = {},
): Promise<readonly Finding[]> =>
  lintFiles(
    Object.fromEntries(exampleFiles({ name: '', ...example }).map(({ path, text }) => [path, text])),
    config,
  );

export const ids = (findings: readonly Finding[]): string[] => findings.map(({ ruleId }) => ruleId);
