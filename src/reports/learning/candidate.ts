import { saidIn } from '../../library/section-text.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import type { SectionName } from '../../model/section.ts';
import { dependenceOf } from '../../model/takeaway.ts';
import { UNKNOWN } from '../../model/taxonomy.ts';
import type { LeftOut } from '../define-report.ts';

/** The sections that tell how it looked to those who were there, and what is not understood yet. */
export const INSIDE: readonly SectionName[] = ['accounts', 'difficult', 'lucky', 'learned', 'questions'];

/** An incident that others could learn from, and what is counted of it. */
export interface Candidate {
  readonly postmortem: Postmortem;
  readonly id: string;
  readonly epochMs: number;
  /** Null where it names none, or says that it is unknown. */
  readonly failureMode: string | null;
  readonly factors: readonly string[];
  /** Takeaways that can be understood without the document. */
  readonly takeaways: number;
  /** Which of `INSIDE` say something. */
  readonly inside: readonly SectionName[];
}

/** Incidents that can be shown to others; drafts, duplicates and what says nothing are named as left out. */
export function candidatesIn(postmortems: readonly Postmortem[]): {
  candidates: Candidate[];
  leftOut: LeftOut[];
} {
  const candidates: Candidate[] = [];
  const leftOut: LeftOut[] = [];
  for (const one of postmortems) {
    if (one.kind !== 'incident') continue;
    const why = whyNot(one);
    if (why === null) candidates.push(describeCandidate(one));
    else leftOut.push({ id: one.id, path: one.path, why });
    one.release();
  }
  return { candidates, leftOut };
}

/** Why a document without takeaways, factors and lessons is left out. */
export const NOTHING_TO_LEARN = 'without anything to learn from in it';

function whyNot(one: Postmortem): string | null {
  if (one.duplicateOf !== null) return 'duplicates';
  if (one.date === null) return 'without a date';
  if (one.status === 'draft') return 'still a draft';
  return tells(one) ? null : NOTHING_TO_LEARN;
}

/** True where it has a takeaway, or anything under the headings that a lesson can be read from. */
const tells = ({ body }: Postmortem): boolean =>
  body.takeaways.length > 0 ||
  body.sections.some(({ section, empty }) => !empty && (section === 'learned' || section === 'factors'));

/** What is counted of an incident, whether or not it would be chosen. */
export function describeCandidate(postmortem: Postmortem): Candidate {
  const { id, date, failureMode, factors, body } = postmortem;
  return {
    postmortem,
    id,
    epochMs: date?.moment.epochMs ?? 0,
    failureMode: failureMode === UNKNOWN ? null : failureMode,
    factors: [...new Set(factors)].filter((factor) => factor !== UNKNOWN),
    takeaways: body.takeaways.filter(({ text }) => dependenceOf(text) === null).length,
    inside: INSIDE.filter((name) => saidIn(postmortem, name).length > 0),
  };
}
