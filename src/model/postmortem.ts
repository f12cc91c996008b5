import type { Root as MdastRoot } from 'mdast';
import type { ACTION_STATUS_WORDS, KIND_WORDS, STATUS_READINGS } from './closed-words.ts';
import type { Moment } from './moment.ts';
import type { Span } from './position.ts';
import type { SectionName } from './section.ts';

export type Kind = (typeof KIND_WORDS)[number];
export type Status = (typeof STATUS_READINGS)[number];
export type ActionStatus = (typeof ACTION_STATUS_WORDS)[number];
export type FrontmatterFormat = 'yaml' | 'toml' | 'json' | 'none';

/** The instants of an incident; null where the document does not say. */
export interface Times {
  readonly started: Moment | null;
  readonly detected: Moment | null;
  readonly acknowledged: Moment | null;
  readonly repairStarted: Moment | null;
  readonly mitigated: Moment | null;
  readonly resolved: Moment | null;
}

/** Where an incident stands in time, and which of its fields says so. */
export interface PlaceInTime {
  readonly moment: Moment;
  readonly source: 'started' | 'detected' | 'date' | 'file-name' | 'title' | 'published' | 'text';
}

export interface Impact {
  readonly users: number | null;
  /** Share of users or requests affected, 0 to 1. */
  readonly fraction: number | null;
  readonly errorBudgetMinutes: number | null;
  /** In the currency of the config. */
  readonly cost: number | null;
  readonly responderHours: number | null;
  readonly customerContacts: number | null;
  readonly description: string | null;
}

export interface Section {
  readonly section: SectionName;
  readonly heading: string;
  /** 1 to 6; a bold label or a `Label:` line that opens a part counts one deeper than the heading above it. */
  readonly depth: number;
  readonly line: number;
  /** The heading itself. */
  readonly span: Span;
  /** Index into the root's children of the first node after the heading, and one past the last that belongs to it (its sub-sections included). */
  readonly from: number;
  readonly to: number;
  /** True where nothing stands under it but space, comments of ours and sub-headings. */
  readonly empty: boolean;
}

export interface Takeaway {
  readonly line: number;
  readonly span: Span;
  readonly text: string;
}

export interface TimelineRow {
  readonly line: number;
  readonly span: Span;
  /** `HH:MM` in 24 hours as written; null where only a date stands. `14:??` is `14:00` with precision hour. */
  readonly time: string | null;
  /** `YYYY-MM-DD`, carried forward from an earlier row, heading or column; null where none is known. */
  readonly date: string | null;
  /** The zone as written (`PST`, `UTC`, `+02:00`), from the row, its heading or the section. */
  readonly zone: string | null;
  /** The instant, where date and time are known; without a zone, read in the corpus's zone with `offset: null`. */
  readonly moment: Moment | null;
  readonly text: string;
}

export interface ActionItem {
  /** `a1`, `a2`, … unique in the document; derived from the position unless written. */
  readonly id: string;
  readonly idWritten: boolean;
  readonly form: 'table' | 'task-list' | 'list' | 'paragraph' | 'heading' | 'frontmatter';
  readonly line: number;
  readonly span: Span;
  readonly text: string;
  readonly type: string | null;
  readonly owner: string | null;
  /** `YYYY-MM-DD`; what is written but is no date stands in `written.due`. */
  readonly due: string | null;
  readonly status: ActionStatus;
  readonly ticket: string | null;
  readonly created: string | null;
  readonly closed: string | null;
  readonly reason: string | null;
  /** What stood there, by field, where it differs from what was read. */
  readonly written: Readonly<Record<string, string>>;
}

/** What stands under the frontmatter, as people wrote it. */
export interface Body {
  readonly sections: readonly Section[];
  readonly takeaways: readonly Takeaway[];
  readonly timeline: readonly TimelineRow[];
  readonly actionItems: readonly ActionItem[];
}

/**
 * Something in the file that could not be read; the rest of the document still was. Of an `empty` or `binary` one there
 * is no rest.
 */
export interface ReadingProblem {
  readonly code:
    | 'frontmatter'
    | 'duplicate-key'
    | 'yaml'
    | 'toml'
    | 'binary'
    | 'empty'
    | 'encoding'
    | 'too-deep';
  readonly message: string;
  readonly span: Span;
  readonly hint: string;
}

/** What the frontmatter says, words folded to the taxonomy's, lists always lists; absent is null. */
export interface Fields {
  readonly severity: string | null;
  readonly owner: string | null;
  readonly services: readonly string[];
  readonly published: Moment | null;
  readonly trigger: string | null;
  readonly failureMode: string | null;
  readonly factors: readonly string[];
  readonly detectedBy: string | null;
  readonly mitigatedBy: string | null;
  readonly runbook: string | null;
  readonly impact: Impact;
  readonly pages: number | null;
  readonly deployment: string | null;
  readonly perspectives: readonly string[];
  readonly tags: readonly string[];
  readonly related: readonly string[];
  readonly duplicateOf: string | null;
  readonly nearMisses: readonly string[];
  readonly affects: readonly string[];
  readonly externalId: string | null;
  readonly links: readonly string[];
  readonly reason: string | null;
  readonly caughtBy: string | null;
  readonly defence: string | null;
  readonly correctiveAction: string | null;
  readonly potentialSeverity: string | null;
  readonly alert: string | null;
}

/** One markdown file: an incident or a near-miss, read tolerantly. The body is parsed when first asked for. */
export interface Postmortem extends Fields {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  readonly id: string;
  /** Ids of its root that another root holds too, as its documents write them, with what the corpus calls each. */
  readonly namesakes: ReadonlyMap<string, string>;
  readonly kind: Kind;
  readonly status: Status;
  readonly title: string | null;
  readonly times: Times;
  readonly date: PlaceInTime | null;
  readonly format: FrontmatterFormat;
  /** The frontmatter as parsed, keys as written. */
  readonly raw: Readonly<Record<string, unknown>>;
  readonly problems: readonly ReadingProblem[];
  /** The file's text without a byte order mark; line endings as they are. */
  readonly text: string;
  readonly body: Body;
  /** The markdown tree of the body; positions are the file's own. Not kept: parsed again when another document was asked in between. */
  tree(): MdastRoot;
  /** Lets go of the body, which is read again where it is asked for: those of a whole corpus fill the memory. */
  release(): void;
  /** Where a frontmatter key (`impact`, or a path into it: `impact.users`, `services.1`) stands; the frontmatter's first line where it does not. */
  where(...path: (string | number)[]): Span;
}
