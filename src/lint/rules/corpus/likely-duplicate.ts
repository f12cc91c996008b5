import { DUPLICATE_MINUTES, likelyDuplicates } from '../../../model/likely-duplicate.ts';
import { defineCorpusRule } from '../../define-rule.ts';
import { whereField } from '../../frontmatter.ts';

const payments = (more: string, started = '2026-09-14T10:05:00+02:00') => ({
  'postmortems/2026-09-14-payments-timeouts.md': `---\ntitle: Payments timed out\nstatus: published\nservices: [payments]\nstarted: ${started}\n${more}---\n`,
});

export const likelyDuplicate = defineCorpusRule({
  meta: {
    id: 'corpus/likely-duplicate',
    level: 'warn',
    summary: 'Two incidents that began within an hour on a shared service and do not know of each other',
    why: 'One incident told twice counts twice; two incidents that belong together explain each other.',
    instead: 'Link them: `lfi link <id> <id>` where they are related, with `--duplicate` where they are one.',
    options: {
      minutes: { default: DUPLICATE_MINUTES, description: 'How far their beginnings may be apart' },
    },
    messages: { likely: '"{id}" began {minutes} minutes {order}, also on {services}' },
    examples: {
      valid: [
        { name: 'linked', frontmatter: 'related: [2026-09-14-payments-timeouts]', beside: payments('') },
        { name: 'linked from there', beside: payments('duplicate_of: 2026-09-14-checkout-pool\n') },
        { name: 'another service', frontmatter: 'services: [search]', beside: payments('') },
        { name: 'an hour and a half before', beside: payments('', '2026-09-14T09:02:00+02:00') },
      ],
      invalid: [
        { name: 'half an hour before', beside: payments('') },
        {
          name: 'the same minute in another zone',
          beside: payments('', '2026-09-14T08:32:00Z'),
          path: 'postmortems/2026-09-14-z-checkout.md',
        },
      ],
    },
  },
  check(corpus, { options, reportOn, asked }) {
    for (const { earlier, later, minutes, services } of likelyDuplicates(
      corpus.postmortems,
      Number(options['minutes']),
    )) {
      if (!asked(later)) continue;
      const data = { id: earlier.id, minutes, order: 'before', services: services.join(', ') };
      const help = `\`lfi link ${later.id} ${earlier.id}\`, with \`--duplicate\` where the two are one.`;
      reportOn(later, { message: 'likely', data, span: whereField(later, 'started'), help });
    }
  },
});
