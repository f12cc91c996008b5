import { readDocument } from '../../src/document/read-document.ts';
import { type DocumentRule, defineRule, type Rule, type RuleMeta } from '../../src/lint/define-rule.ts';
import type { LintContext } from '../../src/lint/guarded.ts';
import { resolveRules } from '../../src/lint/resolve-rules.ts';
import { lintCorpus } from '../../src/lint/run.ts';
import { resolveConfig } from '../../src/model/config.ts';
import type { ConfigFile } from '../../src/model/config-schema.ts';
import type { Corpus } from '../../src/model/corpus.ts';

export interface LintSetup {
  readonly rules: readonly Rule[];
  readonly config?: ConfigFile;
  readonly overrides?: readonly string[];
  readonly targets?: readonly string[];
  readonly onCrash?: LintContext['onCrash'];
  readonly policyUrl?: string;
}

/** A corpus of texts by path. */
export function corpusOf(files: Readonly<Record<string, string>>, file: ConfigFile = {}): Corpus {
  const config = resolveConfig(file, null);
  const postmortems = Object.entries(files)
    .map(([path, text]) => readDocument({ path, text }, config))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return { config, postmortems, unreadable: [], skipped: [] };
}

/** Lints texts by path with rules of the test's own. */
export async function lintTexts(files: Readonly<Record<string, string>>, setup: LintSetup) {
  const corpus = corpusOf(files, setup.config);
  const rules = resolveRules(setup.rules, corpus.config, setup.overrides);
  const { onCrash, policyUrl } = setup;
  return lintCorpus({
    corpus,
    config: corpus.config,
    rules,
    targets: setup.targets ? new Set(setup.targets) : null,
    ...(onCrash ? { onCrash } : {}),
    ...(policyUrl ? { policyUrl } : {}),
  });
}

/** Where each occurrence of a word begins and ends. */
export function occurrences(text: string, word: string) {
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(new RegExp(`(?<![/\\w])${word}`, 'g'))].map((match) => ({
      start: { line: index + 1, column: match.index + 1 },
      end: { line: index + 1, column: match.index + 1 + word.length },
    })),
  );
}

/** A rule that finds a word wherever it stands. */
export function wordRule(word: string, meta: Partial<RuleMeta> = {}): DocumentRule {
  return defineRule({
    meta: {
      id: `structure/${word}`,
      level: 'error',
      summary: `The word ${word}`,
      why: 'It is what the test looks for.',
      instead: 'Write another.',
      messages: { found: `the word {word}` },
      examples: { valid: [], invalid: [] },
      ...meta,
    },
    check(postmortem, { report }) {
      for (const span of occurrences(postmortem.text, word))
        report({ message: 'found', data: { word }, span });
    },
  });
}
