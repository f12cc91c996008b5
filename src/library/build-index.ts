import type { Postmortem } from '../model/postmortem.ts';
import { type Card, Cards } from './cards.ts';
import type { Concepts } from './concepts.ts';
import { FIELDS, passagesOf } from './fields.ts';
import { FIELD_SLOTS, type IndexData, MOST_COUNTED } from './index-data.ts';
import { type Form, formsOf } from './words.ts';

/** Terms of one document by field, each with how often it stands there. */
type Counted = readonly ReadonlyMap<string, number>[];

/** A document ready for the index. */
export interface Entry {
  readonly card: Card;
  readonly fields: Counted;
  /** A written form of each stem. */
  readonly forms: ReadonlyMap<string, string>;
}

export function entryOf(postmortem: Postmortem, key: string, concepts: Concepts): Entry {
  const fields = FIELDS.map(() => new Map<string, number>());
  const forms = new Map<string, string>();
  for (const { field, text } of passagesOf(postmortem)) {
    countTerms(text, concepts, fields[FIELDS.indexOf(field)] as Map<string, number>, forms);
  }
  return { card: cardOf(postmortem, key), fields, forms };
}

/** Counts the terms of a text: stems of its words, and the concepts that it speaks of. */
function countTerms(
  text: string,
  concepts: Concepts,
  counts: Map<string, number>,
  written: Map<string, string>,
): void {
  const words = formsOf(text);
  const stems = words.map(({ stem }) => stem);
  const count = (term: string) => counts.set(term, (counts.get(term) ?? 0) + 1);
  const countWord = (form: Form) => {
    count(form.stem);
    keepForm(written, form.stem, form.word);
  };
  for (let at = 0; at < words.length; at++) {
    for (const { term } of concepts.said(stems, at)) count(term);
    const form = words[at] as Form;
    if (form.stop) continue;
    countWord(form);
    for (const hump of form.humps) countWord(hump);
  }
}

/** The terms of a text, each with how people write it. */
export function termsIn(text: string, concepts: Concepts): Map<string, string> {
  const counts = new Map<string, number>();
  const forms = new Map<string, string>();
  countTerms(text, concepts, counts, forms);
  return new Map([...counts.keys()].map((term) => [term, forms.get(term) ?? term]));
}

/** The shortest form, whatever the order in which documents come. */
function keepForm(forms: Map<string, string>, stem: string, word: string): void {
  const known = forms.get(stem);
  if (known === undefined || word.length < known.length || (word.length === known.length && word < known)) {
    forms.set(stem, word);
  }
}

function cardOf(postmortem: Postmortem, key: string): Card {
  const { id, title, kind, status, severity, services, trigger, failureMode, factors, tags } = postmortem;
  const { detectedBy, mitigatedBy, runbook, defence, date } = postmortem;
  return {
    key,
    id,
    title,
    kind,
    status,
    severity,
    services,
    trigger,
    failureMode,
    factors,
    tags,
    detectedBy,
    mitigatedBy,
    runbook,
    defence,
    epochMs: date?.moment.epochMs ?? null,
  };
}

/** The index without some of its documents and with others: flat lists copied once, whatever the number. */
export function updateIndex(old: IndexData, gone: ReadonlySet<string>, entries: readonly Entry[]): IndexData {
  const kept = old.cards.keys.map((key) => !gone.has(key));
  const moved = new Uint32Array(kept.length);
  let size = 0;
  for (const [document, stays] of kept.entries()) if (stays) moved[document] = size++;
  const cards = [
    ...[...old.cards].filter((_, document) => kept[document]),
    ...entries.map(({ card }) => card),
  ];
  const added = invert(entries, size);
  const terms = [...new Set([...old.terms, ...added.keys()])].sort();
  const most = old.places.length + total(added);
  const starts: number[] = [];
  const places = new Uint32Array(most);
  const counts = new Uint8Array(most);
  const used: string[] = [];
  const usedForms: string[] = [];
  const forms = commonForms(entries);
  let at = 0;
  let before = 0;
  for (const term of terms) {
    const start = at;
    const oldForm = old.terms[before] === term ? old.forms[before] : undefined;
    if (oldForm !== undefined) keepForm(forms, term, oldForm);
    if (oldForm !== undefined) {
      for (let i = old.starts[before] as number; i < (old.starts[before + 1] as number); i++) {
        const place = old.places[i] as number;
        const document = Math.floor(place / FIELD_SLOTS);
        if (!kept[document]) continue;
        places[at] = (moved[document] as number) * FIELD_SLOTS + (place % FIELD_SLOTS);
        counts[at++] = old.counts[i] as number;
      }
      before++;
    }
    const fresh = added.get(term);
    for (let i = 0; i < (fresh?.length ?? 0); i += 2) {
      places[at] = fresh?.[i] as number;
      counts[at++] = Math.min(fresh?.[i + 1] as number, MOST_COUNTED);
    }
    if (at === start) continue;
    used.push(term);
    usedForms.push(forms.get(term) ?? term);
    starts.push(start);
  }
  return {
    cards: Cards.of(cards),
    lengths: lengthsOf(old, kept, entries),
    terms: used,
    forms: usedForms,
    starts: Uint32Array.from([...starts, at]),
    places: places.slice(0, at),
    counts: counts.slice(0, at),
  };
}

function commonForms(entries: readonly Entry[]): Map<string, string> {
  const all = new Map<string, string>();
  for (const { forms } of entries) for (const [stem, word] of forms) keepForm(all, stem, word);
  return all;
}

/** Place and count in turns, by term. */
function invert(entries: readonly Entry[], first: number): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  for (const [index, { fields }] of entries.entries()) {
    for (const [field, counts] of fields.entries()) {
      const place = (first + index) * FIELD_SLOTS + field;
      for (const [term, count] of counts) {
        const list = postings.get(term);
        if (list) list.push(place, count);
        else postings.set(term, [place, count]);
      }
    }
  }
  return postings;
}

function total(postings: ReadonlyMap<string, readonly number[]>): number {
  let sum = 0;
  for (const list of postings.values()) sum += list.length / 2;
  return sum;
}

function lengthsOf(old: IndexData, kept: readonly boolean[], entries: readonly Entry[]): Uint32Array {
  const stay = kept.flatMap((stays, document) => (stays ? [document] : []));
  const lengths = new Uint32Array((stay.length + entries.length) * FIELD_SLOTS);
  for (const [index, document] of stay.entries()) {
    const from = document * FIELD_SLOTS;
    lengths.set(old.lengths.subarray(from, from + FIELD_SLOTS), index * FIELD_SLOTS);
  }
  for (const [index, { fields }] of entries.entries()) {
    for (const [field, counts] of fields.entries()) {
      lengths[(stay.length + index) * FIELD_SLOTS + field] = counts.size;
    }
  }
  return lengths;
}
