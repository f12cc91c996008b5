import { knownAt } from '../../model/known-at.ts';
import { localDay } from '../../model/zone.ts';
import { defineReport, type ReportContext } from '../define-report.ts';
import { lessonOf } from '../learning/lesson.ts';
import { GUILD_WEIGHTS } from '../learning/score.ts';
import { type Selected, selectIncidents } from '../learning/select-incidents.ts';
import { count } from '../wording.ts';
import { agendaOf } from './agenda.ts';
import type { GuildData, GuildPick } from './data.ts';
import { questionsFor } from './questions.ts';
import { guildTable, viewGuild } from './view.ts';

/** The one that is presented, and two that could be. */
const CHOSEN = 3;

/** `lfi guild`: the postmortem most worth presenting, and what to ask about it. */
export const guildReport = defineReport<GuildData>({
  name: 'guild',
  summary: 'The postmortem most worth presenting, with questions to open with',
  windowed: true,
  defaultDays: 30,
  redactByDefault: 'internal',
  schema: async () => (await import('./schema.ts')).guildSchema,
  build(postmortems, context) {
    const { pick: named } = context.options as { readonly pick?: string };
    const asked = named === undefined ? [] : [named];
    const selected = selectIncidents(postmortems, context, asked, {
      kind: 'guild',
      weights: GUILD_WEIGHTS,
      count: CHOSEN,
    });
    const [first, ...others] = selected.choices;
    const pick = first ? pickOf(first, context) : null;
    const { windows, config } = context;
    return {
      counted: selected.choices.map(({ chosen }) => chosen.id),
      leftOut: selected.leftOut,
      data: {
        insight: insightOf(pick, selected, windows.label),
        label: windows.label,
        since: localDay(windows.now.since, config.timezone),
        until: localDay(windows.now.until - 1, config.timezone),
        pick,
        runnersUp: others.map(({ chosen }) => chosen),
        inWindow: selected.inWindow,
        drafts: selected.drafts,
        considered: selected.considered,
        earlier: selected.earlier,
      },
    };
  },
  view: viewGuild,
  table: ({ data }) => guildTable(data),
  frontmatter: ({ data, asOf }, { config }) => ({
    kind: 'guild',
    title: `Guild: ${data.label}`,
    since: data.since,
    until: data.until,
    as_of: localDay(Date.parse(asOf) - 1, config.timezone),
    incidents: data.pick ? [data.pick.id] : [],
  }),
});

function pickOf(
  { candidate: { postmortem }, chosen }: Selected['choices'][number],
  { all, asOf, config }: ReportContext,
): GuildPick {
  const known = all.flatMap((one) => knownAt(one, asOf) ?? []);
  const { questions, more } = questionsFor(postmortem, known, config);
  return {
    ...chosen,
    takeaways: lessonOf(postmortem, localDay(asOf - 1, config.timezone)).takeaways,
    questions,
    more,
    agenda: agendaOf(postmortem, questions),
  };
}

function insightOf(pick: GuildPick | null, { inWindow, drafts }: Selected, label: string): string {
  if (pick === null) return `Nothing to present: ${emptyWords(inWindow, drafts, label)}.`;
  if (pick.inWindow || pick.chosenBy === 'asked') return `Present “${pick.title ?? pick.id}”.`;
  const why =
    inWindow.length === 0
      ? `No incident in ${label}`
      : `${inWindow.length === drafts.length ? 'Only drafts' : 'Nothing new'} in ${label}`;
  return `${why}; from before it, present “${pick.title ?? pick.id}”.`;
}

/** Why nothing is left to present: `1 incident in …, still a draft`. */
function emptyWords(inWindow: readonly string[], drafts: readonly string[], label: string): string {
  const before = 'and nothing from before that was not presented';
  if (inWindow.length === 0) return `no incident in ${label}, ${before}`;
  const there = `${count(inWindow.length, 'incident')} in ${label}`;
  if (inWindow.length === drafts.length)
    return `${there}, still ${drafts.length === 1 ? 'a draft' : 'drafts'}, ${before}`;
  return `${there} ${inWindow.length === 1 ? 'is' : 'are'} a draft, presented already or without anything to learn from, ${before}`;
}
