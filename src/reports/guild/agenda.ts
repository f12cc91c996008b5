import type { Postmortem } from '../../model/postmortem.ts';
import { both, count } from '../wording.ts';
import type { AgendaItem, Question } from './data.ts';

const HOUR = 60;
/** Words a minute, read in silence; for long documents there is an end to it. */
const READING = { perMinute: 230, least: 3, most: 10 };
const [OPENING, STORY, OWN, CLOSING] = [4, 8, 8, 4];

/** To hundreds; short ones as they are. */
const wordsAbout = (n: number) => (n < 200 ? n : Math.round(n / 100) * 100).toLocaleString('en-US');

/** The hour: what the document takes to read, then the story, the questions, and what is true of one's own systems. */
export function agendaOf(postmortem: Postmortem, questions: readonly Question[]): AgendaItem[] {
  const words = postmortem.text.split(/\s+/).length;
  const reading = Math.min(READING.most, Math.max(READING.least, Math.ceil(words / READING.perMinute)));
  const roles = postmortem.perspectives;
  const talk = HOUR - OPENING - reading - STORY - OWN - CLOSING;
  const each = questions.length === 0 ? null : Math.floor(talk / questions.length);
  const steps: readonly (readonly [number, string])[] = [
    [OPENING, 'Open: why this one; we ask what made things sensible, never who'],
    [reading, `Read the document in silence (about ${wordsAbout(words)} words)`],
    [
      STORY,
      `The story from the inside${roles.length === 0 ? '' : `, told by those who were there: ${both(roles)}`}`,
    ],
    [
      talk,
      each === null
        ? 'Discussion'
        : `The questions below (${count(questions.length, 'question')}, ${each} min each)`,
    ],
    [OWN, 'Which takeaway is true of a system of ours? One for each team'],
    [CLOSING, 'Close: answers into the document, what is left under its open questions'],
  ];
  const ends = steps.map((_, index) =>
    steps.slice(0, index + 1).reduce((sum, [minutes]) => sum + minutes, 0),
  );
  return steps.map(([minutes, what], index) => {
    const to = ends[index] as number;
    return { from: to - minutes, to, what };
  });
}
