import type { Taxonomy } from '../model/taxonomy.ts';
import { KINDS, SAME_MEANING, SAME_WORD } from './synonyms.ts';
import { tokensOf } from './words.ts';

/** A meaning that a text can put in several ways; as a term of the index it is written `=name`. */
export interface Concept {
  readonly term: string;
  /** How much finding it is worth beside the very words that were asked for, 0 to 1. */
  readonly strength: number;
}

/** What a stretch of words can be understood as. */
export interface Reading extends Concept {
  readonly length: number;
}

interface Node {
  readonly next: Map<string, Node>;
  /** How many words lead here. */
  readonly length: number;
  /** Concepts that a text with this phrase is about. */
  readonly said: Reading[];
  /** Concepts that asking for this phrase takes in besides. */
  readonly wider: Reading[];
}

const STRENGTH = { word: 0.9, own: 0.85, meaning: 0.6, kind: 0.4 };

/** Phrases that mean the same: of the field, of the taxonomy (a word and its aliases), and those of the config. */
export class Concepts {
  readonly #root: Node = emptyNode(0);

  constructor(taxonomy: Taxonomy, own: readonly (readonly string[])[]) {
    for (const line of linesOf(SAME_WORD)) this.#group(line.split(','), STRENGTH.word);
    for (const line of linesOf(SAME_MEANING)) this.#group(line.split(','), STRENGTH.meaning);
    for (const { words } of Object.values(taxonomy)) {
      for (const { word, aliases } of words) {
        if (aliases.length > 0) this.#group([word, ...aliases], STRENGTH.own);
      }
    }
    for (const group of own) this.#group(group, STRENGTH.own);
    for (const line of linesOf(KINDS)) this.#kind(line);
  }

  /** The concepts that the words say from position `at` on. */
  said(stems: readonly string[], at: number): readonly Reading[] {
    return this.#walk(stems, at, ({ said }) => said);
  }

  /** The concepts that asking for the words from position `at` on takes in. */
  asked(stems: readonly string[], at: number): readonly Reading[] {
    return this.#walk(stems, at, ({ said, wider }) => (wider.length === 0 ? said : [...said, ...wider]));
  }

  #walk(stems: readonly string[], at: number, pick: (node: Node) => readonly Reading[]): readonly Reading[] {
    let found = NOTHING;
    let node: Node | undefined = this.#root.next.get(stems[at] ?? '');
    while (node) {
      const readings = pick(node);
      if (readings.length > 0) found = found.length === 0 ? readings : [...found, ...readings];
      const next: string | undefined = stems[at + node.length];
      node = next === undefined ? undefined : node.next.get(next);
    }
    return found;
  }

  #group(phrases: readonly string[], strength: number): void {
    const term = `=${stemsOf(phrases[0] ?? '').join('-')}${strength === STRENGTH.meaning ? '~' : ''}`;
    for (const phrase of phrases) add(this.#node(phrase), 'said', { term, strength });
  }

  /** Of a kind, each member is a concept of its own, which the wide word takes in. */
  #kind(line: string): void {
    const [wide = '', members = ''] = line.split(':');
    const whole = this.#node(wide);
    for (const member of members.split(',')) {
      const stems = stemsOf(member);
      // A single word is a term of the index already.
      const term = stems.length === 1 ? (stems[0] as string) : `=${stems.join('-')}`;
      if (stems.length > 1) add(this.#node(member), 'said', { term, strength: STRENGTH.word });
      add(whole, 'wider', { term, strength: STRENGTH.kind });
    }
  }

  #node(phrase: string): Node {
    let node = this.#root;
    for (const stem of stemsOf(phrase)) {
      const next: Node = node.next.get(stem) ?? emptyNode(node.length + 1);
      node.next.set(stem, next);
      node = next;
    }
    return node;
  }
}

const NOTHING: readonly Reading[] = [];

const emptyNode = (length: number): Node => ({ next: new Map(), length, said: [], wider: [] });

const linesOf = (list: string): string[] => list.trim().split('\n');

const stemsOf = (phrase: string): string[] => tokensOf(phrase).map(({ stem }) => stem);

/** A phrase that two lines lead to counts once, as the stronger. */
function add(node: Node, kind: 'said' | 'wider', concept: Concept): void {
  const readings = node[kind];
  const reading = { ...concept, length: node.length };
  const at = readings.findIndex(({ term }) => term === concept.term);
  if (at < 0) readings.push(reading);
  else if ((readings[at] as Reading).strength < concept.strength) readings[at] = reading;
}
