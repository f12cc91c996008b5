import type { Postmortem } from '../../../model/postmortem.ts';
import { defineCorpusRule, type Tally } from '../../define-rule.ts';
import { whereField } from '../../frontmatter.ts';
import { sectionsFor } from '../../section-content.ts';

/** A corpus says something about itself from so many other documents with action items on. */
const ENOUGH_DOCUMENTS = 5;
/** Where half of everything gets done, a longer list than ever is no sign of a factory. */
const FINISHES = 0.5;

export const factory = defineCorpusRule({
  meta: {
    id: 'actions/factory',
    level: 'info',
    summary: 'More action items than anybody finishes',
    why: 'A long list feels thorough and is finished by nobody; the two items that matter drown among the ten that are easy to write.',
    instead: 'Keep the few that change most, and say under "What we learned" what the others taught.',
    options: {
      max: { default: 8, description: 'The most action items of a document' },
      min: { default: 5, description: 'As many are never too many, whatever the corpus finishes' },
    },
    messages: {
      many: '{count} action items, {max} at most{rate}',
      unfinished: '{count} action items{rate}, never more than {most} of one document',
    },
    examples: {
      valid: [
        {
          name: 'a few',
          action: '- [ ] Alert on pool wait\n- [ ] Budget retries\n- [ ] Name an owner of the pool',
        },
        { name: 'eight, in a corpus that does not know yet', action: list(8) },
      ],
      invalid: [
        { name: 'nine', action: list(9) },
        { name: 'six, where two is the most that was ever finished', action: list(6), beside: finishers() },
      ],
    },
  },
  check(corpus, { options, reportOn, asked, tally }) {
    const max = Number(options['max']);
    const min = Number(options['min']);
    const incidents = corpus.postmortems.filter(({ kind }) => kind === 'incident');
    const many = incidents.filter((one) => asked(one) && tally(one).items > Math.min(min, max));
    // What was not linted is counted only where a document is compared with it.
    if (many.length === 0) return;
    const countsOf = (postmortem: Postmortem) => ({ postmortem, ...tally(postmortem) });
    const all = incidents.map(countsOf);
    const sum = (name: keyof Tally) => all.reduce((total, counts) => total + counts[name], 0);
    const [allDone, allItems] = [sum('done'), sum('items')];
    const withItems = all.filter(({ items }) => items > 0);
    const byDone = [...withItems].sort((a, b) => b.done - a.done);
    for (const { postmortem, items, done } of many.map(countsOf)) {
      const others = withItems.length - 1;
      const [othersDone, othersItems] = [allDone - done, allItems - items];
      const rate = others < ENOUGH_DOCUMENTS ? '' : rateOf(othersDone, othersItems);
      const finishes = othersDone >= othersItems * FINISHES;
      const most = byDone.find((one) => one.postmortem !== postmortem)?.done ?? 0;
      if (items > max) {
        reportOn(postmortem, {
          message: 'many',
          data: { count: items, max, rate },
          span: spanOn(postmortem),
        });
      } else if (rate !== '' && !finishes && items > Math.max(most, done) && items > min) {
        const data = { count: items, rate, most };
        reportOn(postmortem, { message: 'unfinished', data, span: spanOn(postmortem) });
      }
    }
  },
});

/** Reads the body again: only of what is reported. */
const spanOn = (postmortem: Postmortem) =>
  sectionsFor(postmortem, 'actions')[0]?.span ?? whereField(postmortem, 'action_items');

const rateOf = (done: number, items: number): string =>
  `, and this corpus finished ${done} of ${items} others (${items === 0 ? 0 : Math.round((100 * done) / items)} %)`;

function list(count: number): string {
  return Array.from({ length: count }, (_, i) => `- [ ] Alert on wait in pool ${i + 1} (owner: dana)`).join(
    '\n',
  );
}

function finishers(): Record<string, string> {
  const text = (i: number) =>
    `---\ntitle: Incident ${i}\nstatus: published\n---\n\n## Action items\n\n- [x] Alert\n- [x] Budget\n- [ ] Rewrite\n- [ ] Rename\n- [ ] Replace\n`;
  return Object.fromEntries(
    [1, 2, 3, 4, 5].map((i) => [`postmortems/2026-0${i}-01-incident-${i}.md`, text(i)]),
  );
}
