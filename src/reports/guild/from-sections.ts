import { type Said, saidIn, sentencesOf } from '../../library/section-text.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import type { SectionName } from '../../model/section.ts';
import { ask, quoted } from './ask.ts';
import type { Question, QuestionKind } from './data.ts';

/** What was true and did not help: a guard, a signal or a person that was not there. */
const ABSENT = /\b(?:no|not|none|nobody|no one|without|never|nothing|neither|missing|invisible|unlimited)\b/i;
/** Somebody had a reason. */
const DECIDED =
  /\b(?:decided|decision|chose|chosen|agreed|planned|postponed|moved|changed|added|introduced|built|written|raised|lowered|kept|turned (?:on|off)|switched|pinned|removed|disabled|enabled|set to|had been made|was made|is shared|copied)\b/i;
/** How it looked to whoever speaks. */
const FROM_INSIDE =
  /\b(?:I|we) (?:thought|assumed|believed|expected|knew|wanted|trusted|read|took|guessed|did not (?:think|know|see|expect)|didn't (?:think|know|see|expect)|had not known)\b|\bit looked\b|\blooked like\b/i;

/** Each factor once, by what it speaks of. */
export function fromFactors(postmortem: Postmortem): Question[] {
  return saidIn(postmortem, 'factors').map(({ text, line }) => {
    const at = { from: 'factors', line };
    if (DECIDED.test(text))
      return ask('decision', postmortem, at, `${quoted(text)} What made that the sensible thing to do then?`);
    if (ABSENT.test(text))
      return ask(
        'factor',
        postmortem,
        at,
        `${quoted(text)} Which signals were there instead, and which were not?`,
      );
    return ask(
      'factor',
      postmortem,
      at,
      `${quoted(text)} What did that look like to those who were there, before it was understood?`,
    );
  });
}

/** From each voice the sentence that tells how it looked from there. */
export function fromAccounts(postmortem: Postmortem): Question[] {
  const heard = new Set<string | null>();
  return saidIn(postmortem, 'accounts').flatMap(({ text, line, under }) => {
    const sentence = sentencesOf(text).find((one) => FROM_INSIDE.test(one));
    if (sentence === undefined || heard.has(under)) return [];
    heard.add(under);
    const who = under === null ? 'those who were there' : under;
    const at = { from: 'accounts', line };
    return [
      ask(
        'account',
        postmortem,
        at,
        `${who}: ${quoted(sentence)} What was there to see from that place that made it the likeliest reading?`,
      ),
    ];
  });
}

const ASKED: readonly (readonly [SectionName, QuestionKind, string])[] = [
  ['difficult', 'difficult', 'How did people find their way through it, and what did they have to go by?'],
  ['went-well', 'went-well', 'What made that possible, and what of it could another team copy?'],
  ['lucky', 'luck', 'Next time without that luck: what stands in its place?'],
];

/** From what was difficult, went well and was luck, one question a point. */
export function fromSections(postmortem: Postmortem): Question[] {
  return ASKED.flatMap(([section, kind, question]) =>
    saidIn(postmortem, section)
      .filter(says)
      .map(({ text, line }) => ask(kind, postmortem, { from: section, line }, `${quoted(text)} ${question}`)),
  );
}

/** What the document asks itself. */
export function fromQuestions(postmortem: Postmortem): Question[] {
  return saidIn(postmortem, 'questions')
    .filter(says)
    .map(({ text, line }) =>
      ask(
        'open',
        postmortem,
        { from: 'questions', line },
        `${question(text)} Who here knows a part of the answer, and what would settle it?`,
      ),
    );
}

/** All of it, so that the question has its reason beside it; of a long one the question alone. */
function question(text: string): string {
  if (text.length <= WHOLE_QUESTION) return `“${text.replace(/[“”]/g, '"')}”`;
  return quoted(sentencesOf(text).find((one) => one.endsWith('?')) ?? text);
}

const WHOLE_QUESTION = 300;

/** More than a word: `None.`, `N/A` and `-` are no points. */
const says = ({ text }: Said): boolean => text.length >= 20;
