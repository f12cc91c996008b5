import { MINUTE_MS } from '../../../model/moment.ts';
import type { Postmortem } from '../../../model/postmortem.ts';
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
    options: { minutes: { default: 60, description: 'How far their beginnings may be apart' } },
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
    const limit = Number(options['minutes']) * MINUTE_MS;
    const dated = corpus.postmortems
      .flatMap((postmortem) => {
        const { started } = postmortem.times;
        // A day says nothing about the hour.
        const exact = started !== null && started.precision !== 'day';
        return exact && postmortem.kind === 'incident' ? [{ postmortem, ms: started.epochMs }] : [];
      })
      .sort((a, b) => a.ms - b.ms || (a.postmortem.path < b.postmortem.path ? -1 : 1));
    dated.forEach(({ postmortem, ms }, index) => {
      if (!asked(postmortem)) return;
      for (let before = index - 1; before >= 0; before--) {
        const earlier = dated[before];
        if (!earlier || ms - earlier.ms > limit) break;
        const shared = postmortem.services.filter((service) => earlier.postmortem.services.includes(service));
        if (shared.length === 0 || areLinked(postmortem, earlier.postmortem)) continue;
        const minutes = Math.round((ms - earlier.ms) / MINUTE_MS);
        const data = { id: earlier.postmortem.id, minutes, order: 'before', services: shared.join(', ') };
        const help = `\`lfi link ${postmortem.id} ${earlier.postmortem.id}\`, with \`--duplicate\` where the two are one.`;
        reportOn(postmortem, { message: 'likely', data, span: whereField(postmortem, 'started'), help });
      }
    });
  },
});

function areLinked(a: Postmortem, b: Postmortem): boolean {
  const names = (one: Postmortem, other: Postmortem) =>
    one.related.includes(other.id) || one.duplicateOf === other.id;
  const sameOriginal = a.duplicateOf !== null && a.duplicateOf === b.duplicateOf;
  return names(a, b) || names(b, a) || sameOriginal;
}
