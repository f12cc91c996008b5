import { burntMinutes } from '../../model/budget.ts';
import type { Config } from '../../model/config.ts';
import { ownValue } from '../../model/own-value.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { errorBudgetMinutes } from '../../stats/reliability.ts';
import { idsOf } from '../comparison.ts';
import type { Selection } from '../select.ts';
import type { BudgetData, Burn, ServiceBudget } from './reliability-data.ts';

/** What the incidents burnt, once in the total and for each of their services, against what each service may. */
export function errorBudget(selection: Selection, days: number, { slo }: Config): BudgetData {
  const services = new Set([...selection.now, ...selection.before].flatMap((one) => one.services));
  const rows = [...services].map((service): ServiceBudget => {
    const objective = ownValue(slo, service) ?? slo['default'] ?? 99.9;
    const [now, before] = [burnOf(on(selection.now, service)), burnOf(on(selection.before, service))];
    const budget = days > 0 ? errorBudgetMinutes(objective, days) : null;
    const used = budget === null || now.minutes === null ? null : now.minutes / budget;
    return { service, slo: objective, budget, used, now, before };
  });
  return { now: burnOf(selection.now), before: burnOf(selection.before), services: rows.sort(ranking) };
}

const on = (incidents: readonly Postmortem[], service: string) =>
  incidents.filter(({ services }) => services.includes(service));

const ranking = (a: ServiceBudget, b: ServiceBudget) =>
  (b.used ?? -1) - (a.used ?? -1) || b.now.unknown - a.now.unknown || (a.service < b.service ? -1 : 1);

/** What some incidents burnt together, each once. */
export function burnOf(incidents: readonly Postmortem[]): Burn {
  const said = incidents.filter((one) => burntMinutes(one) !== null);
  const unknown = incidents.filter((one) => burntMinutes(one) === null);
  return {
    minutes:
      said.length === 0 && unknown.length > 0
        ? null
        : said.reduce((sum, one) => sum + (burntMinutes(one) ?? 0), 0),
    n: said.length,
    unknown: unknown.length,
    ids: idsOf(said),
    unknownIds: idsOf(unknown),
  };
}
