import { KIND_WORDS } from '../../../model/closed-words.ts';
import type { Postmortem } from '../../../model/postmortem.ts';
import { defineCorpusRule } from '../../define-rule.ts';
import { writtenField } from '../../frontmatter.ts';

const near = (title: string) =>
  `---\ntitle: ${title}\nid: checkout-pool\nstatus: published\nstarted: 2026-03-02T10:00:00Z\n---\n`;

export const duplicateId = defineCorpusRule({
  meta: {
    id: 'corpus/duplicate-id',
    level: 'error',
    summary: 'Two documents with the same id',
    why: 'A link to the id means either of them, and whatever is kept by id is mixed up.',
    instead: 'Give one of them another `id`, or rename its file: the date and a few words of what happened.',
    kinds: KIND_WORDS,
    messages: { duplicate: 'the id "{id}" is also that of {others}' },
    examples: {
      valid: [
        {
          name: 'the id is the name of the file',
          beside: {
            'postmortems/2026-03-02-payments-pool.md': near('Payments').replace('id: checkout-pool\n', ''),
          },
        },
        {
          name: 'two ids',
          frontmatter: 'id: checkout-pool-2',
          beside: { 'postmortems/2026-03-02-checkout.md': near('Checkout') },
        },
      ],
      invalid: [
        {
          name: 'the same id written twice',
          frontmatter: 'id: checkout-pool',
          beside: { 'postmortems/2026-03-02-checkout.md': near('Checkout') },
        },
        {
          name: 'the same name in two folders',
          beside: {
            'postmortems/archive/2026-09-14-checkout-pool.md':
              '---\ntitle: Checkout\nstatus: published\n---\n',
          },
        },
      ],
    },
  },
  check(corpus, { reportOn, asked }) {
    const byId = new Map<string, Postmortem[]>();
    for (const postmortem of corpus.postmortems) {
      const same = byId.get(postmortem.id);
      if (same) same.push(postmortem);
      else byId.set(postmortem.id, [postmortem]);
    }
    for (const [id, same] of byId) {
      if (same.length < 2) continue;
      for (const postmortem of same.filter(asked)) {
        const others = same
          .filter((one) => one !== postmortem)
          .map(({ path }) => path)
          .join(', ');
        const written = writtenField(postmortem, 'id');
        reportOn(postmortem, {
          message: 'duplicate',
          data: { id, others },
          span: postmortem.where(written?.key ?? 'title'),
        });
      }
    }
  },
});
