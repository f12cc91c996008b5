import type { ShownAction } from '../show/data.ts';

export const AUDIENCES = ['leadership', 'team', 'support', 'customers'] as const;

export type Audience = (typeof AUDIENCES)[number];

/** A sentence of a brief, and what of the document it rests on. */
export interface BriefPoint {
  readonly text: string;
  /** A section or a frontmatter field. */
  readonly from: string;
  /** In the file, from 1. */
  readonly line: number;
}

export interface BriefPart {
  /** `insight`, `cost`, `ask`, `factors` … */
  readonly name: string;
  readonly heading: string;
  readonly points: readonly BriefPoint[];
}

/** What the document does not say and this audience asks for, and where it would stand. */
export interface MissingPart {
  readonly what: string;
  /** What to fill: `impact.cost`, `## Impact`. */
  readonly fill: string;
  readonly path: string;
  readonly line: number;
}

export interface BriefData {
  readonly audience: Audience;
  readonly id: string;
  readonly path: string;
  /** For customers one that says nothing of the cause. */
  readonly title: string;
  readonly status: string;
  readonly date: string | null;
  readonly parts: readonly BriefPart[];
  /** For the team. */
  readonly actionItems: readonly ShownAction[];
  readonly missing: readonly MissingPart[];
}
