import { isPending } from '../../model/action-state.ts';
import { FUTURE_TYPES } from '../../model/closed-words.ts';
import { medianSurvival } from '../../stats/survival.ts';
import { shareOf } from '../comparison.ts';
import type { ActionRow, Headline } from './data.ts';

const PATCHING = ['mitigate', 'repair'];

/** The figures over a list of items. */
export function headlineOf(rows: readonly ActionRow[]): Headline {
  const count = (pass: (row: ActionRow) => boolean) => rows.filter(pass).length;
  const done = count(({ status }) => status === 'done');
  return {
    total: rows.length,
    open: count(({ status }) => status === 'open'),
    inProgress: count(({ status }) => status === 'in-progress'),
    overdue: count(({ overdue }) => overdue),
    done,
    wontDo: count(({ status }) => status === 'wont-do'),
    completion: shareOf(done, rows.length),
    life: lifeOf(rows),
    balance: balanceOf(rows),
    dates: {
      created: {
        document: count(({ createdFrom }) => createdFrom === 'document'),
        git: count(({ createdFrom }) => createdFrom === 'git'),
        incident: count(({ createdFrom }) => createdFrom === 'incident'),
        unknown: count(({ createdFrom }) => createdFrom === null),
      },
      closed: {
        document: count(({ closedFrom }) => closedFrom === 'document'),
        git: count(({ closedFrom }) => closedFrom === 'git'),
        unknown: count(({ status, closedFrom }) => !isPending(status) && closedFrom === null),
      },
    },
  };
}

/** A life ends with done or won't do; what is open is watched until today (Kaplan–Meier), not left out. */
function lifeOf(rows: readonly ActionRow[]): Headline['life'] {
  const seen = rows.flatMap(({ ageDays, status }) =>
    ageDays === null ? [] : [{ time: ageDays, event: !isPending(status) }],
  );
  const ended = seen.filter(({ event }) => event).length;
  return {
    median: medianSurvival(seen),
    observed: seen.length,
    ended,
    censored: seen.length - ended,
    leftOut: rows.length - seen.length,
  };
}

/** Which of the two dominates is said only where the interval of the share leaves out one half. */
function balanceOf(rows: readonly ActionRow[]): Headline['balance'] {
  const of = (types: readonly (string | null)[]) => rows.filter(({ type }) => types.includes(type)).length;
  const [prevention, patching] = [of(FUTURE_TYPES), of(PATCHING)];
  const { share, interval } = shareOf(prevention, prevention + patching);
  const [low, high] = interval ?? [null, null];
  const dominates =
    low !== null && low > 0.5 ? 'prevention' : high !== null && high < 0.5 ? 'patching' : 'cannot-tell';
  return {
    prevention,
    patching,
    investigation: of(['investigate']),
    unknown: of([null]),
    share,
    interval,
    dominates,
  };
}
