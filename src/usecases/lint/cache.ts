import { MANY } from '../../corpus/cache-files.ts';
import { FileFindingCache } from '../../corpus/finding-cache.ts';
import type { LintContext } from '../../lint/guarded.ts';
import { BUILD } from '../../model/version.ts';
import type { Opened } from '../open-corpus.ts';
import type { LintOptions } from './options.ts';

/** The cache where so many documents are worth one; it forgets everything when lfi, the config or a rule's level changes. */
export function openCache(
  options: LintOptions,
  opened: Opened,
  context: LintContext,
  documents: number,
): FileFindingCache | null {
  if (opened.cache === null || (options.cache === 'auto' && documents < MANY)) return null;
  const rules = context.rules.active.map(({ rule, level, options: own }) => [rule.meta.id, level, own]);
  const { config, policyUrl } = context;
  return new FileFindingCache(opened.cache.path, [BUILD, config, rules, context.rules.engine, policyUrl]);
}
