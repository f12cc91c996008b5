import { opening } from '../../library/section-text.ts';
import type { Block, Cell, Table } from '../blocks.ts';
import type { Report, ReportContext } from '../define-report.ts';
import type { Lesson } from '../learning/lesson.ts';
import { atMost, FOLLOW_FACTORS, factTable, linkFrom, part } from '../learning/page.ts';
import { both, count } from '../wording.ts';
import type { DigestData, DigestPick } from './data.ts';

/** Shown of each; the document and --json have the rest. */
const MOST = { takeaways: 3, factors: 3, done: 2, related: 3 };
/** A point in the page, in characters: whole sentences up to here. */
const LENGTH = { takeaway: 400, factor: { enough: 70, most: 220 }, fix: { enough: 160, most: 320 } };

export function viewDigest({ data }: Report<DigestData>, { options }: ReportContext): Block[] {
  const { picks, earlier } = data;
  const shown = earlier.flatMap(({ incidents }) => incidents).length;
  const counted = picks.some(({ score }) =>
    score.parts.some(({ name, ids }) => name === 'factors' && ids.length > 0),
  );
  return [
    { type: 'heading', level: 1, text: `Learning digest: ${data.label}` },
    { type: 'paragraph', lead: true, text: data.insight },
    ...(picks.length === 0 ? QUIET : []),
    ...picks.flatMap((pick, index) => viewPick(pick, index + 1, options['output'])),
    ...(counted ? [FOLLOW_FACTORS] : []),
    ...(shown > 0
      ? [
          {
            type: 'note' as const,
            text: `Not picked again: ${count(shown, 'incident')} of ${count(earlier.length, 'earlier digest')} (${earlier.map(({ path }) => path).join(', ')}).`,
          },
        ]
      : []),
  ];
}

const QUIET: readonly Block[] = [
  {
    type: 'paragraph',
    text: 'A good moment to finish a draft, or to log the near-miss that nobody wrote down (lfi near-miss). To show an incident again, name it: lfi digest --pick <id>.',
  },
];

function viewPick(pick: DigestPick, number: number, output: unknown): Block[] {
  const { lesson } = pick;
  const [first, ...others] = lesson.takeaways.map(({ text }) => opening(text, text.length, LENGTH.takeaway));
  const more = lesson.takeawaysFrom === 'summary' ? [] : others.slice(0, MOST.takeaways - 1);
  return [
    { type: 'heading', level: 2, text: `${number}. ${pick.title ?? pick.id}` },
    ...(first === undefined ? [] : [{ type: 'paragraph' as const, lead: true, text: first }]),
    ...(more.length === 0 ? [] : [{ type: 'list' as const, items: more }]),
    ...part('What contributed', contributed(lesson)),
    ...part('What changed', changed(lesson)),
    factTable(facts(pick, output)),
    ...(lesson.takeawaysFrom === null || lesson.takeawaysFrom === 'takeaways'
      ? []
      : [
          {
            type: 'note' as const,
            text: `It has no takeaways; on top stands what its ${SECTION_WORDS[lesson.takeawaysFrom] ?? 'text'} says.`,
          },
        ]),
    { type: 'note', text: `Why this one: ${pick.why.join('; ') || 'it is what there is'}.` },
  ];
}

function contributed({ factors }: Lesson): string[] {
  const said = factors.said.map(({ text }) => opening(text, LENGTH.factor.enough, LENGTH.factor.most));
  if (said.length === 0) return factors.words.length === 0 ? [] : [both(factors.words)];
  return atMost(said, MOST.factors, (n) => `and ${n} more in the document`);
}

function changed({ changed: { fix, done, open, declined } }: Lesson): string[] {
  const [first] = fix;
  const items = done.length + open.length + declined.length;
  const closed = done
    .slice(0, MOST.done)
    .map(({ text, closed: day }) => `Done${day ? ` on ${day}` : ''}: ${text}`);
  const still = [
    ...(open.length > 0 ? [`${open.length} still open (${open.map(short).join(', ')})`] : []),
    ...(declined.length > 0 ? [`${declined.length} declined (${declined.map(short).join(', ')})`] : []),
  ];
  const tally = `${count(items, 'action item')}, ${done.length === 0 ? 'none' : done.length} done${still.length > 0 ? `, ${still.join(', ')}` : ''}`;
  return [
    ...(first ? [opening(first.text, LENGTH.fix.enough, LENGTH.fix.most)] : []),
    ...closed,
    ...(items > 0 ? [`${tally}.`] : []),
  ];
}

const SECTION_WORDS: Readonly<Record<string, string>> = {
  learned: 'section on what was learned',
  summary: 'summary',
  factors: 'section on the factors',
};

const short = (action: string) => action.slice(action.lastIndexOf('#') + 1);

function facts(pick: DigestPick, output: unknown): [string, Cell][] {
  const { id, path, date, severity, services, failureMode, lesson, status } = pick;
  const about = [
    date?.slice(0, 10),
    severity,
    services.join(', '),
    failureMode,
    ...(status === 'in-review' ? ['in review'] : []),
  ];
  return [
    ['When', about.filter(Boolean).join(' · ') || null],
    ...(lesson.factors.said.length > 0 && lesson.factors.words.length > 0
      ? [['Factors', lesson.factors.words.join(', ')] as [string, Cell]]
      : []),
    ['Read', { text: path, link: linkFrom(output, path) }],
    // What is left of an address without its host leads nowhere.
    ...pick.links
      .filter((link) => URL.canParse(link))
      .map((link): [string, Cell] => ['See', { text: link, link }]),
    ...pick.related.slice(0, MOST.related).map((one): [string, Cell] => [
      'Related',
      {
        text: one.title === null ? one.id : `${one.id}: ${one.title}`,
        ...(one.path ? { link: linkFrom(output, one.path) } : {}),
      },
    ]),
    ...(path.includes(id) ? [] : [['Id', id] as [string, Cell]]),
  ];
}

export function digestTable({ picks }: DigestData): Table {
  const keys = ['id', 'path', 'title', 'date', 'failure_mode', 'chosen_by', 'in_window', 'points'];
  const parts = ['takeaways', 'unread', 'factors', 'inside'] as const;
  return {
    type: 'table',
    columns: [...keys, ...parts, 'takeaway', 'why'].map((key) => ({ key, title: key })),
    rows: picks.map((one) => [
      one.id,
      one.path,
      one.title,
      one.date,
      one.failureMode,
      one.chosenBy,
      one.inWindow ? 'yes' : 'no',
      one.score.points,
      ...parts.map((name) => one.score.parts.find((part) => part.name === name)?.points ?? null),
      one.lesson.takeaways[0]?.text ?? null,
      one.why.join('; '),
    ]),
  };
}
