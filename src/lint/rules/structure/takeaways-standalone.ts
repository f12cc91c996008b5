import { defineRule } from '../../define-rule.ts';

const POINTS_ELSEWHERE =
  /\bsee (?:the )?(?:below|above|(?:next |previous |following )?sections?\b|(?:summary|timeline|action items?|details|factors)(?: (?:section|below|above))?(?=[.,;)]|$)|(?:full )?(?:report|post-?mortem|document)(?=[.,;)]|$))|\b(?:described|mentioned|explained|noted|discussed|outlined|detailed|listed) (?:above|below|earlier|later)\b/i;
const REFERENCE = String.raw`(?:https?:\/\/\S+|[A-Z][A-Z\d]+-\d+|\w*#\d+|\d{4}-\d{2}-\d{2}(?:-[\w-]+)?)`;
const ONLY_REFERENCES = new RegExp(
  `^(?:(?:see|cf\\.?|related(?: to)?|and|in|also|the)\\b|[\\s,;:.()&]|${REFERENCE})+$`,
  'i',
);
/** One sign of these says about as much as two letters. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu;

export const takeawaysStandalone = defineRule({
  meta: {
    id: 'structure/takeaways-standalone',
    level: 'warn',
    summary: 'A takeaway that needs the rest of the document to be understood',
    why: 'Takeaways travel alone, in a newsletter or a search result, to people who never open the postmortem.',
    instead: 'Say in one or two sentences what a team that does not know this system could do or look for.',
    options: {
      min: { default: 25, description: 'The fewest characters' },
      max: { default: 400, description: 'The most characters' },
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
    for (const { text, span } of postmortem.body.takeaways) {
      const bare = text.replace(/\s+/g, ' ').trim();
      const length = bare.replace(DENSE, '$&$&').length;
      const elsewhere = POINTS_ELSEWHERE.exec(bare)?.[0];
      if (ONLY_REFERENCES.test(bare)) report({ message: 'reference', span });
      else if (length < Number(options['min'])) report({ message: 'short', data: { length }, span });
      else if (length > Number(options['max'])) report({ message: 'long', data: { length }, span });
      else if (elsewhere) report({ message: 'elsewhere', data: { text: elsewhere }, span });
    }
  },
});
