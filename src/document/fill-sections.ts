import type { Config } from '../model/config.ts';
import type { Postmortem, Section } from '../model/postmortem.ts';
import type { SectionName } from '../model/section.ts';
import { readDocument } from './read-document.ts';

/** What a new document already has to say. */
export interface SectionTexts {
  /** Markdown that the summary begins with. */
  readonly summary?: string;
  readonly timeline?: readonly { readonly time: string; readonly event: string }[];
}

/** A filled-in template with texts put first in their sections; what its template asks for there stays below. */
export function fillSections(text: string, { summary, timeline = [] }: SectionTexts, config: Config): string {
  const told = summary === undefined ? text : withSummary(text, summary, config);
  return timeline.length === 0 ? told : withRows(told, timeline, config);
}

function withSummary(text: string, summary: string, config: Config): string {
  const section = sectionOf(text, 'summary', config);
  if (!section) return `${text.trimEnd()}\n\n## Summary\n\n${summary}\n`;
  return insertAfter(text, section.span.end.line, ['', summary]);
}

/** Rows go under the head of the section's table; where it has none, it gets one. */
function withRows(text: string, rows: NonNullable<SectionTexts['timeline']>, config: Config): string {
  const lines = rows.map(({ time, event }) => `| ${inCell(time)} | ${inCell(event)} |`);
  const table = ['| Time | Event |', '|---|---|', ...lines];
  const section = sectionOf(text, 'timeline', config);
  if (!section) return `${text.trimEnd()}\n\n## Timeline\n\n${table.join('\n')}\n`;
  const all = text.split('\n');
  const next = all.findIndex((line, i) => i >= section.span.end.line && /^#{1,6}\s/.test(line));
  const head = all.findIndex((line, i) => i >= section.span.end.line && /^\s*\|?\s*:?-{3,}/.test(line));
  if (head < 0 || (next >= 0 && head > next)) return insertAfter(text, section.span.end.line, ['', ...table]);
  return insertAfter(text, head + 1, lines);
}

function sectionOf(text: string, name: SectionName, config: Config): Section | undefined {
  const read: Postmortem = readDocument({ path: 'draft.md', text }, config);
  return read.body.sections.find(({ section }) => section === name);
}

/** `line` counts from 1. */
function insertAfter(text: string, line: number, added: readonly string[]): string {
  const lines = text.split('\n');
  lines.splice(line, 0, ...added);
  return lines.join('\n');
}

const inCell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
