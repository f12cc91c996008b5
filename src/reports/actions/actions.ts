import { isPending } from '../../model/action-state.ts';
import { ACTION_STATUS_WORDS, ACTION_TYPE_WORDS } from '../../model/closed-words.ts';
import { oneOf } from '../../model/filter.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import type { Ticket } from '../../model/ticket.ts';
import { localDay } from '../../model/zone.ts';
import { defineReport, type ReportContext } from '../define-report.ts';
import { withinNamedWindow } from '../named-window.ts';
import { withoutDuplicates } from '../select.ts';
import { count } from '../wording.ts';
import type { ActionRow, ActionsData, Headline } from './data.ts';
import { effectOf } from './effect.ts';
import { groupsOf } from './groups.ts';
import { headlineOf } from './headline.ts';
import { historyDataOf } from './history.ts';
import { byUrgency, rowsOf } from './items.ts';
import { reconcile } from './reconcile.ts';
import { actionsTable } from './table.ts';
import { viewActions } from './view.ts';

/** `lfi actions`: what was promised after every incident, and what became of it. */
export const actionsReport = defineReport<ActionsData>({
  name: 'actions',
  summary: 'What did we promise, what is overdue, how long do promises live?',
  windowed: false,
  schema: async () => (await import('./schema.ts')).actionsSchema,
  build(postmortems, context) {
    const { options, config } = context;
    const { within, leftOut } = withinNamedWindow(postmortems, context);
    const { countable, leftOut: duplicates } = withoutDuplicates(within);
    const population = ofPeople(rowsOf(countable, context), options).sort(byUrgency);
    const items = ofStatus(population, options);
    const headline = headlineOf(population);
    const groupBy = (options['groupBy'] as string | undefined) ?? null;
    const tickets = options['tickets'] as readonly Ticket[] | undefined;
    const today = localDay(context.asOf - 1, config.timezone);
    const data: ActionsData = {
      insight: insightOf(population, headline),
      headline,
      items,
      groupBy,
      groups: groupsOf(items, groupBy, config),
      effect: options['effect'] ? effectOf(items, context) : null,
      reconciliation: tickets ? reconcile(items, tickets, config.actions.trackers, today) : null,
      history: historyDataOf(population, countable, context),
    };
    return { counted: idsWithItems(countable, population), leftOut: [...leftOut, ...duplicates], data };
  },
  view: viewActions,
  table: ({ data }) => actionsTable(data),
});

const idsWithItems = (documents: readonly Postmortem[], rows: readonly ActionRow[]): string[] => {
  const named = new Set(rows.map(({ document }) => document));
  return documents.filter(({ id }) => named.has(id)).map(({ id }) => id);
};

type Options = ReportContext['options'];

const listed = (options: Options, name: string): readonly string[] =>
  (options[name] as string[] | undefined) ?? [];

/** `none` stands for those without. */
function ofPeople(rows: readonly ActionRow[], options: Options): ActionRow[] {
  const fits = (wanted: readonly string[], value: string | null) =>
    wanted.length === 0 ||
    wanted.some((one) => (one === 'none' ? value === null : fold(one) === fold(value ?? '')));
  const [owners, types] = [
    listed(options, 'owner'),
    checked('--type', listed(options, 'type'), [...ACTION_TYPE_WORDS, 'none']),
  ];
  return rows.filter(({ owner, type }) => fits(owners, owner) && fits(types, type));
}

const fold = (name: string) => name.trim().replace(/^@/, '').toLowerCase();

function ofStatus(rows: readonly ActionRow[], options: Options): ActionRow[] {
  const statuses = checked('--status', listed(options, 'itemStatus'), ACTION_STATUS_WORDS);
  return rows.filter(
    ({ status, overdue }) =>
      (statuses.length === 0 || statuses.includes(status)) && (options['overdue'] !== true || overdue),
  );
}

const checked = (option: string, given: readonly string[], known: readonly string[]): readonly string[] =>
  given.map((one) => oneOf(option, one, known));

/** What is late is the first thing to know; then what has no day on which it could be late. */
function insightOf(rows: readonly ActionRow[], { total, open, inProgress, overdue }: Headline): string {
  if (total === 0) return 'No action item matches.';
  const pending = open + inProgress;
  if (pending === 0)
    return total === 1 ? 'The one action item is closed.' : `All ${total} action items are closed.`;
  const undated = rows.filter(({ status, due }) => isPending(status) && due === null).length;
  const open_ = `${count(pending, 'action item is', 'action items are')} open`;
  if (overdue > 0) {
    const oldest = rows.find((row) => row.overdue);
    const late = oldest?.overdueDays ?? 0;
    return `${open_}, ${overdue} of them overdue, ${oldest?.id} for ${count(late, 'day')}.`;
  }
  return undated > 0 ? `${open_}, none overdue; ${undated} without a due date.` : `${open_}, none overdue.`;
}
