import type { Config } from '../../model/config.ts';
import type { AllowedWords, WordReading } from '../../model/field-words.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { UNKNOWN } from '../../model/taxonomy.ts';
import { writtenWords } from '../../model/written-words.ts';

/** A word as it is written in some documents, and how it is read. */
export interface Use {
  readonly written: string;
  readonly reading: WordReading;
  readonly documents: readonly Postmortem[];
}

export interface FieldUses {
  readonly field: string;
  readonly allowed: AllowedWords;
  /** Whether somebody made a list that words can be off. */
  readonly listed: boolean;
  readonly uses: readonly Use[];
}

/** Every list of words by the frontmatter field it is for, with what documents write there; tags have no list. */
export function usesByField(postmortems: readonly Postmortem[], config: Config): FieldUses[] {
  const fields = new Map<string, { allowed: AllowedWords; uses: Map<string, Use> }>();
  const add = (
    name: string,
    allowed: AllowedWords,
    written: string,
    reading: WordReading,
    one: Postmortem,
  ) => {
    const field = fields.get(name) ?? { allowed, uses: new Map<string, Use>() };
    fields.set(name, field);
    const documents = field.uses.get(written)?.documents ?? [];
    if (!documents.includes(one))
      field.uses.set(written, { written, reading, documents: [...documents, one] });
  };
  for (const postmortem of postmortems) {
    for (const { field, written, reading, allowed } of writtenWords(postmortem, config)) {
      // What the format itself lists is no taxonomy, and severities have an order that nobody drifts in.
      if (typeof field.words !== 'string' || field.words === 'severity') continue;
      add(field.name, allowed, written.trim(), reading, postmortem);
    }
    for (const tag of postmortem.tags) add('tags', NO_LIST, tag, NOT_LISTED, postmortem);
  }
  return [...fields].map(([field, { allowed, uses }]) => ({
    field,
    allowed,
    listed: allowed.words.some(({ word }) => word !== UNKNOWN),
    uses: [...uses.values()],
  }));
}

const NO_LIST: AllowedWords = { closed: false, words: [] };
const NOT_LISTED: WordReading = { is: 'off-list', nearest: null };
