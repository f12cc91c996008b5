import type { Block, Cell, Table } from '../blocks.ts';
import type { Report } from '../define-report.ts';
import { count, range, ratioWords, VERDICT_WORDS } from '../wording.ts';
import type { ActionThen, RecurringData, RecurringMode, Suggestion } from './data.ts';

/** Classes in detail under the table; the others stand in the table alone. */
const MOST_DETAILED = 8;
/** Actions in words for each incident; JSON has them all. */
const MOST_ACTIONS = 4;

export function viewRecurring({ data }: Report<RecurringData>): Block[] {
  const { labels, failureModes, suggestions, unclassified } = data;
  const back = failureModes.filter(({ incidents }) => incidents.length > 1);
  return [
    { type: 'heading', level: 1, text: `Recurring failures: ${labels.now}, against ${labels.before}` },
    { type: 'paragraph', lead: true, text: data.insight },
    rankingTable(failureModes),
    ...back.slice(0, MOST_DETAILED).flatMap(viewMode),
    ...viewSuggestions(suggestions, unclassified.length),
  ];
}

/** The classes with their counts, when they were seen last, and where. */
export function rankingTable(modes: readonly RecurringMode[]): Table {
  return {
    type: 'table',
    columns: [
      { key: 'failure_mode', title: 'Failure mode' },
      { key: 'now', title: 'Now', align: 'right' },
      { key: 'interval', title: '95 %', dispensable: 2 },
      { key: 'before', title: 'Before', align: 'right' },
      { key: 'ever', title: 'Ever', align: 'right' },
      { key: 'last_seen', title: 'Last seen', whole: true },
      { key: 'days_since_previous', title: 'Days since', align: 'right' },
      { key: 'services', title: 'Services', dispensable: 1 },
      { key: 'error_budget_minutes', title: 'Budget min', align: 'right', dispensable: 3 },
    ],
    rows: modes.map((mode) => [
      mode.failureMode,
      mode.now,
      range(mode.comparison.nowInterval, 1),
      mode.before,
      mode.incidents.length,
      mode.lastSeen,
      mode.daysSincePrevious,
      mode.services.join(', ') || null,
      budget(mode),
    ]),
  };
}

/** With a plus where some incidents do not say. */
function budget({ errorBudgetMinutes, errorBudgetUnknown }: RecurringMode): Cell {
  if (errorBudgetMinutes === null) return null;
  return `${Math.round(errorBudgetMinutes * 10) / 10}${errorBudgetUnknown > 0 ? '+' : ''}`;
}

function viewMode(mode: RecurringMode): Block[] {
  const { comparison } = mode;
  const told = comparison.verdict === 'cannot-tell' ? "can't tell" : VERDICT_WORDS[comparison.verdict];
  const open = byIncident(mode.openThen);
  const done = byIncident(mode.doneThen);
  return [
    { type: 'heading', level: 2, text: mode.failureMode },
    {
      type: 'note',
      text: `${count(mode.incidents.length, 'incident')} from ${mode.firstSeen} to ${mode.lastSeen}; ${mode.before} → ${mode.now}: ${told}, ${ratioWords(comparison)}.`,
    },
    ...open.flatMap(([incident, actions]) => struck(`${incident} struck while this was not done`, actions)),
    ...done.flatMap(([incident, actions]) => struck(`${incident} struck although this was done`, actions)),
    ...(open.length + done.length === 0
      ? [
          {
            type: 'note' as const,
            text: 'No action item of the times before is known that could have kept it away.',
          },
        ]
      : []),
  ];
}

function struck(title: string, actions: readonly ActionThen[]): Block[] {
  const more = actions.length - MOST_ACTIONS;
  const items = actions.slice(0, MOST_ACTIONS).map(actionWords);
  return [
    { type: 'heading', level: 3, text: `${title}:` },
    { type: 'list', items: more > 0 ? [...items, `and ${more} more (--json names them)`] : items },
  ];
}

function actionWords(one: ActionThen): string {
  return `${one.text} (${one.action}; ${stateWords(one)})`;
}

/** `overdue by 73 days, due 2026-07-03` */
export function stateWords({ state, due, closed, days }: ActionThen): string {
  return {
    open: due === null ? 'open, no due date' : `open, due ${due}`,
    overdue: `overdue by ${days === null ? '?' : count(days, 'day')}, due ${due}`,
    'wont-do': "won't do",
    done:
      closed === null
        ? 'done, no date'
        : `done ${days === null ? '' : `${count(days, 'day')} before, `}${closed}`,
  }[state];
}

function byIncident(actions: readonly ActionThen[]): [string, ActionThen[]][] {
  const groups = new Map<string, ActionThen[]>();
  for (const action of actions) {
    const group = groups.get(action.incident);
    if (group) group.push(action);
    else groups.set(action.incident, [action]);
  }
  return [...groups];
}

function viewSuggestions(suggestions: readonly Suggestion[], unclassified: number): Block[] {
  if (unclassified === 0) return [];
  return [
    { type: 'heading', level: 2, text: 'Without a failure mode' },
    {
      type: 'paragraph',
      text: `${count(unclassified, 'incident names', 'incidents name')} no failure mode.${suggestions.length > 0 ? ' Suggestions, to be judged by a person:' : ' None is like another.'}`,
    },
    ...(suggestions.length > 0 ? [{ type: 'list' as const, items: suggestions.map(suggestionWords) }] : []),
  ];
}

function suggestionWords({ incidents, failureMode, why }: Suggestion): string {
  const what =
    failureMode === null
      ? `${incidents.join(', ')} are like each other`
      : `${incidents.join(', ')} could be ${failureMode}`;
  return `${what}: ${why.join('; ')}`;
}

/** One line a class, for a spreadsheet. */
export function recurringTable({ failureModes }: RecurringData): Table {
  const keys = [
    'failure_mode',
    'now',
    'before',
    'ratio',
    'ratio_low',
    'ratio_high',
    'verdict',
    'ever',
    'first_seen',
  ];
  const more = [
    'last_seen',
    'days_since_previous',
    'services',
    'error_budget_minutes',
    'open_then',
    'done_then',
  ];
  return {
    type: 'table',
    columns: [...keys, ...more].map((key) => ({ key, title: key })),
    rows: failureModes.map((mode) => [
      mode.failureMode,
      mode.now,
      mode.before,
      mode.comparison.ratio,
      mode.comparison.interval?.[0] ?? null,
      mode.comparison.interval?.[1] ?? null,
      mode.comparison.verdict,
      mode.incidents.length,
      mode.firstSeen,
      mode.lastSeen,
      mode.daysSincePrevious,
      mode.services.join(' '),
      mode.errorBudgetMinutes,
      mode.openThen.map(({ action }) => action).join(' '),
      mode.doneThen.map(({ action }) => action).join(' '),
    ]),
  };
}
