import type { Entry } from './build-index.ts';
import type { Card } from './cards.ts';
import { FIELDS, type FieldName } from './fields.ts';
import type { SearchIndex } from './search-index.ts';

const TERMS_KEPT = 40;

/** How much a term says in each field; what a document is classified by is compared by itself. */
const FIELD_COUNTS: Readonly<Record<FieldName, number>> = {
  title: 3,
  class: 0,
  takeaways: 1.5,
  summary: 1.5,
  causes: 1.5,
  remedies: 1,
  rest: 0.7,
};

/** The same by the number of the field. */
export const COUNTS_BY_FIELD: readonly number[] = FIELDS.map((name) => FIELD_COUNTS[name]);

/** A concept says what its words say already. */
const CONCEPT = 0.6;

/** The terms by which a document is told from the others, heaviest first. */
export interface Profile {
  readonly card: Card;
  readonly terms: readonly { readonly term: string; readonly form: string; readonly weight: number }[];
}

/** Of what a document says, the rarest and most repeated terms: (1 + ln tf) × ln(N ÷ df), itself not counted. */
export function profileOf({ card, fields, forms }: Entry, index: SearchIndex, self: number | null): Profile {
  const own = new Map<string, number>();
  for (const [field, counts] of fields.entries()) {
    const weight = COUNTS_BY_FIELD[field] as number;
    if (weight === 0) continue;
    for (const [term, count] of counts) own.set(term, (own.get(term) ?? 0) + weight * count);
  }
  const others = Math.max(1, index.size - (self === null ? 0 : 1));
  const weighed = [...own].flatMap(([term, count]) => {
    // Times and amounts are shared by chance.
    if (/^\d+$/.test(term)) return [];
    const elsewhere = index.documentFrequency(term) - (self !== null && index.has(term) ? 1 : 0);
    if (elsewhere < 1) return [];
    const rarity = Math.log((others + 1) / elsewhere);
    const weight = (1 + Math.log(Math.max(1, count))) * rarity * (term.startsWith('=') ? CONCEPT : 1);
    return [{ term, form: forms.get(term) ?? term, weight }];
  });
  const terms = weighed
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, TERMS_KEPT);
  return { card, terms };
}
