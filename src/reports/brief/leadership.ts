import { opening, shortened } from '../../library/section-text.ts';
import { isOverdue, isPending, itemsAt } from '../../model/action-state.ts';
import { ownValue } from '../../model/own-value.ts';
import type { ActionItem } from '../../model/postmortem.ts';
import { count, percent } from '../wording.ts';
import type { BriefPoint, MissingPart } from './data.ts';
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
import { lasted, shortStretch } from './times.ts';

/** Ten lines have to do: a takeaway, and the items that are asked for. */
const LENGTH = { insight: 210, item: 60 };
const MOST_ASKED = 2;

/** The insight, what it cost, and the ask. */
export function leadershipBrief(source: BriefSource): Draft {
  const insight = insightOf(source);
  const cost = costOf(source);
  const ask = askOf(source);
  const { started } = source.postmortem.times;
  return {
    parts: [
      ...part('insight', 'Insight', insight),
      ...part('when', 'When', known([whenOf(source)])),
      ...part('cost', 'Cost', cost.points),
      ...part('ask', 'Ask', ask),
    ],
    missing: [
      ...(insight.length === 0 ? [missingSection(source, 'the insight', 'takeaways')] : []),
      ...(started === null ? [missingField(source, 'when it began', 'started')] : []),
      ...cost.missing,
      ...(ask.length === 0 ? [missingSection(source, 'the ask', 'actions')] : []),
    ],
  };
}

function insightOf(source: BriefSource): BriefPoint[] {
  const { postmortem } = source;
  const [takeaway] = postmortem.body.takeaways;
  const first = takeaway
    ? { text: takeaway.text, line: takeaway.line, from: 'takeaways' }
    : sectionPoints(source, 'learned')[0];
  return first ? [{ ...first, text: opening(first.text, LENGTH.insight, LENGTH.insight) }] : [];
}

/** When users were affected, and who noticed after how long. */
function whenOf(source: BriefSource): BriefPoint | null {
  const { postmortem, timezone } = source;
  const { started, detected, mitigated } = postmortem.times;
  if (started === null) return null;
  const long = lasted(started, mitigated);
  const gap = lasted(started, detected);
  const by = postmortem.detectedBy;
  const noticed =
    gap === null ? '' : `; noticed after ${gap}${by === null ? '' : `, by ${ownValue(BY, by) ?? by}`}`;
  const text = `${long === null ? '' : `${long}, `}${shortStretch(started, mitigated, timezone)}${noticed}`;
  return fieldPoint(source, 'started', text);
}

const BY: Readonly<Record<string, string>> = {
  monitor: 'a monitor',
  customer: 'customers',
  staff: 'staff',
  chance: 'chance',
};

/** What was recorded of the impact; a figure that is not there is named. */
function costOf(source: BriefSource): { points: BriefPoint[]; missing: MissingPart[] } {
  const { impact } = source.postmortem;
  const said = (n: number | null, words: (n: number) => string) => (n === null ? null : words(n));
  const figures: readonly (readonly [what: string, field: string, text: string | null])[] = [
    ['the cost in money', 'impact.cost', said(impact.cost, (n) => `${source.currency} ${number(n)}`)],
    ['how many users', 'impact.users', said(impact.users, (n) => amount(n, 'user'))],
    ['the share affected', 'impact.fraction', said(impact.fraction, (n) => `${percent(n)} affected`)],
    [
      'error-budget minutes',
      'impact.error_budget_minutes',
      said(impact.errorBudgetMinutes, (n) => `${n} error-budget minutes`),
    ],
    [
      'responder hours',
      'impact.responder_hours',
      said(impact.responderHours, (n) => amount(n, 'responder hour')),
    ],
    [
      'customer contacts',
      'impact.customer_contacts',
      said(impact.customerContacts, (n) => amount(n, 'customer contact')),
    ],
  ];
  return {
    points: known(figures.map(([, field, text]) => fieldPoint(source, field, text))),
    missing: figures
      .filter(([, , text]) => text === null)
      .map(([what, field]) => missingField(source, what, field)),
  };
}

const number = (n: number): string => n.toLocaleString('en-US');
/** `12,000 users`, `1 user` */
export const amount = (n: number, noun: string): string => `${number(n)} ${noun}${n === 1 ? '' : 's'}`;

/** What keeps the next one away comes first, what is overdue before it. */
const BY_WORTH: readonly (string | null)[] = [
  'prevent',
  'mitigate-future',
  'detect-future',
  'repair',
  'mitigate',
  null,
];

function askOf({ postmortem, today }: BriefSource): BriefPoint[] {
  const actionItems = itemsAt(postmortem.body.actionItems, today);
  const [first] = actionItems;
  if (!first) return [];
  const open = actionItems.filter(({ status }) => isPending(status));
  const done = actionItems.filter(({ status }) => status === 'done').length;
  if (open.length === 0) {
    return [
      {
        text: `Nothing: ${done} of ${count(actionItems.length, 'action item')} done, none open`,
        from: 'actions',
        line: first.line,
      },
    ];
  }
  const late = open.filter((item) => isOverdue(item, today)).length;
  const worth = (item: ActionItem) =>
    (isOverdue(item, today) ? 0 : 100) +
    (BY_WORTH.includes(item.type) ? BY_WORTH.indexOf(item.type) : BY_WORTH.length);
  const asked = [...open].sort((a, b) => worth(a) - worth(b) || ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
  const dues = open.flatMap(({ due }) => due ?? []).sort();
  const tally = [
    `Time to finish ${open.length} of ${count(actionItems.length, 'action item')}`,
    ...(late > 0 ? [`${late} overdue`] : []),
    ...(dues.length > 0 ? [`the last due ${dues.at(-1)}`] : []),
  ];
  return [
    {
      text: tally.join(', '),
      from: 'actions',
      line: first.line,
    },
    ...asked.slice(0, MOST_ASKED).map(({ text, due, line, id }) => ({
      text: `${shortened(text, LENGTH.item)} (${id}${due !== null && due < today ? ', overdue' : ''})`,
      from: 'actions',
      line,
    })),
  ];
}
