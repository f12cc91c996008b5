import { isLight } from '../../../model/config.ts';
import type { Postmortem } from '../../../model/postmortem.ts';
import { defineRule } from '../../define-rule.ts';
import { whereField } from '../../frontmatter.ts';
import { proseOf } from '../../section-content.ts';

export const perspectives = defineRule({
  meta: {
    id: 'structure/perspectives',
    level: 'info',
    summary: 'Fewer than two roles heard, or a role without a voice in the body',
    why: 'Each role saw another part of it; told from one seat, the others stay as surprising as before.',
    instead:
      'Ask one more role that was there (support, product, the on-call of a neighbour), and give each a few sentences of its own under "Accounts".',
    options: { min: { default: 2, description: 'The fewest roles' } },
    messages: {
      few: '{count} role heard where {min} or more are expected',
      silent: '"{role}" is named in `perspectives` and says nothing in the body',
    },
    examples: {
      valid: [
        {
          name: 'two roles, two accounts',
          body: '## Accounts\n\n### On-call\n\nI saw red.\n\n### Customer support\n\nForty calls.\n',
        },
        {
          name: 'mentioned in a sentence',
          frontmatter: 'perspectives: [on-call, product]',
          body: '## Accounts\n\nThe on call engineer saw red; product heard of it from a customer.\n',
        },
      ],
      invalid: [
        {
          name: 'one role',
          frontmatter: 'perspectives: [on-call]',
          body: '## Accounts\n\n### On-call\n\nI saw red.\n',
        },
        { name: 'a role without a word', body: '## Accounts\n\n### On-call\n\nI saw red.\n' },
      ],
    },
  },
  check(postmortem, { config, options, report }) {
    const min = Number(options['min']);
    const roles = [...new Set(postmortem.perspectives)];
    // None at all is `schema/required`'s.
    if (roles.length === 0) return;
    if (roles.length < min) {
      const span = whereField(postmortem, 'perspectives');
      report({ message: 'few', data: { count: roles.length, min }, span });
    }
    // The short template has no section for accounts.
    if (isLight(config, postmortem.severity)) return;
    const body = bodyText(postmortem);
    for (const [index, role] of postmortem.perspectives.entries()) {
      if (isHeard(role, body)) continue;
      const span = whereField(postmortem, 'perspectives', index);
      report({ message: 'silent', data: { role }, span, help: `Add \`### ${role}\` under "Accounts".` });
    }
  },
});

function bodyText(postmortem: Postmortem): string {
  const headings = postmortem.body.sections.map(({ heading }) => heading);
  return [...headings, proseOf(postmortem.tree().children)].join('\n');
}

/** The role's words next to each other, in any case, joined in any way, one or many; a role in brackets is optional. */
function isHeard(role: string, body: string): boolean {
  const words = role
    .replace(/\([^)]*\)/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.length === 0) return true;
  const phrase = words.map((word) => word.replace(/s$/i, '')).join("(?:['’]?s)?[^\\p{L}\\p{N}]{0,3}");
  return new RegExp(`(?<![\\p{L}\\p{N}])${phrase}`, 'iu').test(body);
}
