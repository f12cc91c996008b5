import type { ActionStatus, Fields, Kind, Status, Times } from '../../model/postmortem.ts';
import type { SectionName } from '../../model/section.ts';

export interface ShownAction {
  readonly line: number;
  readonly id: string;
  readonly text: string;
  readonly type: string | null;
  readonly owner: string | null;
  readonly due: string | null;
  readonly status: ActionStatus;
  readonly ticket: string | null;
  readonly created: string | null;
  readonly closed: string | null;
  /** Not done by its due date as of the report's time. */
  readonly overdue: boolean;
}

export interface Relative {
  readonly id: string;
  readonly path: string | null;
  readonly title: string | null;
  readonly why: string;
}

/** The document as read: its frontmatter's fields, then what its body holds. Instants are ISO 8601. */
export interface ShowData extends Omit<Fields, 'published'> {
  readonly id: string;
  readonly path: string;
  readonly kind: Kind;
  readonly status: Status;
  readonly title: string | null;
  readonly published: string | null;
  readonly times: Readonly<Record<keyof Times, string | null>>;
  /** Its place in time, and the field that says so. */
  readonly date: string | null;
  readonly dateFrom: string | null;
  readonly takeaways: readonly { readonly line: number; readonly text: string }[];
  readonly sections: readonly {
    readonly line: number;
    readonly heading: string;
    readonly section: SectionName;
  }[];
  readonly timeline: readonly {
    readonly line: number;
    readonly time: string | null;
    readonly date: string | null;
    readonly zone: string | null;
    readonly text: string;
  }[];
  readonly actionItems: readonly ShownAction[];
  readonly related: readonly string[];
  /** The documents that `related`, `duplicateOf` and `nearMisses` name, and those that name this one. */
  readonly relatives: readonly Relative[];
  readonly similar: readonly Relative[];
}
