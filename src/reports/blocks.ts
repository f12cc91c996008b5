/** What a report shows, apart from how: every output format renders these. */
export type Block = Heading | Paragraph | Note | List | Table | Bars;

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
}

export interface Table {
  readonly type: 'table';
  readonly caption?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
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
  }[];
}
