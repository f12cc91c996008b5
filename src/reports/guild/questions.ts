import type { Config } from '../../model/config.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { QUESTION_KINDS, type Question, type QuestionKind } from './data.ts';
import { fromCorpus } from './from-corpus.ts';
import { fromAccounts, fromFactors, fromQuestions, fromSections } from './from-sections.ts';
import { fromDetection, fromSilence } from './from-times.ts';

/** So many can be talked about in half an hour. */
const MOST = 7;
/** A third question of the same kind is the same question. */
const MOST_OF_A_KIND = 2;
/** Which kind is kept where there are more: one of each, in this order, then round again. */
const WORTH: readonly QuestionKind[] = [
  'account',
  'decision',
  'promise',
  'near-misses',
  'difficult',
  'luck',
  'open',
  'signals',
  'gap',
  'factor',
  'went-well',
  'look-alike',
  'done-before',
];

/** What a document and those around it give to ask: those for the hour in the order of the discussion, and the rest. */
export function questionsFor(
  postmortem: Postmortem,
  all: readonly Postmortem[],
  config: Config,
): { questions: Question[]; more: Question[] } {
  const found = [
    ...fromDetection(postmortem),
    ...fromAccounts(postmortem),
    ...fromFactors(postmortem),
    ...fromSilence(postmortem),
    ...fromSections(postmortem),
    ...fromCorpus(postmortem, all, config),
    ...fromQuestions(postmortem),
  ];
  const kept = new Set(inTurns(found).slice(0, MOST));
  const place = ({ kind }: Question) => QUESTION_KINDS.indexOf(kind);
  return {
    questions: found.filter((one) => kept.has(one)).sort((a, b) => place(a) - place(b)),
    more: found.filter((one) => !kept.has(one)),
  };
}

/** One of each kind, then a second of each. */
function inTurns(questions: readonly Question[]): Question[] {
  const byKind = WORTH.map((kind) => questions.filter((one) => one.kind === kind));
  return Array.from({ length: MOST_OF_A_KIND }, (_, round) => byKind.flatMap((of) => of[round] ?? [])).flat();
}
