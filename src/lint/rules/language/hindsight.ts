import { defineSentenceRule } from '../../define-rule.ts';
import { examples } from '../../language/phrases.ts';
import type { Sentence } from '../../language/sentence.ts';

const HINDSIGHT =
  /\b(?:in|with|only in|by|through)\s+(?:the\s+)?(?:(?:clear|perfect|full|20\/20|20-20|clarity|benefit|wisdom|luxury|advantage)\s+(?:of\s+)?)?hindsight\b(?!\s+bias)|\bhindsight\s+(?:is|shows?|showed|being|tells|makes|made|suggests)\b|^\W*hindsight\s*[:,]|\bin\s+retrospect\b|\bretrospectively\s*,/i;
const LOOKING_BACK =
  /(?:^|[,;:–—]\s*|\b(?:and|but|so)\s+)looking\s+back(?:\s*,|\s+(?:on|at)\s+(?:it|this|that|the\s+(?:incident|outage|event|events|decision|decisions|day|night|response|timeline|whole\s+\w+|upgrade|change|migration|deploy))\b(?!\s+(?:history|logs?|data|timelines?|reports?|metrics))\s*,?|\s+(?:now|today)\b|\s+(?:we|it|i|one|this|the)\b(?!\s+(?:logs?|graphs?|metrics?|history|data)))/i;

export const hindsight = defineSentenceRule<Sentence>({
  cues: ['hindsight', 'in retrospect', 'retrospectively', 'looking back'],
  meta: {
    id: 'language/hindsight',
    level: 'info',
    summary: 'The view from after the end',
    why: 'What stands out now is what the outcome has pointed at; nobody had that pointer while it happened.',
    instead: 'Say what was in view at the time and what it was taken to mean.',
    messages: { seen: 'looks at it from after the end: "{seen}"' },
    examples: {
      valid: examples(
        'This page tries to keep hindsight bias out.',
        'Looking back at the logs of the week, the first error is from Monday.',
        'The retrospective is on Thursday.',
        ['In hindsight I would call it obvious.', 'Accounts'],
        'We went looking back through the deploys for the flag.',
        'The query looks back thirty days.',
        'The retrospectives of the last quarter say the same.',
        ['In hindsight the limit was low.', 'Five whys'],
      ),
      invalid: examples(
        'In hindsight the first warning was plain.',
        'With hindsight, the limit was too low.',
        'In retrospect, the migration was large for one night.',
        'Looking back, the graph had been rising for days.',
        'With the benefit of hindsight the two alerts belong together.',
        'Hindsight is 20/20.',
        'The signs were there in hindsight.',
        'Looking back at the incident, the order of the steps mattered.',
      ),
    },
  },
  match({ text }) {
    const found = HINDSIGHT.exec(text) ?? LOOKING_BACK.exec(text);
    if (!found || /\b(?:beware|avoid\w*|without|not|free of)\b[^.]{0,20}$/i.test(text.slice(0, found.index)))
      return null;
    const lead = found[0].search(/\p{L}/u);
    return { start: found.index + lead, end: found.index + found[0].trimEnd().replace(/[,:]$/, '').length };
  },
});
