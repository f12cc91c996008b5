import { dependenceOf, TAKEAWAY_LENGTH } from '../../../model/takeaway.ts';
import { defineRule } from '../../define-rule.ts';

export const takeawaysStandalone = defineRule({
  meta: {
    id: 'structure/takeaways-standalone',
    level: 'warn',
    summary: 'A takeaway that needs the rest of the document to be understood',
    why: 'Takeaways travel alone, in a newsletter or a search result, to people who never open the postmortem.',
    instead: 'Say in one or two sentences what a team that does not know this system could do or look for.',
    options: {
      min: { default: TAKEAWAY_LENGTH.min, description: 'The fewest characters' },
      max: { default: TAKEAWAY_LENGTH.max, description: 'The most characters' },
    },
    messages: {
      short: 'a takeaway of {length} characters says too little to be applied elsewhere',
      long: 'a takeaway of {length} characters is a section of its own',
      reference: 'a takeaway that is only a reference',
      elsewhere: 'a takeaway that points elsewhere: "{text}"',
    },
    examples: {
      valid: [
        {
          name: 'a sentence to apply',
          body: '## Key takeaways\n\n- Alert on time spent waiting for a connection, not on errors.\n',
        },
        {
          name: 'a reference beside the sentence',
          body: '## Key takeaways\n\n- Alert on time spent waiting for a connection ([OPS-1204](https://tracker.example/OPS-1204)).\n',
        },
        {
          name: 'below as a word',
          body: '## Key takeaways\n\n- Keep the pool below 80 % of what the database allows.\n',
        },
      ],
      invalid: [
        { name: 'too short', body: '## Key takeaways\n\n- Monitor the pool.\n' },
        {
          name: 'a ticket',
          body: '## Key takeaways\n\n- See OPS-1204 and https://tracker.example/browse/OPS-1205\n',
        },
        {
          name: 'see below',
          body: '## Key takeaways\n\n- Retries need a budget in every client, see below.\n',
        },
        {
          name: 'an essay',
          body: `## Key takeaways\n\n- ${'The pool has a limit and the limit was met. '.repeat(10)}\n`,
        },
      ],
    },
  },
  check(postmortem, { options, report }) {
    const limits = { min: Number(options['min']), max: Number(options['max']) };
    for (const { text, span } of postmortem.body.takeaways) {
      const found = dependenceOf(text, limits);
      if (found === null) continue;
      const { why, ...data } = found;
      report({ message: why, data, span });
    }
  },
});
