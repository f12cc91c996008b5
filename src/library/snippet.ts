import type { Postmortem } from '../model/postmortem.ts';
import type { Concepts } from './concepts.ts';
import { type FieldName, type Passage, passagesOf } from './fields.ts';
import { proseBlocks } from './prose.ts';
import { phraseTest } from './query.ts';
import { FIELD_WEIGHTS } from './scorer.ts';
import type { Understood } from './search.ts';
import { tokensOf } from './words.ts';

/** A piece of text, and whether it is what was asked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Where a document answers: the passage that says most, and what was found in each field. */
export interface Answer {
  /** Null where only the title and the frontmatter answer. */
  readonly snippet: readonly Piece[] | null;
  readonly line: number | null;
  /** By field, the words as they stand there, at most so many. */
  readonly found: readonly { readonly field: FieldName; readonly words: readonly string[] }[];
}

const LENGTH = 200;
const WORDS_NAMED = 6;
/** The very words that were asked for are worth more than any others. */
const PHRASE = 10;

interface Mark {
  readonly start: number;
  readonly end: number;
  /** Indexes of the words of the question that it answers. */
  readonly words: readonly number[];
}

/** Looks a question up in a document that answers it. */
export const answerIn = (postmortem: Postmortem, understood: Understood, concepts: Concepts): Answer =>
  answerAmong(passagesOf(postmortem), understood, concepts);

/** The same in the passages of one. */
export function answerAmong(
  passages: readonly Passage[],
  understood: Understood,
  concepts: Concepts,
): Answer {
  const asked = termsAsked(understood);
  const phrases = understood.query.phrases.map(phraseTest);
  const found = new Map<FieldName, Set<string>>();
  let best: { score: number; text: string; marks: readonly Mark[]; line: number | null } | null = null;
  for (const { field, text, line } of passages) {
    for (const block of proseBlocks(text)) {
      const marks = marksIn(block.text, asked, concepts);
      if (marks.length === 0) continue;
      const words = found.get(field) ?? new Set<string>();
      found.set(field, words);
      for (const { start, end } of marks) words.add(block.text.slice(start, end).toLowerCase());
      if (field === 'title' || field === 'class') continue;
      const very = phrases.filter((stands) => stands(block.text)).length;
      const score = (worthOf(marks, understood) + very * PHRASE) * (1 + FIELD_WEIGHTS[field] / 8);
      if (best && score <= best.score) continue;
      best = { score, text: block.text, marks, line: line === null ? null : line + block.line - 1 };
    }
  }
  return {
    snippet: best && cut(best.text, best.marks),
    line: best?.line ?? null,
    found: [...found].map(([field, words]) => ({ field, words: [...words].slice(0, WORDS_NAMED) })),
  };
}

function termsAsked({ words }: Understood): Map<string, number[]> {
  const asked = new Map<string, number[]>();
  for (const [index, { variants }] of words.entries()) {
    for (const { term } of variants) asked.set(term, [...(asked.get(term) ?? []), index]);
  }
  return asked;
}

/** The stretches of a text that answer, in their order, none inside another. */
function marksIn(text: string, asked: ReadonlyMap<string, readonly number[]>, concepts: Concepts): Mark[] {
  const tokens = tokensOf(text);
  const stems = tokens.map(({ stem }) => stem);
  const marks: Mark[] = [];
  for (const [at, { stem, start, end }] of tokens.entries()) {
    const own = asked.get(stem);
    if (own) marks.push({ start, end, words: own });
    for (const { term, length } of concepts.said(stems, at)) {
      const words = asked.get(term);
      if (words) marks.push({ start, end: tokens[at + length - 1]?.end ?? end, words });
    }
  }
  return merged(marks);
}

/** Marks that overlap as one. */
function merged(marks: readonly Mark[]): Mark[] {
  const result: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (!last || mark.start >= last.end) result.push(mark);
    else {
      const words = [...new Set([...last.words, ...mark.words])];
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, mark.end), words };
    }
  }
  return result;
}

/** Different words of the question first, repetition little. */
function worthOf(marks: readonly Mark[], { words }: Understood): number {
  const different = new Set(marks.flatMap((mark) => mark.words));
  const sum = [...different].reduce((total, index) => total + (words[index]?.weight ?? 0), 0);
  return sum + Math.min(marks.length, 5) * 0.05;
}

/** The stretch of about `LENGTH` characters with the most of the question, in pieces. */
function cut(text: string, marks: readonly Mark[]): Piece[] {
  const [from, to] = text.length <= LENGTH ? [0, text.length] : windowOf(text, marks);
  const pieces: Piece[] = [];
  let at = from;
  const push = (end: number, marked: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const { start, end } of marks.filter((mark) => mark.start >= from && mark.end <= to)) {
    push(start, false);
    push(end, true);
  }
  push(to, false);
  if (from > 0) pieces.unshift({ text: '… ', marked: false });
  if (to < text.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}

function windowOf(text: string, marks: readonly Mark[]): [number, number] {
  const best = richestRun(marks, LENGTH * 0.7);
  const room = Math.max(0, LENGTH - (best.end - best.start));
  const from = Math.max(0, Math.min(best.start - Math.floor(room / 2), text.length - LENGTH));
  const to = Math.min(text.length, from + LENGTH);
  const atWord = from === 0 ? 0 : text.indexOf(' ', from) + 1;
  return [
    Math.min(atWord, best.start),
    to === text.length ? to : Math.max(text.lastIndexOf(' ', to), best.end),
  ];
}

/** Of the stretches of so many characters the one with the most different words, then with the most marks. */
function richestRun(marks: readonly Mark[], characters: number): { start: number; end: number } {
  const inside = new Map<number, number>();
  const count = (mark: Mark | undefined, by: 1 | -1) => {
    for (const word of mark?.words ?? []) {
      const now = (inside.get(word) ?? 0) + by;
      if (now === 0) inside.delete(word);
      else inside.set(word, now);
    }
  };
  let best = { worth: 0, start: 0, end: 0 };
  let next = 0;
  for (const [first, { start }] of marks.entries()) {
    for (; next < marks.length && (marks[next] as Mark).end <= start + characters; next++)
      count(marks[next], 1);
    const worth = inside.size + (next - first) / 100;
    if (worth > best.worth) best = { worth, start, end: marks[next - 1]?.end ?? start };
    if (next > first) count(marks[first], -1);
    else next = first + 1;
  }
  return best;
}
