import { saidIn, saidUnder } from '../../library/section-text.ts';
import { actionId } from '../../model/action-lookup.ts';
import { itemsAt } from '../../model/action-state.ts';
import type { Day } from '../../model/day.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import type { SectionName } from '../../model/section.ts';
import { dependenceOf } from '../../model/takeaway.ts';
import { type DoneAction, doneAction } from '../helped.ts';

/** A piece of a document, and the line of the file it stands on. */
export interface Quoted {
  readonly text: string;
  readonly line: number;
  readonly section: SectionName;
}

/** What others can take from an incident, as its document says it. */
export interface Lesson {
  /** Those that stand alone first, else in the document's order. */
  readonly takeaways: readonly Quoted[];
  /** The section that they were read from, where the document has no takeaways. */
  readonly takeawaysFrom: SectionName | null;
  readonly factors: { readonly words: readonly string[]; readonly said: readonly Quoted[] };
  readonly changed: {
    readonly fix: readonly Quoted[];
    readonly done: readonly (DoneAction & { readonly line: number })[];
    /** Full ids of the action items still to be done. */
    readonly open: readonly string[];
    readonly declined: readonly string[];
  };
}

export function lessonOf(postmortem: Postmortem, today: Day): Lesson {
  const { takeaways, from } = takeawaysOf(postmortem);
  const items = itemsAt(postmortem.body.actionItems, today);
  const idsOf = (...wanted: string[]) =>
    items.filter(({ status }) => wanted.includes(status)).map((item) => actionId(postmortem, item));
  return {
    takeaways,
    takeawaysFrom: from,
    factors: { words: postmortem.factors, said: quotedFrom(postmortem, 'factors') },
    changed: {
      fix: quotedFrom(postmortem, 'fixed'),
      done: items
        .filter(({ status }) => status === 'done')
        .map((item) => ({ ...doneAction(postmortem, item), line: item.line })),
      open: idsOf('open', 'in-progress'),
      declined: idsOf('wont-do'),
    },
  };
}

export const quotedFrom = (postmortem: Postmortem, section: SectionName): Quoted[] =>
  saidIn(postmortem, section).map(({ text, line }) => ({ text, line, section }));

/** Where a document has none of its own, what it says it learned comes nearest, then what happened. */
const INSTEAD: readonly SectionName[] = ['learned', 'summary', 'factors'];

function takeawaysOf(postmortem: Postmortem): { takeaways: Quoted[]; from: SectionName | null } {
  const own = postmortem.body.takeaways.map(({ text, line }) => ({
    text,
    line,
    section: 'takeaways' as const,
  }));
  if (own.length > 0) {
    const alone = own.filter(({ text }) => dependenceOf(text) === null);
    return { takeaways: [...alone, ...own.filter((one) => !alone.includes(one))], from: 'takeaways' };
  }
  for (const section of INSTEAD) {
    const said = quotedFrom(postmortem, section);
    if (said.length > 0) return { takeaways: said, from: section };
  }
  const [first] = postmortem.body.sections;
  const said = first ? saidUnder(postmortem, first) : [];
  return {
    takeaways: said.slice(0, 1).map(({ text, line }) => ({ text, line, section: 'other' })),
    from: said.length > 0 ? 'other' : null,
  };
}
