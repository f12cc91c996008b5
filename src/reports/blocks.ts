/** What a report shows, apart from how: every output format renders these. */
export type Block =
  | Heading
  | Paragraph
  | Note
  | List
  | Table
  | Entries
  | Commands
  | Bars
  | Dots
  | Sparklines
  | Heatmap
  | ControlChart;

export interface Heading {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly text: string;
  /** The one sentence that the reader came for. */
  readonly lead?: boolean;
}

/** What qualifies the figures above it. */
export interface Note {
  readonly type: 'note';
  readonly text: string;
}

export interface List {
  readonly type: 'list';
  readonly items: readonly string[];
}

export type Tone = 'good' | 'bad' | 'muted' | 'strong';

/** A cell is text, or text with a tone that a terminal may colour; null is "not known". */
export type Cell =
  | string
  | number
  | null
  | { readonly text: string; readonly tone?: Tone; readonly link?: string };

export interface Column {
  /** `snake_case`: the heading in CSV. */
  readonly key: string;
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Columns that a narrow terminal leaves out first have the highest number; 0 or none is always shown. */
  readonly dispensable?: number;
  /** Never broken over lines: ids, dates. */
  readonly whole?: boolean;
  /** Words may be broken at their hyphens before a column is left out. */
  readonly squeeze?: boolean;
}

export interface Table {
  readonly type: 'table';
  readonly caption?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What was found, one under another, the best first: each named, with a quotation and remarks. */
export interface Entries {
  readonly type: 'entries';
  readonly rows: readonly Entry[];
}

export interface Entry {
  readonly title: string;
  /** What tells it from others: its id, its day. */
  readonly about: string;
  /** A piece of it, what was asked for marked. */
  readonly quote: readonly { readonly text: string; readonly marked: boolean }[];
  readonly remarks: readonly { readonly label: string; readonly text: string; readonly tone?: Tone }[];
}

/** Lines to be typed as they stand: never wrapped, and escaped for nothing but the page. */
export interface Commands {
  readonly type: 'commands';
  readonly lines: readonly string[];
}

/** Horizontal bars, each with what it was before and a remark. */
export interface Bars {
  readonly type: 'bars';
  readonly caption?: string;
  readonly rows: readonly {
    readonly label: string;
    readonly value: number;
    readonly before?: number | null;
    readonly note?: string;
    readonly tone?: Tone;
    /** Where what it counts is listed. */
    readonly link?: string;
  }[];
}

/** Every value as a dot on one scale, with the median and its interval where they may be said. */
export interface Dots {
  readonly type: 'dots';
  readonly caption?: string;
  /** What the numbers are: durations in minutes are written as people say them. */
  readonly unit: 'minutes' | 'count';
  readonly scale: 'linear' | 'log';
  readonly rows: readonly {
    readonly label: string;
    readonly values: readonly number[];
    /** What each value is of, and where that is told. */
    readonly sources?: readonly { readonly name: string; readonly link: string }[];
    readonly median: number | null;
    readonly interval: readonly [number, number] | null;
    readonly note?: string;
  }[];
}

/** One small line chart a row, over the same periods. */
export interface Sparklines {
  readonly type: 'sparklines';
  readonly caption?: string;
  readonly rows: readonly {
    readonly label: string;
    readonly values: readonly number[];
    readonly note?: string;
  }[];
}

/** Counts by row and column, such as weekday and hour. */
export interface Heatmap {
  readonly type: 'heatmap';
  readonly caption?: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly (readonly number[])[];
  /** Where what each cell counts is listed. */
  readonly links?: readonly (readonly (string | null)[])[];
}

/** Counts or rates by period, with the limits between which chance alone would keep them. */
export interface ControlChart {
  readonly type: 'control-chart';
  readonly caption?: string;
  readonly center: number;
  readonly points: readonly {
    readonly label: string;
    readonly value: number;
    readonly lower: number | null;
    readonly upper: number | null;
    /** Outside its limits. */
    readonly signal: boolean;
    /** Where what it counts is listed. */
    readonly link?: string | null;
  }[];
}
