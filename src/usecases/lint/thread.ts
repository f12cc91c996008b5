import { readDocument } from '../../document/read-document.ts';
import { documentLinter, type Known } from '../../lint/lint-document.ts';
import { RULES } from '../../lint/registry.ts';
import { resolveRules } from '../../lint/resolve-rules.ts';
import type { Config } from '../../model/config.ts';

/** What a thread is told of the run when it starts: plain data. */
export interface ThreadSetup {
  readonly config: Config;
  /** `id:level`, from `--rule`. */
  readonly overrides: readonly string[];
  readonly policyUrl: string | null;
}

/** A document as it is sent to a thread; no rule that reads one document asks for more. */
export interface DocumentText {
  readonly path: string;
  readonly text: string;
}

/** What a thread does with the documents that it is sent. */
export function threadLinter({
  config,
  overrides,
  policyUrl,
}: ThreadSetup): (documents: readonly DocumentText[]) => Known[] {
  const lint = documentLinter({ config, rules: resolveRules(RULES, config, overrides), policyUrl });
  return (documents) => documents.map((one) => lint(readDocument(one, config)));
}
