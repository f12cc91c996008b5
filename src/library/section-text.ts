import type { Postmortem, Section } from '../model/postmortem.ts';
import type { SectionName } from '../model/section.ts';
import { proseBlocks } from './prose.ts';

/** What a document says in one go, and where: a paragraph, a list item, a row of a table. */
export interface Said {
  readonly text: string;
  /** In the file, from 1. */
  readonly line: number;
  readonly section: SectionName;
  /** The heading that it stands under within its section: of an account the role; null where there is none. */
  readonly under: string | null;
}

/** What stands in the sections of one purpose, without markup, comments, code blocks and headings, in the document's order. */
export function saidIn(postmortem: Postmortem, name: SectionName): Said[] {
  const outer = outermost(postmortem.body.sections.filter(({ section }) => section === name));
  return outer.flatMap((section) => saidUnder(postmortem, section));
}

/** What stands under one heading, its sub-sections included. */
export function saidUnder({ text, body }: Postmortem, section: Section): Said[] {
  const after = body.sections.filter(({ line }) => line > section.line);
  const lines = text.split(/\r?\n/);
  const end = after.find(({ depth }) => depth <= section.depth)?.line ?? lines.length + 1;
  const inner = after.filter(({ line }) => line < end);
  const tableHeads = headsOf(lines, section.line, end);
  const blocks = proseBlocks(blanked(lines.slice(section.line, end - 1).join('\n')));
  return blocks.flatMap(({ text: said, line: at }) => {
    const line = section.line + at;
    if (inner.some((one) => one.line === line && one.heading === said) || tableHeads.has(line)) return [];
    const under = inner.findLast((one) => one.line < line)?.heading ?? null;
    return isRule(said) ? [] : [{ text: said, line, section: section.section, under }];
  });
}

/** Setext headings leave their underline, tables what divides their head from their rows. */
const isRule = (text: string) => /^[\s=\-·:|]*$/.test(text);

function headsOf(lines: readonly string[], from: number, to: number): Set<number> {
  const heads = new Set<number>();
  for (let line = from + 1; line < to; line++) {
    const [here = '', next = ''] = [lines[line - 1], lines[line]];
    if (here.includes('|') && /^[\s|:-]*-[\s|:-]*$/.test(next) && next.includes('|')) heads.add(line);
  }
  return heads;
}

function outermost(sections: readonly Section[]): Section[] {
  const within = (outer: Section, inner: Section) =>
    outer.depth < inner.depth && outer.from <= inner.from && inner.to <= outer.to;
  return sections.filter((one) => !sections.some((other) => other !== one && within(other, one)));
}

/** Comments and code blocks as blank lines, so that every other line keeps its number. */
const blanked = (text: string): string =>
  text.replace(/<!--[\s\S]*?(?:-->|$)|^(`{3,}|~{3,})[\s\S]*?(?:^\1.*$|$(?![\s\S]))/gm, (found) =>
    found.replace(/[^\n]/g, ''),
  );

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text; one that ends in an abbreviation goes on. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (const { segment } of SEGMENTER.segment(text)) {
    const last = sentences.at(-1);
    if (last !== undefined && UNFINISHED.test(last)) sentences[sentences.length - 1] = last + segment;
    else sentences.push(segment);
  }
  return sentences.map((one) => one.trim()).filter((one) => one !== '');
}

const UNFINISHED = /(?:^|[\s(])(?:e\.g|i\.e|vs|cf|approx|ca|no|nr|resp|incl|esp|etc)\.\s*$/i;

/**
 * Whole sentences from the beginning: as many as it takes to reach `enough` characters, none that would go beyond
 * `most` but the first; where that one does, it is cut between words, with an ellipsis.
 */
export function opening(text: string, enough: number, most: number): string {
  let taken = '';
  for (const sentence of sentencesOf(text)) {
    const longer = taken === '' ? sentence : `${taken} ${sentence}`;
    if (longer.length > most) break;
    taken = longer;
    if (taken.length >= enough) break;
  }
  return taken === '' ? shortened(text, most) : taken;
}

/** Cut between words, with an ellipsis, where it is longer than `most`. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 2);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[\s,;:–-]+$/, '')} …`;
}
