import { saidIn } from '../../library/section-text.ts';
import type { Day } from '../../model/day.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { SECTION_HEADINGS, type SectionName } from '../../model/section.ts';
import type { BriefPart, BriefPoint, MissingPart } from './data.ts';

/** What a brief is made from. */
export interface BriefSource {
  readonly postmortem: Postmortem;
  readonly today: Day;
  readonly timezone: string;
  readonly currency: string;
  /** Whether services may be called by their names. */
  readonly namesServices: boolean;
}

/** A brief as it is put together: its parts, and what would have made it better. */
export interface Draft {
  readonly parts: readonly BriefPart[];
  readonly missing: readonly MissingPart[];
}

/** What a frontmatter field says, or null where it says nothing. */
export function fieldPoint(
  { postmortem }: BriefSource,
  field: string,
  text: string | null,
): BriefPoint | null {
  return text === null ? null : { text, from: field, line: fieldLine(postmortem, field) };
}

/** Where a field stands, else the map that it would stand in. */
function fieldLine(postmortem: Postmortem, field: string): number {
  const [outer = '', inner] = field.split('.');
  const map = postmortem.raw[outer];
  const there = inner !== undefined && typeof map === 'object' && map !== null && inner in map;
  return postmortem.where(...(there ? [outer, inner] : [outer])).start.line;
}

export function sectionPoints({ postmortem }: BriefSource, section: SectionName): BriefPoint[] {
  return saidIn(postmortem, section).map(({ text, line }) => ({ text, line, from: section }));
}

export const known = (points: readonly (BriefPoint | null)[]): BriefPoint[] =>
  points.filter((one) => one !== null);

export function missingField({ postmortem }: BriefSource, what: string, field: string): MissingPart {
  return { what, fill: field, path: postmortem.path, line: fieldLine(postmortem, field) };
}

/** Where a section would be written: under its heading where there is an empty one, else at the document's end. */
export function missingSection({ postmortem }: BriefSource, what: string, section: SectionName): MissingPart {
  const there = postmortem.body.sections.find((one) => one.section === section);
  return {
    what,
    fill: `## ${there?.heading ?? SECTION_HEADINGS[section] ?? section}`,
    path: postmortem.path,
    line: there?.line ?? lastLine(postmortem),
  };
}

export const lastLine = ({ text }: Postmortem): number => text.trimEnd().split('\n').length;

/** A part, where there is something to say. */
export const part = (name: string, heading: string, points: readonly BriefPoint[]): BriefPart[] =>
  points.length === 0 ? [] : [{ name, heading, points }];
