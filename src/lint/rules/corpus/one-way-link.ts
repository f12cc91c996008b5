import { defineCorpusRule } from '../../define-rule.ts';
import { idsIn, namesIn } from '../../document-links.ts';

const payments = (related: string) => ({
  'postmortems/2026-03-02-payments-pool.md': `---\ntitle: Payments\nstatus: published\n${related}---\n`,
});

export const oneWayLink = defineCorpusRule({
  meta: {
    id: 'corpus/one-way-link',
    level: 'warn',
    summary: 'A related incident that does not name this one back',
    why: 'Who reads the older one, which is the one that search finds, does not learn that it happened again.',
    instead: 'Add it there too; `lfi link <id> <id>` writes both sides.',
    messages: { oneWay: '"{id}" does not name "{own}" back' },
    examples: {
      valid: [
        {
          name: 'both ways',
          frontmatter: 'related: [2026-03-02-payments-pool]',
          beside: payments('related: [2026-09-14-checkout-pool]\n'),
        },
        {
          name: 'linked as its duplicate',
          frontmatter: 'related: [2026-03-02-payments-pool]',
          beside: payments('duplicate_of: 2026-09-14-checkout-pool\n'),
        },
        { name: 'not there at all is another matter', frontmatter: 'related: [2026-03-02-payments-pool]' },
      ],
      invalid: [
        { name: 'one way', frontmatter: 'related: [2026-03-02-payments-pool]', beside: payments('') },
        {
          name: 'it names another',
          frontmatter: 'related: [2026-03-02-payments-pool]',
          beside: payments('related: [2025-01-01-search]\n'),
        },
      ],
    },
  },
  check(corpus, { reportOn, asked }) {
    const names = namesIn(corpus);
    for (const postmortem of corpus.postmortems.filter(asked)) {
      for (const named of idsIn(postmortem, 'related')) {
        const { id } = named;
        const other = names.byId(id);
        if (!other || other === postmortem || other.kind !== 'incident') continue;
        if (other.related.includes(postmortem.id) || other.duplicateOf === postmortem.id) continue;
        const help = `\`lfi link ${postmortem.id} ${id}\` writes both sides.`;
        reportOn(postmortem, { message: 'oneWay', data: { id, own: postmortem.id }, span: named.span, help });
      }
    }
  },
});
