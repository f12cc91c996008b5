import type { SectionName } from '../../model/section.ts';
import type { People } from './people.ts';
import { type Token, tokenize } from './tokens.ts';

/** Where a stretch of prose stands in its document. */
export interface Place {
  readonly form: 'paragraph' | 'heading' | 'cell';
  readonly section: SectionName;
  /** The headings it stands under, outermost first. */
  readonly headings: readonly string[];
}

/** A sentence as a language rule sees it: code and quoted speech stand in it as one sign each. */
export class Sentence {
  readonly text: string;
  readonly place: Place;
  readonly people: People;
  /** The one before it in the same paragraph; a "they" looks back to it. */
  readonly previous: Sentence | null;
  #tokens: readonly Token[] | null = null;
  #peopled: boolean | null = null;

  constructor(text: string, place: Place, people: People, previous: Sentence | null = null) {
    this.text = text;
    this.place = place;
    this.people = people;
    this.previous = previous;
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= tokenize(this.text);
    return this.#tokens;
  }

  /** Whether somebody may be spoken of; asked before it is taken apart, which costs more. */
  get peopled(): boolean {
    this.#peopled ??= this.people.mentioned(this.text);
    return this.#peopled;
  }

  /** "We do not think that …": what follows is said in order to be denied. */
  get disowned(): boolean {
    return /\b(?:do|does|did|would|should)(?: not|n['’]t) (?:think|believe|say|mean|claim|feel|suggest|imply|find)\b/i.test(
      this.text,
    );
  }

  get question(): boolean {
    return /\?[)\]"”’»\s]*$/.test(this.text);
  }
}
