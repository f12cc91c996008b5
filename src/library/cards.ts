import type { Filterable } from '../model/filter.ts';
import type { Kind, Postmortem } from '../model/postmortem.ts';

/** What is kept of a document beside its words: enough to name it and to filter by. */
export type Card = Omit<Filterable, 'raw'> &
  Pick<Postmortem, 'id' | 'title'> & {
    /** The file, under the name that its owner keeps it by. */
    readonly key: string;
    /** Its place in time, milliseconds since the Unix epoch. */
    readonly epochMs: number | null;
  };

/** What every question asks of every card. */
export interface CardColumns {
  readonly keys: readonly string[];
  readonly ids: readonly string[];
  readonly kinds: readonly Kind[];
  readonly times: readonly (number | null)[];
}

/** The cards of an index by document. A card is read when it is asked for: most questions ask for few. */
export class Cards implements CardColumns {
  readonly keys: readonly string[];
  readonly ids: readonly string[];
  readonly kinds: readonly Kind[];
  readonly times: readonly (number | null)[];
  readonly #read: (document: number) => Card;

  constructor({ keys, ids, kinds, times }: CardColumns, read: (document: number) => Card) {
    this.keys = keys;
    this.ids = ids;
    this.kinds = kinds;
    this.times = times;
    this.#read = read;
  }

  static of(cards: readonly Card[]): Cards {
    const columns = {
      keys: cards.map(({ key }) => key),
      ids: cards.map(({ id }) => id),
      kinds: cards.map(({ kind }) => kind),
      times: cards.map(({ epochMs }) => epochMs),
    };
    return new Cards(columns, (document) => cards[document] as Card);
  }

  get length(): number {
    return this.keys.length;
  }

  at(document: number): Card | undefined {
    return document in this.keys ? this.#read(document) : undefined;
  }

  *[Symbol.iterator](): IterableIterator<Card> {
    for (let document = 0; document < this.length; document++) yield this.#read(document);
  }
}
