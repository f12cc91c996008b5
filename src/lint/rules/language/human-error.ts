import { defineSentenceRule } from '../../define-rule.ts';
import { examples } from '../../language/phrases.ts';
import type { Sentence } from '../../language/sentence.ts';

const KINDS = [
  'human',
  'operator',
  'user',
  'pilot',
  'engineer',
  'administrator',
  'admin',
  'technician',
  'developer',
  'personnel',
  'staff',
  'people',
  'manual',
  'crew',
  'nurse',
  'mechanic',
  'dba',
  'employee',
  'contractor',
];
const WHO = `(?:${KINDS.join('|')})`;
const TERM = `(?:(?:an? |the |simple |plain |pure |purely |basic |classic |some |a case of |mostly |probably |likely |partly |largely )*${WHO}[ -](?:error|errors|mistake|mistakes|failure)|(?:an? )?(?:fat[- ]finger(?:ed)?(?: (?:error|mistake|typo))?|PEBKAC|pebcak|layer 8)|(?:technical|system|process|software|hardware|tooling|equipment|procedural) and ${WHO} (?:errors?|mistakes?))\\b`;
/** What follows a term that is part of a longer name: error rates, error messages, error budget. */
const LONGER =
  "(?![ -](?:rates?|ratios?|budgets?|messages?|logs?|codes?|pages?|handling|reports?|counts?|tracking|responses?|class|types?|percentage|count|prevention|probability|analysis|modes?|is (?:not|never)|can(?:not|'t)? |could|may|might|must|should|rather|proof))";
const FRAMES: readonly RegExp[] = [
  // X was caused by, due to, because of, down to, the result of … human error
  new RegExp(
    `\\b(?:caused (?:\\w+ )?by|cause was|due (?:\\w+ )?to|because of|resulted from|result(?:s|ing)? from|result of|result:|stem(?:s|med|ming) from|consequence of|down to|attribut(?:ed|able) (?:\\w+ )?to|owing to|came from|come from|blamed on|put down to|thanks to|explained by|triggered by|introduced by|traced (?:back )?to|boils? down to|boiled down to|as a result of|through|ascribed to)(?:\\s+(?:what (?:was|appears to be)|(?:a|the) (?:mix|combination|mixture|number) of(?: [\\w-]+(?: and)?){0,3}?))?\\s+${TERM}${LONGER}`,
    'i',
  ),
  // The (root) cause was, is, :, turned out to be … human error
  new RegExp(
    `\\b(?:cause|causes|reason|culprit|factor|trigger|explanation|problem|issue|error|failure|outage|incident|this|it|that)\\b[^.;!?,]{0,40}?(?:\\b(?:was|were|is|are|being|as|turned out to be|proved to be|appears to be|to be|seems to (?:be|have been)|must have been|has been|have been)\\b|:|–|—)\\s+(?:determined to be |found to be |identified as |classified as |labelled as |put down as |to be )?${TERM}${LONGER}(?!,? (?:but|that is not|nor)\\b)`,
    'i',
  ),
  // We attribute it to, put it down to, blame it on human error
  new RegExp(
    `\\b(?:attribut\\w+|put|ascrib\\w+|blam\\w+|pin\\w*|chalk\\w*|traced?)\\b[^.;,]{1,40}?\\b(?:to|on)\\s+${TERM}${LONGER}`,
    'i',
  ),
  // Whatever it was: it was a human error
  new RegExp(
    `\\b(?:was|were) (?:\\w+ly )?(?:(?:a|an|just|simple|plain|pure|case|of|the|result) )*(?:human|operator|pilot)[ -](?:error|mistake)\\b${LONGER}`,
    'i',
  ),
  // Human error caused, led to …
  new RegExp(
    `(?:^|[,;:]\\s|\\b(?:and|that|but|because|as|where)\\s)\\s*${TERM}(?:, [^.;!?,]{1,40},)? (?:(?:then|also|again|directly|ultimately|by \\w+ \\w+(?: \\w+)?|during [\\w ]{1,30}|in [\\w ]{1,30}|on [\\w ]{1,30}) )?(?:ha[ds] )?(?:caused|led to|resulted in|brought|triggered|took down|(?:was|is) (?:(?:the|a|one) (?:[\\w-]+ ){0,2}(?:cause|reason|culprit|trigger|factor)|to blame|at (?:fault|play|work)|responsible|involved|identified|found)|contributed|played|created|produced|meant|broke)`,
    'i',
  ),
  // It took the site down; it was listed as the cause.
  new RegExp(
    `(?:^|[,;:]\\s|\\b(?:and|that|but|because|as|where)\\s)\\s*${TERM}(?: (?:during|in|on|by|at|while) [\\w -]{1,40}?)? (?:(?:took|brought|knocked) (?:[\\w-]+ ){1,4}(?:down|offline)|deleted|dropped|(?:was|is|were) (?:\\w+ly )?(?:listed|cited|given|named|identified|determined|recorded|found|seen|reported)(?: to be| as) (?:an? |the )?(?:[\\w-]+ ){0,2}(?:cause|reason|culprit|trigger|factor))`,
    'i',
  ),
  // The error was human.
  /\b(?:error|mistake|cause|failure) (?:was|is) (?:(?:purely|simply|entirely|just|only) )?human(?=\W*$|,| and\b)/i,
  // Alone, as a list of causes has it.
  new RegExp(`^\\W*(?:(?:root |probable |main )?cause\\W+)?${TERM}\\W*$`, 'i'),
  // … or with where it happened, and no verb.
  new RegExp(
    `^\\W*(?:an? )?(?!user)${WHO}[ -](?:error|mistake) (?:during|in|on|at|while|when|by|with)\\b(?!.*\\b(?:is|are|was|were|can|may|might|will|would|could|should|has|have|had|does|do|did|no longer)\\b)[^.;!?]*[.!]?$`,
    'i',
  ),
];
/** Said of what might be, or in order to be denied: "prevents human error", "not human error", "never a root cause". */
const DENIED: readonly RegExp[] = [
  new RegExp(
    `\\b(?:not|never|no|nor|n't|rather than|instead of|without|more than|beyond)\\s+(?:(?:simply|just|merely|only|due|to|because|of|caused|by|down|a|an|the|about|case|result|another|any|one)\\s+)*${WHO}[ -](?:error|mistake|failure)`,
    'i',
  ),
  new RegExp(
    `\\b(?:prevent\\w*|avoid\\w*|reduc\\w*|eliminat\\w*|minimi\\w*|limit\\w*|guard\\w*|against|prone to|suscept\\w*|vulnerable|room for|chances?|risks?|possib\\w*|potential|likelihood|probability|mitigat\\w*|resist\\w*|protect\\w*|tolera\\w*|calling|call it|label\\w*|under the heading)\\b[^.;,]{0,30}?${WHO}[ -](?:error|mistake|failure)`,
    'i',
  ),
  new RegExp(
    `\\b(?:can|could|may|might|would|will)\\b(?! have)[^.;,]{0,60}?${WHO}[ -](?:error|mistake|failure)`,
    'i',
  ),
];

export const humanError = defineSentenceRule<Sentence>({
  cues: [
    ...KINDS.flatMap((who) =>
      ['error', 'mistake', 'failure'].flatMap((what) => [`${who} ${what}`, `${who}-${what}`]),
    ),
    'human|',
    'fat finger',
    'fat-finger',
    'pebkac',
    'pebcak',
    'layer 8',
  ],
  meta: {
    id: 'language/human-error',
    level: 'error',
    summary: 'Human or operator error given as the cause',
    why: 'Human error is where the questions begin: everybody errs every day, and only some days end in an outage. As a cause it has no action item but to be careful.',
    instead:
      'Say what made the action possible and sensible: what the screen showed, which guard was missing, what had worked the last ten times.',
    messages: { seen: 'gives people erring as the cause: "{seen}"' },
    examples: {
      valid: examples(
        'The user error rate rose to 12 %.',
        'A dry run by default would prevent human error here.',
        'Human error is never a root cause.',
        'The form leaves room for human error.',
        'The operator error log shows a reconcile loop.',
        'The classification "human error" was taken off the form.',
        'The new prompt makes human error less likely.',
        'Operator errors are counted by the controller and exported as a metric.',
      ),
      invalid: examples(
        'The root cause was human error.',
        'The deletion was due to operator error.',
        'Human error led to the wrong region being drained.',
        'The outage was caused by a human error during the upgrade.',
        'It was put down to pilot error.',
        'This was a simple human error.',
        'Root cause: human error.',
        'The data loss resulted from a mix of technical and human errors.',
        'It turned out to be a fat-finger mistake.',
      ),
    },
  },
  match({ text }) {
    const plain = text.replaceAll('\u2019', "'");
    for (const frame of FRAMES) {
      const found = frame.exec(plain);
      if (!found) continue;
      const told = plain.slice(0, found.index + found[0].length);
      if (DENIED.some((denied) => denied.test(told))) return null;
      return { start: found.index, end: found.index + found[0].length };
    }
    return null;
  },
});
