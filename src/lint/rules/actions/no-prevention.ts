import { FUTURE_TYPES } from '../../../model/closed-words.ts';
import { defineRule } from '../../define-rule.ts';
import { whereField } from '../../frontmatter.ts';
import { sectionsFor } from '../../section-content.ts';

export const noPrevention = defineRule({
  meta: {
    id: 'actions/no-prevention',
    level: 'info',
    summary: 'Action items of which none prevents, softens or detects the next one',
    why: 'A list that repairs what broke leaves the next incident of the class as likely, as long and as late to be seen as this one.',
    instead:
      'Ask what would make the next one rarer (prevent), shorter (mitigate-future) or earlier to see (detect-future).',
    messages: { none: 'none of the {count} action items is for the next time' },
    examples: {
      valid: [
        {
          name: 'one is',
          action:
            '- [ ] Restore the index (owner: dana; type: repair)\n- [ ] Alert on pool wait (owner: dana; type: detect-future)',
        },
        {
          name: 'nobody said',
          action:
            '- [ ] Restore the index (owner: dana; type: repair)\n- [ ] Alert on pool wait (owner: dana)',
        },
        { name: 'none at all is another matter', body: '## Summary\n\nIt broke.\n' },
      ],
      invalid: [
        { name: 'a repair', action: '- [ ] Restore the index (owner: dana; type: repair)' },
        {
          name: 'the one for the future was dropped',
          action:
            '| What | Type | Status |\n|---|---|---|\n| Restore the index | repair | done |\n| Alert on pool wait | detect-future | wont-do |',
        },
      ],
    },
  },
  check(postmortem, { report }) {
    const items = postmortem.body.actionItems.filter(({ status }) => status !== 'wont-do');
    if (items.length === 0 || items.some(({ type }) => type === null || FUTURE_TYPES.includes(type))) return;
    const span = sectionsFor(postmortem, 'actions')[0]?.span ?? whereField(postmortem, 'action_items');
    report({ message: 'none', data: { count: items.length }, span });
  },
});
