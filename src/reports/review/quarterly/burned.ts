import type { Postmortem } from '../../../model/postmortem.ts';
import { UNKNOWN } from '../../../model/taxonomy.ts';
import { idsOf } from '../../comparison.ts';
import { sumOf } from '../../trends/cost.ts';
import { burnOf } from '../../trends/error-budget.ts';
import type { BudgetData } from '../../trends/reliability-data.ts';
import type { Burned } from './data.ts';

/** By service, each against its own budget; an incident on several services burns the budget of each. */
export const burnedByService = (incidents: readonly Postmortem[], { services }: BudgetData): Burned[] =>
  burned(
    incidents,
    (one) => one.services,
    (service) => services.find((row) => row.service === service)?.used ?? null,
  );

export const burnedByClass = (incidents: readonly Postmortem[]): Burned[] =>
  burned(
    incidents,
    ({ failureMode }) => (failureMode === null || failureMode === UNKNOWN ? [] : [failureMode]),
    () => null,
  );

function burned(
  incidents: readonly Postmortem[],
  keysOf: (one: Postmortem) => readonly string[],
  usedBy: (key: string) => number | null,
): Burned[] {
  const keys = [...new Set(incidents.flatMap(keysOf))];
  const rowOf = (key: string | null, members: readonly Postmortem[]): Burned => ({
    key,
    incidents: idsOf(members),
    budget: burnOf(members),
    cost: sumOf(members, ({ cost }) => cost),
    used: key === null ? null : usedBy(key),
  });
  const rest = incidents.filter((one) => keysOf(one).length === 0);
  return [
    ...keys
      .map((key) =>
        rowOf(
          key,
          incidents.filter((one) => keysOf(one).includes(key)),
        ),
      )
      .sort(mostFirst),
    ...(rest.length > 0 ? [rowOf(null, rest)] : []),
  ];
}

const mostFirst = (a: Burned, b: Burned) =>
  (b.used ?? 0) - (a.used ?? 0) ||
  (b.budget.minutes ?? 0) - (a.budget.minutes ?? 0) ||
  (b.cost.total ?? 0) - (a.cost.total ?? 0) ||
  b.incidents.length - a.incidents.length ||
  ((a.key ?? '') < (b.key ?? '') ? -1 : 1);
