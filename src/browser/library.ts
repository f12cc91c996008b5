import { Concepts } from '../library/concepts.ts';
import { passagesFrom } from '../library/fields.ts';
import { find, LOOKED_INTO } from '../library/find.ts';
import { unpackIndex } from '../library/index-bytes.ts';
import { rank, type Understood, understand } from '../library/search.ts';
import { SearchIndex } from '../library/search-index.ts';
import type { ShippedIndex, ShippedText } from '../library/shipped.ts';
import { answerAmong, type Piece } from '../library/snippet.ts';
import { type Choice, type Counts, FacetSieve, NOTHING_CHOSEN, type Values } from './facets.ts';

/** A document that answers, as a page shows it. */
export interface Hit {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly href: string;
  readonly quote: readonly Piece[];
}

export interface Answer {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** What there is to say about the question: words that were read as others, or are not known. */
  readonly notes: readonly string[];
  /** How many of them have each value that they can be narrowed by. */
  readonly counts: Counts;
}

type Pages = ShippedIndex['pages'];

/** What scripts with data call. */
interface Desk {
  index(data: ShippedIndex): void;
  text(document: number, data: ShippedText): void;
}

declare global {
  var lfi: Desk | undefined;
}

/** The documents of the site, searched as `lfi search` does: the index at first, a text when it is looked into. */
export class Library {
  readonly #root: string;
  readonly #texts = new Map<number, ShippedText>();
  #loaded: Promise<void> | null = null;
  #index = new SearchIndex(null as never);
  #concepts: Concepts | null = null;
  #pages: Pages = [];
  #values: readonly Values[] = [];

  /** `root`: the way from this page to the site's. */
  constructor(root: string) {
    this.#root = root;
    globalThis.lfi = {
      index: (data) => this.#take(data),
      text: (document, data) => this.#texts.set(document, data),
    };
  }

  /** Loads the index once; fails where its file is not there. */
  open(): Promise<void> {
    this.#loaded ??= loadScript(`${this.#root}search/index.js`);
    return this.#loaded;
  }

  /** The best answers among what is chosen. Throws where nothing in the text can be searched for. */
  async search(text: string, limit: number, choice: Choice = NOTHING_CHOSEN): Promise<Answer> {
    await this.open();
    const concepts = this.#concepts as Concepts;
    const index = this.#index;
    const understood = understand(text, index, concepts);
    const sieve = new FacetSieve(choice);
    await this.#read(understood, limit, choice);
    const passes = (document: number) => sieve.passes(this.#valuesOf(document));
    // What has not the very words is no answer, and not to be counted.
    const asked =
      understood.query.phrases.length === 0
        ? { passes, passesOpened: null }
        : { passes: () => true, passesOpened: ({ document }: { document: number }) => passes(document) };
    const shelf = { index, concepts, read: (document: number) => this.#opened(document) };
    const { found, total } = find(understood, shelf, asked, limit);
    return {
      total,
      notes: notesOn(understood),
      hits: found.map(({ document, postmortem }) => this.#hit(document, postmortem.stretches, understood)),
      counts: sieve.counts,
    };
  }

  /** All that is chosen, the latest first. */
  async latest(limit: number, choice: Choice = NOTHING_CHOSEN): Promise<Answer> {
    await this.open();
    const sieve = new FacetSieve(choice);
    const { times } = this.#index.data.cards;
    const passing = times
      .map((_, document) => document)
      .filter((document) => sieve.passes(this.#valuesOf(document)))
      .sort((a, b) => (times[b] ?? 0) - (times[a] ?? 0));
    return {
      total: passing.length,
      notes: [],
      hits: passing.slice(0, limit).map((document) => this.#cardOf(document)),
      counts: sieve.counts,
    };
  }

  /** Fetches the texts that will be looked into: of the best, or of all where the very words are asked for. */
  async #read(understood: Understood, limit: number, choice: Choice): Promise<void> {
    const sieve = new FacetSieve(choice);
    const ranked = rank(understood, this.#index).map(({ document }) => document);
    const wanted =
      understood.query.phrases.length > 0
        ? ranked
        : ranked
            .filter((document) => sieve.passes(this.#valuesOf(document)))
            .slice(0, Math.max(LOOKED_INTO, limit));
    const missing = wanted.filter((document) => !this.#texts.has(document));
    await Promise.all(missing.map((document) => loadScript(`${this.#root}search/text-${document}.js`)));
  }

  #opened(document: number) {
    const found = this.#texts.get(document);
    return found ? { ...found, document, path: this.#pages[document]?.path ?? '' } : null;
  }

  #hit(document: number, stretches: ShippedText['stretches'], understood: Understood): Hit {
    const text = this.#texts.get(document)?.text ?? '';
    const { snippet } = answerAmong(passagesFrom(text, stretches), understood, this.#concepts as Concepts);
    return { ...this.#cardOf(document), quote: snippet ?? [] };
  }

  #cardOf(document: number): Hit {
    const { id, title, severity, services, kind } = this.#index.data.cards.at(document) ?? NO_CARD;
    const { href = '', day = null } = this.#pages[document] ?? {};
    const about = [day, kind === 'incident' ? null : kind, severity, services.join(', ')].filter(Boolean);
    return {
      id,
      title: title ?? id,
      about: about.join(' · '),
      href: this.#root + encodeURI(href),
      quote: [],
    };
  }

  #valuesOf(document: number): Values {
    return this.#values[document] as Values;
  }

  #take({ index, taxonomy, synonyms, pages }: ShippedIndex): void {
    const data = unpackIndex(Uint8Array.from(atob(index), (sign) => sign.charCodeAt(0)));
    if (data === null) throw new Error('the index is of another version than these pages');
    this.#index = new SearchIndex(data);
    this.#concepts = new Concepts(taxonomy, synonyms);
    this.#pages = pages;
    this.#values = pages.map(({ day }, document) => {
      const card = data.cards.at(document) ?? NO_CARD;
      return {
        kind: [card.kind],
        year: day === null ? [] : [day.slice(0, 4)],
        severity: card.severity === null ? [] : [card.severity],
        service: card.services,
        failure_mode: card.failureMode === null ? [] : [card.failureMode],
      };
    });
  }
}

const NO_CARD = {
  id: '',
  title: null,
  severity: null,
  services: [],
  kind: 'incident',
  failureMode: null,
} as const;

const notesOn = ({ corrected, unknown, query }: Understood): string[] => [
  ...corrected.map(({ typed, read }) => `No document says “${typed}”: read as “${read}”.`),
  ...(unknown.length > 0 ? [`No document says ${unknown.map((word) => `“${word}”`).join(', ')}.`] : []),
  ...query.notRun.map((pattern) => `${pattern} was read as words.`),
];

/** A page from the file system may ask for scripts and for nothing else. */
function loadScript(src: string): Promise<void> {
  return new Promise((done, fail) => {
    const script = document.createElement('script');
    script.src = src;
    script.addEventListener('load', () => {
      script.remove();
      done();
    });
    script.addEventListener('error', () => fail(new Error(`${src} is not there`)));
    document.head.append(script);
  });
}
