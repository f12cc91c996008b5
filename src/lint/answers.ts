import { type Config, isLight } from '../model/config.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { RuleMeta } from './define-rule.ts';

const INCIDENTS = ['incident'];

/**
 * Whether a document answers to a rule. Drafts answer to few; what needs no postmortem of its own (`not-required`,
 * a duplicate) is not asked for structure, but what stands there is still read by others.
 */
export function answersTo(postmortem: Postmortem, meta: RuleMeta, config: Config): boolean {
  // Of what holds nothing to read it is enough to say so.
  if (isNoText(postmortem)) return meta.id === 'schema/frontmatter';
  if (!((meta.kinds ?? INCIDENTS) as readonly string[]).includes(postmortem.kind)) return false;
  if (meta.drafts) return true;
  if (postmortem.status === 'draft') return false;
  if (meta.light === false && isLight(config, postmortem.severity)) return false;
  if (postmortem.status !== 'not-required' && postmortem.duplicateOf === null) return true;
  return meta.id.startsWith('language/') || meta.id.startsWith('corpus/');
}

const isNoText = ({ problems }: Postmortem): boolean =>
  problems.some(({ code }) => code === 'empty' || code === 'binary');
