import { FileFindingCache } from '../../corpus/finding-cache.ts';
import type { LintContext } from '../../lint/guarded.ts';
import { VERSION } from '../../model/version.ts';
import type { Opened } from '../open-corpus.ts';
import type { LintOptions } from './options.ts';

/** The cache where one was asked for; it forgets everything when lfi, the config or a rule's level changes. */
export function openCache(
  options: LintOptions,
  opened: Opened,
  context: LintContext,
): FileFindingCache | null {
  if (!options.cache || opened.cache === null) return null;
  const rules = context.rules.active.map(({ rule, level, options: own }) => [rule.meta.id, level, own]);
  const { config, policyUrl } = context;
  return new FileFindingCache(opened.cache.path, [VERSION, config, rules, context.rules.engine, policyUrl]);
}
