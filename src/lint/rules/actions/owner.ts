import { pendingItems, shorten } from '../../action-items.ts';
import { defineRule } from '../../define-rule.ts';

const SEVERAL =
  /^[^,]+,(?!\s*(?:inc|ltd)\b)\s*\S|@\S+\s*(?:,|&|\/|\band\b)\s*@|^@?[\p{L}\d._-]+\s+(?:and|&|und)\s+@?[\p{L}\d._-]+$/iu;
/** Two words joined by "and" are a team's name as often as two people's. */
const TEAM =
  /\b(?:team|squad|guild|crew|safety|infrastructure|infra|platform|data|security|ops|operations|support|engineering|product|search|payments?)\b/i;
const NOBODY =
  /^(?:every(?:one|body)|all|any(?:one|body)|some(?:one|body)|nobody|no one|we|us|team|the team|tbd|\?+|-+|n\/?a|none|unassigned)$/i;

export const owner = defineRule({
  meta: {
    id: 'actions/owner',
    level: 'error',
    summary: 'An open action item without one owner',
    why: 'What belongs to nobody, or to several, is what is still open when it happens again.',
    instead: 'Name one person who sees it through, after asking them; others can help.',
    kinds: ['incident', 'near-miss'],
    messages: {
      missing: 'no owner for "{item}"',
      several: 'more than one owner for "{item}": {owner}',
      nobody: '"{owner}" is nobody in particular, for "{item}"',
    },
    examples: {
      valid: [
        {
          name: 'one person',
          action: '- [ ] Alert on pool wait over 200 ms (owner: dana; due: 2026-10-10; type: detect-future)',
        },
        { name: 'a handle', action: '- [ ] Alert on pool wait over 200 ms (owner: @dana; due: 2026-10-10)' },
        {
          name: 'a team with a name',
          action: '- [ ] Alert on pool wait over 200 ms (owner: Trust and Safety; due: 2026-10-10)',
        },
        { name: 'done is done', action: '- [x] Alert on pool wait over 200 ms' },
      ],
      invalid: [
        { name: 'none', action: '- [ ] Alert on pool wait over 200 ms (due: 2026-10-10)' },
        {
          name: 'to be found',
          action:
            '| What | Owner | Due |\n|---|---|---|\n| Alert on pool wait over 200 ms | TBD | 2026-10-10 |',
        },
        {
          name: 'two',
          action:
            '| What | Owner | Due |\n|---|---|---|\n| Alert on pool wait over 200 ms | dana, lee | 2026-10-10 |',
        },
        {
          name: 'everybody',
          action: '- [ ] Alert on pool wait over 200 ms (owner: everyone; due: 2026-10-10)',
        },
      ],
    },
  },
  check(postmortem, { report }) {
    for (const item of pendingItems(postmortem)) {
      const { span } = item;
      const data = { item: shorten(item.text), owner: item.owner ?? '' };
      if (item.owner === null) report({ message: 'missing', data, span });
      else if (NOBODY.test(item.owner)) report({ message: 'nobody', data, span });
      else if (SEVERAL.test(item.owner) && !TEAM.test(item.owner)) report({ message: 'several', data, span });
    }
  },
});
