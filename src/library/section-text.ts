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

/** What stands under one heading: with its sub-sections, but for those that have a purpose of their own. */
export function saidUnder({ text, body }: Postmortem, section: Section): Said[] {
  const after = body.sections.filter(({ line }) => line > section.line);
  const lines = text.split(/\r?\n/);
  const end = after.find(({ depth }) => depth <= section.depth)?.line ?? lines.length + 1;
  const inner = after.filter(({ line }) => line < end);
  const heads = headsOf(lines, section.line, end);
  const foreign = inner.filter((one) => one.section !== 'other' && one.section !== section.section);
  const own = proseBlocks(blanked(lines.slice(section.line, end - 1).join('\n'))).flatMap(
    ({ text: found, line: at }) => {
      const line = section.line + at;
      const said = found.replace(/\[([^\]]*)\]\[[^\]]*\]/g, '$1');
      if (isRule(said) || isLeadIn(said) || heads.has(line) || isAside(lines, line)) return [];
      if (inner.some((one) => one.line === line && one.heading === said)) return [];
      if (foreign.some((one) => one.line <= line && line < endOf(one, inner, end))) return [];
      const under = inner.findLast((one) => one.line < line)?.heading ?? null;
      return [{ text: said, line, section: section.section, under }];
    },
  );
  const [first, second] = own;
  return first && second && isPrompt(first) ? own.slice(1) : own;
}

const endOf = (section: Section, among: readonly Section[], end: number): number =>
  among.find(({ line, depth }) => line > section.line && depth <= section.depth)?.line ?? end;

/** What only leads over to the points under it. */
const isLeadIn = (text: string) => /(?::|\bfor example,?|\be\.g\.,?)$/i.test(text);

/** A paragraph all in italics is what a template says about the section. */
function isAside(lines: readonly string[], line: number): boolean {
  // A list of thousands is a paragraph of so many lines to each of its items.
  if (!/^\s*[*_](?![*_\s])/.test(lines[line - 1] ?? '')) return false;
  let end = line;
  while (end < lines.length && lines[end]?.trim() !== '') end++;
  const block = lines
    .slice(line - 1, end)
    .join('\n')
    .trim();
  return /^([*_])(?![*_\s])(?:(?!\1)[\s\S])+\1$/.test(block);
}

/** The question of a template that was left standing over the answer. */
const isPrompt = ({ text, section }: Said): boolean =>
  section !== 'questions' &&
  (/^[^.!]*\?$/.test(text) ||
    /^(?:describe|list|note|explain|summari[sz]e|provide|outline|include|run a)\b/i.test(text));

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

const TAGS =
  /<\/?(?:a|b|br|center|details|div|em|font|i|iframe|img|kbd|p|span|strong|sub|summary|sup|table|td|th|tr|u|video)(?:\s[^>]*)?\/?>/gi;

/** Comments, code blocks and tags as blanks, so that every other line keeps its number. */
const blanked = (text: string): string =>
  text
    .replace(TAGS, (found) => found.replace(/[^\n]/g, ' '))
    .replace(/<!--[\s\S]*?(?:-->|$)|^(`{3,}|~{3,})[\s\S]*?(?:^\1.*$|$(?![\s\S]))/gm, (found) =>
      found.replace(/[^\n]/g, ''),
    );

let segmenter: Intl.Segmenter | null = null;

/** Made when first asked for: most commands cut no sentences, and it takes milliseconds to load. */
function segmentsOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  return segmenter.segment(text);
}

/** The sentences of a text; one that ends in an abbreviation goes on. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (const { segment } of segmentsOf(text)) {
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
