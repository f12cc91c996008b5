import { saidIn, sentencesOf } from '../../library/section-text.ts';
import { rowWords } from '../../library/timeline-text.ts';
import type { SectionName } from '../../model/section.ts';
import type { BriefPoint } from './data.ts';
import {
  type BriefSource,
  type Draft,
  fieldPoint,
  known,
  missingField,
  missingSection,
  part,
  sectionPoints,
} from './source.ts';

/** Taken by people, and taken: not what decides by itself, and not what could not be decided. */
const DECIDED =
  /\b(?:decisions? (?:to|on|against|was|were)|decided (?:to|on|that|against|not)|agreed (?:to|on|by|within|that)|chose(?:n)? (?:to|not)|opted (?:for|to)|approved|postponed|put off|planned for|deliberately|on purpose)\b/i;
/** Where decisions are told, beside the timeline. */
const TOLD_IN: readonly SectionName[] = ['accounts', 'factors', 'went-well', 'difficult', 'learned', 'fixed'];

/** What contributed, what was decided, what is to be done, and what is not understood yet. */
export function teamBrief(source: BriefSource): Draft {
  const { postmortem } = source;
  const factors = sectionPoints(source, 'factors');
  const words = fieldPoint(source, 'factors', postmortem.factors.join(', ') || null);
  const decisions = decisionsIn(source);
  const questions = sectionPoints(source, 'questions');
  return {
    parts: [
      ...part('factors', 'Contributing factors', factors.length > 0 ? factors : known([words])),
      ...part('decisions', 'Decisions', decisions),
      ...part('difficult', 'What was difficult', sectionPoints(source, 'difficult')),
      ...part('questions', 'Open questions', questions),
    ],
    missing: [
      ...(factors.length === 0 ? [missingSection(source, 'the contributing factors', 'factors')] : []),
      ...(words === null
        ? [missingField(source, 'the factors in words that can be counted', 'factors')]
        : []),
      ...(decisions.length === 0
        ? [missingSection(source, 'the decisions that were taken, each in a row of its own', 'timeline')]
        : []),
      ...(postmortem.body.actionItems.length === 0
        ? [missingSection(source, 'the action items', 'actions')]
        : []),
    ],
  };
}

/** Rows of the timeline and sentences elsewhere that speak of a decision. */
function decisionsIn({ postmortem }: BriefSource): BriefPoint[] {
  const rows = postmortem.body.timeline
    .filter(({ text }) => DECIDED.test(text))
    .map((row) => ({ text: rowWords(postmortem, row), from: 'timeline', line: row.line }));
  const told = TOLD_IN.flatMap((section) =>
    saidIn(postmortem, section).flatMap(({ text, line, under }) =>
      sentencesOf(text)
        .filter((sentence) => DECIDED.test(sentence))
        .map((sentence) => ({
          text: section === 'accounts' && under !== null ? `${under}: “${sentence}”` : sentence,
          from: section,
          line,
        })),
    ),
  );
  return [...rows, ...told];
}
