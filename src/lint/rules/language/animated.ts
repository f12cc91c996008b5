import { defineSentenceRule } from '../../define-rule.ts';
import { examples } from '../../language/phrases.ts';
import type { Sentence } from '../../language/sentence.ts';

const MARKS =
  /(?<=[\p{L}\p{N})\]%"”’'\uE000\uE001*_]\s?)(?:[!?]*!(?:[!?1]*!)[!?]*|\?!|!\?)(?=\s|$|[)\]"”’'])/u;
const LOUD =
  /\b(?:ridiculous(?:ly)?|absurd(?:ly)?|ludicrous(?:ly)?|outrageous(?:ly)?|insane(?:ly)?|appalling(?:ly)?|atrocious(?:ly)?|abysmal(?:ly)?|disgraceful(?:ly)?|shameful(?:ly)?|pathetic(?:ally)?|laughabl[ey]|horrendous(?:ly)?|infuriating(?:ly)?|unbelievabl[ey]|mind-?boggling(?:ly)?|omg|wtf|all hell|hell broke|bullshit|shit(?:show|ty|storm)?|fuck\w*|crappy|goddamn\w*|dumpster fire|(?:was|is|went|gone|going|totally|completely) crazy|(?:total|complete|absolute|utter|real|(?:was|is|were|been|became|into|like) (?:a|an|such a|like a)) (?:nightmare|joke|clown show)|clusterfuck|fed up|sick (?:and tired )?of|(?:total|complete|absolute|utter|unmitigated|what a) (?:disaster|mess|chaos|disgrace|catastrophe|nightmare)|shockingly|(?:how|what|why) (?:on earth|the (?:hell|heck)))\b(?![-_]\w)/i;

export const animated = defineSentenceRule<Sentence>({
  cues: [
    ...[
      '!!',
      '!?',
      '?!',
      '!?!',
      '?!!',
      '!1',
      'ridiculous',
      'absurd',
      'ludicrous',
      'outrageous',
      'insane',
      'appalling',
      'atrocious',
    ],
    ...[
      'abysmal',
      'disgrace',
      'shameful',
      'pathetic',
      'laughabl',
      'horrendous',
      'infuriating',
      'unbelievabl',
      'mindbogg',
    ],
    ...[
      'mind-bogg',
      'omg|',
      'wtf',

      'bullshit',
      'shit',
      'fuck',
      'crappy',
      'goddamn',
      'dumpster',
    ],
    ...[
      'crazy',
      'nightmare',
      'joke|',
      'clown',
      'clusterf',
      'fed up',
      'sick of',
      'sick and',
      'disaster|',
      'mess|',
      'chaos',
    ],
    ...['catastrophe|', 'hell|', 'heck|', 'earth|', 'shockingly'],
  ],
  meta: {
    id: 'language/animated',
    level: 'info',
    summary: 'Words and marks that shout',
    why: 'Strong words tell how somebody felt while writing, and put readers who were part of it on their guard.',
    instead: 'Let the numbers say it: how long, how many, how far.',
    messages: { seen: 'shouts: "{seen}"' },
    examples: {
      valid: examples(
        '!!! note',
        'The disaster recovery plan was not needed.',
        'The health check answered with `!!`.',
        'Traffic was back to normal at 12:00!',
        'Prometheus ran out of memory.',
        'The message broker restarted.',
        'A sanity check would have seen it.',
        'The log shows !important in the stylesheet.',
      ),
      invalid: examples(
        'The dashboard was down again!!',
        'It is ridiculous that the pool has no limit.',
        'At noon all hell broke loose.',
        'The alert went to the wrong team!!!',
        'The failover was a complete disaster.',
        'WTF happened to the certificate.',
        'The retry policy is insane.',
        'Debugging it was an absolute nightmare.',
      ),
    },
  },
  match({ text }) {
    if (/^\s*!{3}\s+\w/.test(text)) return null;
    const found = MARKS.exec(text);
    if (found) {
      const word = /\S*\s?$/.exec(text.slice(0, found.index))?.[0] ?? '';
      return { start: found.index - word.length, end: found.index + found[0].length };
    }
    const loud = LOUD.exec(text);
    return loud ? { start: loud.index, end: loud.index + loud[0].length } : null;
  },
});
