import type { Corpus } from '../../../model/corpus.ts';
import { count } from '../../../model/count.ts';
import { lookAlike } from '../../../model/look-alike.ts';
import type { Postmortem } from '../../../model/postmortem.ts';
import { UNKNOWN } from '../../../model/taxonomy.ts';
import { type WrittenWord, writtenWords } from '../../../model/written-words.ts';
import { defineCorpusRule } from '../../define-rule.ts';

const pool = (mode: string, more = '') => ({
  'postmortems/2026-03-02-payments-pool.md': `---\ntitle: Payments\nstatus: published\nfailure_mode: ${mode}\n${more}---\n`,
  'postmortems/2026-05-02-payments-pool.md': `---\ntitle: Payments\nstatus: published\nfailure_mode: ${mode}\n${more}---\n`,
});
const taxonomy = { failure_mode: { 'connection-pool-exhaustion': {}, 'certificate-expiry': {} } };

export const taxonomyDrift = defineCorpusRule({
  meta: {
    id: 'corpus/taxonomy-drift',
    level: 'warn',
    summary: 'A word off the list, or two words that look like one',
    why: 'A class that is spelt in two ways is two small classes in every count, and the one that keeps coming back is not seen to.',
    instead:
      '`lfi taxonomy` renames or merges a word over the whole corpus; aliases are configured under `taxonomy`.',
    kinds: ['incident', 'near-miss'],
    messages: {
      offList: '`{field}`: "{word}" is not on the list ({uses})',
      nearest: '`{field}`: "{word}" is not on the list ({uses}), did you mean "{other}"?',
      alike: '`{field}`: "{word}" ({uses}) looks like "{other}" ({otherUses})',
    },
    examples: {
      valid: [
        { name: 'the same word', beside: pool('connection-pool-exhaustion') },
        { name: 'two classes', beside: pool('connection-leak') },
        {
          name: 'versions are not slips',
          frontmatter: 'services: [search-v2]',
          beside: pool('unknown', 'services: [search-v1]\n'),
        },
        {
          name: 'an alias of the config',
          frontmatter: 'failure_mode: pool-exhaustion',
          config: {
            taxonomy: { failure_mode: { 'connection-pool-exhaustion': { aliases: ['pool-exhaustion'] } } },
          },
        },
      ],
      invalid: [
        {
          name: 'another ending',
          frontmatter: 'failure_mode: connection-pool-exhausted',
          beside: pool('connection-pool-exhaustion'),
        },
        {
          name: 'capitals and underscores',
          frontmatter: 'failure_mode: Connection_Pool_Exhaustion',
          beside: pool('connection-pool-exhaustion'),
        },
        {
          name: 'a service in the plural',
          frontmatter: 'services: [payment]',
          beside: pool('unknown', 'services: [payments]\n'),
        },
        {
          name: 'off the list of the config',
          frontmatter: 'failure_mode: leap-second',
          config: { taxonomy },
        },
        { name: 'off the list of factors', frontmatter: 'factors: [tiredness, timeout-retry]' },
      ],
    },
  },
  check(corpus, { reportOn, asked }) {
    for (const [field, uses] of usesByField(corpus)) {
      for (const [word, places] of uses) {
        const [first] = places;
        if (!first) continue;
        const alike = twinOf(word, uses);
        const near =
          isListed(first.use) && first.use.reading.is === 'off-list' ? first.use.reading.nearest : null;
        const message = alike ? 'alike' : near === null ? 'offList' : 'nearest';
        if (!alike && !isOffList(first.use)) continue;
        const data = {
          field,
          word,
          uses: countOf(places),
          other: alike ?? near ?? '',
          otherUses: alike ? countOf(uses.get(alike) ?? []) : '',
        };
        for (const { postmortem, use } of places) {
          if (!asked(postmortem)) continue;
          reportOn(postmortem, { message, data, span: postmortem.where(...use.path) });
        }
      }
    }
  },
});

interface Place {
  readonly postmortem: Postmortem;
  readonly use: WrittenWord;
}

type Uses = ReadonlyMap<string, readonly Place[]>;

/** Where each word stands that is on no list, and those that are, by field. */
function usesByField({ postmortems, config }: Corpus): Map<string, Map<string, Place[]>> {
  const fields = new Map<string, Map<string, Place[]>>();
  for (const postmortem of postmortems) {
    for (const use of writtenWords(postmortem, config)) {
      const { words } = use.field;
      // What the format itself lists is no taxonomy, and severities have an order that nobody drifts in.
      if (typeof words !== 'string' || words === 'severity') continue;
      const uses = fields.get(use.field.name) ?? new Map<string, Place[]>();
      fields.set(use.field.name, uses);
      const places = uses.get(use.written) ?? [];
      uses.set(use.written, places);
      places.push({ postmortem, use });
    }
  }
  return fields;
}

/** True where somebody made a list that words can be off: not of services, which `schema/unknown-value` has. */
const isListed = ({ field, allowed }: WrittenWord): boolean =>
  field.words !== 'service' && allowed.words.some(({ word }) => word !== UNKNOWN);

const isOffList = (use: WrittenWord): boolean => isListed(use) && use.reading.is === 'off-list';

/** The word that is used more often and looks like this one, where neither is on a list. */
function twinOf(word: string, uses: Uses): string | null {
  const own = uses.get(word) ?? [];
  if (own[0]?.use.reading.is !== 'off-list' || own[0].use.allowed.closed) return null;
  const twins = [...uses].filter(([other, places]) => {
    if (other === word || places[0]?.use.reading.is === 'word' || !lookAlike(word, other)) return false;
    return places.length > own.length || (places.length === own.length && isFirst(other, word, places, own));
  });
  return twins.sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null;
}

/** Of two that are used as often, the one of the earlier document stays. */
function isFirst(other: string, word: string, theirs: readonly Place[], own: readonly Place[]): boolean {
  const dateOf = (places: readonly Place[]) =>
    Math.min(...places.map(({ postmortem }) => postmortem.date?.moment.epochMs ?? Number.POSITIVE_INFINITY));
  const [a, b] = [dateOf(theirs), dateOf(own)];
  return a === b ? other < word : a < b;
}

const countOf = (places: readonly Place[]): string => count(places.length, 'document');
