import { KIND_WORDS } from '../model/closed-words.ts';
import type { RuleMeta } from './define-rule.ts';

const none = { valid: [], invalid: [] };

/** What the engine itself reports; levels are set like any rule's. */
export const ENGINE_RULES: readonly RuleMeta[] = [
  {
    id: 'lfi/rule-crashed',
    level: 'error',
    summary: 'A rule stopped with an error of its own on this document',
    why: 'The document was not checked for what the rule looks for, and silence would look like a pass.',
    instead: 'Run with --debug for the stack and report it; `--rule <id>:off` goes on without the rule.',
    kinds: KIND_WORDS,
    drafts: true,
    messages: { crashed: '{rule} stopped on this document: {error}' },
    examples: none,
  },
  {
    id: 'lfi/unreadable',
    level: 'error',
    summary: 'A file that is no text that can be read',
    why: 'What cannot be read is in no report, and nobody learns from it.',
    instead: 'Save it as UTF-8, or keep it out with `exclude`.',
    kinds: KIND_WORDS,
    drafts: true,
    messages: { unreadable: 'the file is not read: {why}' },
    examples: none,
  },
  {
    id: 'lfi/unused-suppression',
    level: 'warn',
    strict: 'error',
    summary: 'A suppression comment that suppresses nothing',
    why: 'It hides the next defect of its kind, and tells the reader of one that is gone.',
    instead: 'Delete the comment, or the rule from its list.',
    kinds: KIND_WORDS,
    drafts: true,
    messages: { unused: 'no finding of {rules} stands here to be suppressed' },
    examples: none,
  },
  {
    id: 'lfi/suppression-reason',
    level: 'error',
    summary: 'A suppression comment without a reason',
    why: 'Whoever reads it next cannot tell whether it still holds.',
    instead: 'Write it after two dashes: `<!-- lfi-disable-next-line rule -- reason -->`.',
    kinds: KIND_WORDS,
    drafts: true,
    messages: { missing: '{directive} gives no reason' },
    examples: none,
  },
  {
    id: 'lfi/suppression-syntax',
    level: 'error',
    summary: 'A suppression comment that cannot be understood',
    why: 'It looks as if it did something, and does not.',
    instead: 'Use lfi-disable, lfi-enable, lfi-disable-line or lfi-disable-next-line, and the ids of rules.',
    kinds: KIND_WORDS,
    drafts: true,
    messages: {
      rule: 'there is no rule "{rule}"{suggestion}',
      directive: 'there is no directive "{directive}"{suggestion}',
    },
    examples: none,
  },
  {
    id: 'lfi/stale-baseline',
    level: 'error',
    summary: 'An entry of the baseline that excuses more than there is',
    why: 'What it no longer excuses, it would let come back unseen.',
    instead: 'Run `lfi lint --prune-suppressions` and commit the file.',
    kinds: KIND_WORDS,
    drafts: true,
    messages: {
      fewer: '{path} has {found} of {rule}, the baseline excuses {allowed}',
      gone: '{path} is gone, the baseline still excuses {allowed} of {rule}',
    },
    examples: none,
  },
];

export const engineRule = (id: RuleMeta['id']): RuleMeta => {
  const found = ENGINE_RULES.find((meta) => meta.id === id);
  if (!found) throw new Error(`no engine rule ${id}`);
  return found;
};
