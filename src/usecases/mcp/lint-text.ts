import { posix } from 'node:path';
import { findPolicy } from '../../corpus/policy.ts';
import { RULES } from '../../lint/registry.ts';
import { resolveRules } from '../../lint/resolve-rules.ts';
import { ruleSummaries } from '../../lint/rule-summaries.ts';
import { lintCorpus } from '../../lint/run.ts';
import { LfiError } from '../../model/error.ts';
import { countLevels, type LintResult } from '../../model/lint-result.ts';
import { VERSION } from '../../model/version.ts';
import { findingsData } from '../../render/findings/json.ts';
import { render as renderMarkdown } from '../../render/findings/markdown.ts';
import { SCHEMA_VERSION } from '../../reports/define-report.ts';
import type { Invocation } from '../invocation.ts';
import { corpusWith } from '../lint/select.ts';
import { openConfig, openCorpus } from '../open-corpus.ts';
import type { Answer } from './tool.ts';

interface Draft {
  readonly text: string;
  readonly filename: string;
  /** `id:level` */
  readonly rules: readonly string[];
}

/** Lints a text as if it stood in the corpus under that name; corpus rules compare it with the documents there are. */
export async function lintText(invocation: Invocation, { text, filename, rules }: Draft): Promise<Answer> {
  const opened = await openConfig(invocation);
  const { config, cwd, base, asOf } = opened;
  const path = nameOf(filename);
  const all = openCorpus(opened, { errorOnUnmatchedPattern: false });
  const corpus = corpusWith({ path, text }, all);
  const active = resolveRules(RULES, config, rules);
  const policyUrl = findPolicy(cwd, base, config);
  const linted = await lintCorpus({ config, rules: active, policyUrl, corpus, targets: new Set([path]) });
  const { files, findings, suppressed } = linted;
  const result: LintResult = {
    files,
    findings,
    ...countLevels(findings),
    suppressed,
    rules: ruleSummaries(active),
  };
  const ids = corpus.postmortems.filter((one) => one.path === path).map(({ id }) => id);
  const context = {
    source: () => text,
    width: 100,
    colour: false,
    fromRepository: (told: string) => told,
    version: VERSION,
    asOf: new Date(asOf).toISOString(),
    ids,
    schemaVersion: SCHEMA_VERSION,
  };
  return {
    report: { ...findingsData(result, context), schemaVersion: SCHEMA_VERSION },
    config,
    postmortems: corpus.postmortems,
    markdown: async (redactor) => renderMarkdown(redactor?.deep(result) ?? result, context),
  };
}

/** The name under which a draft is to stand; no file of that name is looked at. */
function nameOf(filename: string): string {
  const path = posix.normalize(filename.replaceAll('\\', '/')).replace(/^\.\//, '');
  if (!path.startsWith('/') && !path.startsWith('../') && !/^[a-z]:/i.test(path) && /\.\w+$/.test(path))
    return path;
  throw new LfiError('usage', `filename ${filename}: not a path of a document in the repository`, {
    hint: 'Write one like postmortems/2026-09-14-checkout-pool.md.',
  });
}
