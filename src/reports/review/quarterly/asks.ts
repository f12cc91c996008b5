import type { Priority } from '../../priorities/data.ts';
import { expectedWords } from '../../priorities/insight.ts';
import type { JudgedTarget } from '../../targets/data.ts';
import { changeWords } from '../../targets/wording.ts';
import { count, percent } from '../../wording.ts';
import type { Ask, Burned, QuarterlyData } from './data.ts';
import { looksByClass } from './second-looks.ts';

type Facts = Omit<QuarterlyData, 'insight' | 'agenda' | 'asks'>;

/** More asks than these are none. */
const MOST_CLASSES = 3;
/** Detection is asked for where most of the bad minutes pass before it. */
const MOSTLY = 0.5;
/** From this share on, what is unknown hides what is known. */
const MUCH_UNKNOWN = 0.3;

/** What the figures ask of leadership, the most pressing first; each can be refused, and says what it rests on. */
export function asksOf(facts: Facts): Ask[] {
  const missed = facts.targets.targets.filter(({ status }) => status === 'missed');
  const decided = new Set(missed.map(({ failureMode }) => failureMode));
  const { priorities } = facts.priorities;
  const over = priorities.filter(({ overCap }) => overCap);
  const classes = (over.length > 0 ? over : priorities.slice(0, 1)).slice(0, MOST_CLASSES);
  return [
    ...facts.byService.flatMap(overspent),
    ...missed.map(missedTarget),
    ...classes.flatMap((one) => [...instrument(one), ...(decided.has(one.failureMode) ? [] : [invest(one)])]),
    ...lookAgain(facts),
    ...askForImpact(facts),
  ];
}

function overspent({ key, used, budget }: Burned): Ask[] {
  if (key === null || used === null || used <= 1) return [];
  const text = `Decide for ${key}: slow its changes down, or promise less. It burned ${percent(used)} of its error budget.`;
  return [{ text, ids: budget.ids }];
}

const idsOf = (actions: readonly { readonly action: string }[]) => [
  ...new Set(actions.map(({ action }) => action)),
];

function missedTarget(target: JudgedTarget): Ask {
  const { scope, by, deciding, missed } = target;
  const what = `${changeWords(target)} by ${by} was missed`;
  const open = idsOf(missed?.open ?? []);
  const texts = {
    incomplete: `Free the time for ${scope}, or give the target up: ${what} while ${count(open.length, 'promised item was', 'promised items were')} not done.`,
    misdiagnosed: `Have ${scope} diagnosed again: ${what} although all that was promised had been done.`,
    'nothing-promised': `Name who prevents ${scope}: ${what}, and nothing had been promised.`,
  };
  return {
    text: missed ? texts[missed.reading] : `Decide what becomes of ${scope}: ${what}.`,
    ids: [...deciding.incidents, ...(missed?.reading === 'misdiagnosed' ? idsOf(missed.done) : open)],
  };
}

function instrument({ failureMode, instrumentFirst, detectionShare, incidents }: Priority): Ask[] {
  if (!instrumentFirst || (detectionShare ?? 0) < MOSTLY) return [];
  const text = `Pay for detection of ${failureMode} first: ${percent(detectionShare ?? 0)} of its bad minutes pass before anybody knows.`;
  return [{ text, ids: incidents }];
}

function invest(one: Priority): Ask {
  const cost = `${expectedWords(one)}, ${percent(one.budgetShare)} of the error budget`;
  const { open } = one.actions;
  if (open.length > 0) {
    return {
      text: `Have the ${open.length === 1 ? 'open action item' : `${open.length} open action items`} against ${one.failureMode} finished or declined: ${cost}.`,
      ids: [...open.map(({ id }) => id), ...one.incidents],
    };
  }
  const helps = one.patterns.find(({ kind }) => kind === 'pattern');
  return {
    text: `Decide what is done against ${one.failureMode}: ${cost}, and nothing is promised.${helps ? ` What usually helps: ${helps.name}.` : ''}`,
    ids: one.incidents,
  };
}

/** Only where it struck again: of what stays away, waiting is all there is to do. */
const lookAgain = ({ secondLooks }: Facts): Ask[] =>
  looksByClass(secondLooks).flatMap(([failureMode, effects]): Ask[] => {
    const struck = [...new Set(effects.flatMap(({ after }) => after.incidents))];
    if (struck.length === 0) return [];
    const items = effects.map(({ id }) => id);
    return [
      {
        text: `Ask why ${failureMode} struck ${struck.length === 1 ? 'once' : `${struck.length} times`} since ${items.length === 1 ? 'an item was' : `the first of ${items.length} items was`} done against it.`,
        ids: [...struck, ...items],
      },
    ];
  });

function askForImpact({ total: { budget, incidents } }: Facts): Ask[] {
  if (incidents.length === 0 || budget.unknown / incidents.length < MUCH_UNKNOWN) return [];
  return [
    {
      text: `Want each postmortem to say its impact: what ${budget.unknown} of ${count(incidents.length, 'incident')} burned is unknown.`,
      ids: budget.unknownIds,
    },
  ];
}
