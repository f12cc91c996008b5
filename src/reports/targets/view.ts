import type { Block, Cell, Table } from '../blocks.ts';
import type { Report } from '../define-report.ts';
import type { ActionThen } from '../recurring/data.ts';
import { count, someOf, VERDICT_WORDS } from '../wording.ts';
import type { JudgedTarget, Missed, TargetsData } from './data.ts';
import { chanceWords, changeWords, countWords, STATUS_WORDS } from './wording.ts';

/** Actions in words; JSON has them all. */
const MOST_ACTIONS = 5;

const HOW_TO_ADD =
  'Set one: lfi targets add failure_mode=connection-pool-exhaustion baseline=6 per=quarter goal=0 by=2027-Q1, or under `targets` in the config.';

export function viewTargets({ data }: Report<TargetsData>): Block[] {
  const { targets, insight } = data;
  return [
    { type: 'heading', level: 1, text: 'Targets' },
    { type: 'paragraph', lead: true, text: insight },
    ...(targets.length > 0 ? [overview(targets)] : [{ type: 'note', text: HOW_TO_ADD } as const]),
    ...targets.flatMap(viewTarget),
  ];
}

/** One line a target: from what to what, and both answers. */
export function overview(targets: readonly JudgedTarget[]): Table {
  return {
    type: 'table',
    columns: [
      { key: 'target', title: 'Target', squeeze: true },
      { key: 'change', title: 'From → to', whole: true },
      { key: 'by', title: 'By', whole: true },
      { key: 'count', title: 'Now', align: 'right' },
      { key: 'on_count', title: 'On count', whole: true },
      { key: 'from_chance', title: 'From chance', whole: true },
    ],
    rows: targets.map((one) => [
      one.scope,
      changeWords(one),
      one.by,
      one.deciding.incidents.length,
      statusCell(one),
      chanceCell(one),
    ]),
  };
}

function statusCell({ status }: JudgedTarget): Cell {
  const text = STATUS_WORDS[status];
  if (status === 'missed') return { text, tone: 'bad' };
  return status === 'met' ? { text, tone: 'good' } : text;
}

function chanceCell({ over, comparison }: JudgedTarget): Cell {
  if (!over) return null;
  if (comparison === null || comparison.verdict === 'cannot-tell') return "can't tell";
  return comparison.verdict === 'improving'
    ? { text: 'told apart', tone: 'good' }
    : VERDICT_WORDS[comparison.verdict];
}

function viewTarget(target: JudgedTarget): Block[] {
  const { scope, by, why, missed, since, unclassified, remarks } = target;
  return [
    { type: 'heading', level: 2, text: scope },
    { type: 'paragraph', text: `${changeWords(target)} by ${by}.${why === null ? '' : ` ${why}.`}` },
    {
      type: 'list',
      items: [
        `On count: ${countWords(target)}`,
        `From chance: ${chanceWords(target)}`,
        ...baselineWords(target),
        ...(since === null ? [] : [sinceWords(since.incidents, since)]),
        ...(unclassified.length === 0
          ? []
          : [
              `${count(unclassified.length, 'incident')} of that time ${unclassified.length === 1 ? 'names' : 'name'} no failure mode, and could be one: ${someOf(unclassified)}.`,
            ]),
        ...remarks.map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`),
      ],
    },
    ...(missed ? viewMissed(missed) : []),
  ];
}

/** What the baseline counts, where the documents can be asked. */
function baselineWords({ from, comparison }: JudgedTarget): string[] {
  if (from === null || !comparison || comparison.ids.before.length === 0) return [];
  const { before } = comparison.ids;
  return [`Baseline, in ${from}: ${before.length} (${someOf(before)}).`];
}

const sinceWords = (incidents: readonly string[], { since, until }: { since: string; until: string }) =>
  `Since, from ${since} to ${until}: ${incidents.length === 0 ? 'none' : `${incidents.length} (${someOf(incidents)})`}.`;

const READING: Readonly<Record<Missed['reading'], string>> = {
  incomplete:
    'The fix is incomplete: prevention that was promised was not done when it struck. Whether the diagnosis was right shows only when it is.',
  misdiagnosed:
    'What was promised was done, and it struck all the same: the diagnosis deserves a second look.',
  'nothing-promised': 'No prevention had been promised after the times before: nothing was there to help.',
};

function viewMissed({ reading, open, done }: Missed): Block[] {
  return [
    { type: 'paragraph', text: READING[reading] },
    ...actionList('Not done when it struck', open),
    ...actionList('Done, and it struck all the same', done),
  ];
}

const STATE = { open: 'open', overdue: 'overdue', 'wont-do': 'declined', done: 'done' } as const;

function actionList(title: string, actions: readonly ActionThen[]): Block[] {
  const items = [...new Map(actions.map((one) => [one.action, one])).values()];
  if (items.length === 0) return [];
  const shown = items.slice(0, MOST_ACTIONS).map(({ text, action, state, due, closed }) => {
    const when =
      state === 'done' ? (closed ?? 'no date') : due === null ? STATE[state] : `${STATE[state]}, due ${due}`;
    return `${text} (${action}; ${when})`;
  });
  const more = items.length - MOST_ACTIONS;
  return [
    { type: 'heading', level: 3, text: `${title}: ${items.length}` },
    { type: 'list', items: more > 0 ? [...shown, `and ${more} more (--json names them)`] : shown },
  ];
}
