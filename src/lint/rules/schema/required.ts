import { type Field, fieldsOf, type RequiredFrom } from '../../../model/fields.ts';
import type { Postmortem } from '../../../model/postmortem.ts';
import { defineRule } from '../../define-rule.ts';
import { isFilled, isReadable, writtenField } from '../../frontmatter.ts';

const ASKED: Readonly<Record<string, readonly RequiredFrom[]>> = {
  draft: ['draft'],
  'in-review': ['draft', 'in-review'],
  published: ['draft', 'in-review', 'published'],
  unknown: ['draft', 'in-review', 'published'],
  'not-required': ['draft'],
};

export const required = defineRule({
  meta: {
    id: 'schema/required',
    level: 'error',
    summary: 'A field is missing that a document of this status has',
    why: 'A report leaves out what it does not know; an incident without its times or its failure mode drops out of the very figures that it could have changed.',
    instead: 'Add the field, or set the status to what the document is.',
    kinds: ['incident', 'near-miss'],
    drafts: true,
    messages: {
      missing: '`{field}` is missing in a document that is {status}',
      noStatus: '`{field}` is missing; without `status` a document is read as published',
      nearMiss: '`{field}` is missing in a near-miss',
      reason: '`reason` is missing: why does this need no postmortem?',
    },
    examples: {
      valid: [
        {
          name: 'a draft needs its title alone',
          document: '---\ntitle: Checkout returned 502s\nstatus: draft\n---\n',
        },
        { name: 'nobody knows what set it off, and says so', frontmatter: 'trigger: unknown' },
        {
          name: 'not required, with a reason',
          document:
            '---\ntitle: Search slow for a minute\nstatus: not-required\nreason: A failover test, announced.\n---\n',
        },
        {
          name: 'a near-miss is small',
          path: 'near-misses/2026-08-30-pool.md',
          document:
            '---\nkind: near-miss\ntitle: Pool at its limit\ndate: 2026-08-30\nservices: [payments]\n---\n',
        },
      ],
      invalid: [
        { name: 'in review without an owner', frontmatter: 'status: in-review\nowner:' },
        { name: 'published without a failure mode', frontmatter: 'failure_mode:' },
        { name: 'an empty list', frontmatter: 'factors: []' },
        { name: 'no status is read as published', frontmatter: 'status:\ndetected_by:' },
        {
          name: 'not required, and no word why',
          document: '---\ntitle: Search slow for a minute\nstatus: not-required\n---\n',
        },
        {
          name: 'a near-miss without its day',
          path: 'near-misses/pool.md',
          document: '---\nkind: near-miss\ntitle: Pool at its limit\nservices: [payments]\n---\n',
        },
      ],
    },
  },
  check(postmortem, { report }) {
    if (!isReadable(postmortem)) return;
    for (const field of missingFields(postmortem)) {
      const data = { field: field.name, status: postmortem.status };
      report({
        message: messageFor(postmortem),
        data,
        span: postmortem.where(field.name),
        help: helpFor(field, postmortem),
      });
    }
    if (postmortem.status === 'not-required' && postmortem.reason === null) {
      const help = 'One sentence will do: `reason: A failover test, announced.`';
      report({ message: 'reason', span: postmortem.where('status'), help });
    }
  },
});

function missingFields(postmortem: Postmortem): Field[] {
  const nearMiss = postmortem.kind === 'near-miss';
  // A duplicate is told under the other document.
  const status = nearMiss || postmortem.duplicateOf !== null ? 'draft' : postmortem.status;
  const asked = ASKED[status] ?? [];
  const missing = fieldsOf(postmortem.kind).filter(({ name, from }) => {
    if (from === null || !asked.includes(from)) return false;
    return !isFilled(writtenField(postmortem, name)?.value);
  });
  if (!nearMiss || postmortem.title !== null) return missing;
  return [...fieldsOf(postmortem.kind).filter(({ name }) => name === 'title'), ...missing];
}

function messageFor({ kind, status }: Postmortem): string {
  if (kind === 'near-miss') return 'nearMiss';
  return status === 'unknown' ? 'noStatus' : 'missing';
}

function helpFor({ name, description, example, words }: Field, { title }: Postmortem): string {
  if (name === 'title' && title !== null) return `Take the heading's: \`title: ${title}\`.`;
  const shown = Array.isArray(example)
    ? `[${example.join(', ')}]`
    : typeof example === 'object'
      ? `{ ${Object.entries(example as object)
          .map(([key, value]) => `${key}: ${value}`)
          .join(', ')} }`
      : String(example);
  const unknown =
    words === 'trigger' || words === 'failure_mode' ? ' Write `unknown` where nobody knows.' : '';
  return `${description} For example \`${name}: ${shown}\`.${unknown}`;
}
