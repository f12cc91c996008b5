import { opening } from '../../library/section-text.ts';
import type { Block, Cell, Table } from '../blocks.ts';
import type { Report, ReportContext } from '../define-report.ts';
import type { Chosen } from '../learning/data.ts';
import { FOLLOW_FACTORS, factTable, linkFrom } from '../learning/page.ts';
import type { GuildData, GuildPick, Question } from './data.ts';

/** Enough to say why it is worth an hour; the document is read there. */
const MOST_TAKEAWAYS = 3;

export function viewGuild({ data }: Report<GuildData>, { options }: ReportContext): Block[] {
  const { pick, runnersUp, earlier } = data;
  return [
    { type: 'heading', level: 1, text: `Guild: ${data.label}` },
    { type: 'paragraph', lead: true, text: data.insight },
    ...(pick === null ? [] : viewPick(pick, options['output'])),
    ...(runnersUp.length === 0
      ? []
      : [
          { type: 'heading' as const, level: 2 as const, text: 'Or one of these' },
          { type: 'list' as const, items: runnersUp.map(runnerUp) },
        ]),
    ...(pick?.score.parts.some(({ name, ids }) => name === 'factors' && ids.length > 0)
      ? [FOLLOW_FACTORS]
      : []),
    ...(earlier.length === 0
      ? []
      : [
          {
            type: 'note' as const,
            text: `Presented already: ${earlier.flatMap(({ incidents }) => incidents).join(', ')} (${earlier.map(({ path }) => path).join(', ')}).`,
          },
        ]),
  ];
}

function viewPick(pick: GuildPick, output: unknown): Block[] {
  const { id, path, takeaways, questions, agenda } = pick;
  return [
    factTable([
      [
        'When',
        [pick.date?.slice(0, 10), pick.severity, pick.services.join(', '), pick.failureMode]
          .filter(Boolean)
          .join(' · ') || null,
      ],
      ['Read', { text: path, link: linkFrom(output, path) }],
      ...(path.includes(id) ? [] : [['Id', id] as [string, Cell]]),
      ['Why', pick.why.join('; ') || 'it is what there is'],
    ]),
    ...(takeaways.length === 0
      ? []
      : [
          { type: 'heading' as const, level: 2 as const, text: 'What it teaches' },
          {
            type: 'list' as const,
            items: takeaways.slice(0, MOST_TAKEAWAYS).map(({ text }) => opening(text, text.length, 400)),
          },
        ]),
    { type: 'heading', level: 2, text: 'The hour' },
    agendaTable(agenda),
    { type: 'heading', level: 2, text: 'Questions to open with' },
    ...(questions.length === 0
      ? [{ type: 'paragraph' as const, text: NO_QUESTIONS }]
      : [{ type: 'list' as const, items: questions.map((one) => `${one.text}${restsOn(one, pick)}`) }]),
  ];
}

const NO_QUESTIONS =
  'The document has no factors, accounts or open questions to ask about. Begin with the timeline: what did each of you see, and what did you make of it?';

/** ` (factors, line 105)`; what names another document says so itself, of an action item the line is still to be told. */
function restsOn({ id, ids, from, line }: Question, pick: GuildPick): string {
  return id === pick.id || ids.some((one) => one.includes('#')) ? ` (${from}, line ${line})` : '';
}

const agendaTable = (agenda: GuildPick['agenda']): Table => ({
  type: 'table',
  columns: [
    { key: 'minutes', title: 'Minutes', whole: true },
    { key: 'what', title: 'What' },
  ],
  rows: agenda.map(({ from, to, what }) => [`${from} to ${to}`, what]),
});

const runnerUp = ({ id, title, why }: Chosen): string =>
  `${title ?? id}${title === null ? '' : ` (${id})`}: ${why.slice(0, 2).join('; ') || 'it is what there is'}.`;

export function guildTable({ pick }: GuildData): Table {
  const keys = ['presented', 'kind', 'question', 'id', 'path', 'from', 'line', 'ids'];
  return {
    type: 'table',
    columns: keys.map((key) => ({ key, title: key })),
    rows: (pick?.questions ?? []).map(({ kind, text, id, path, from, line, ids }) => [
      pick?.id ?? null,
      kind,
      text,
      id,
      path,
      from,
      line,
      ids.join(' '),
    ]),
  };
}
