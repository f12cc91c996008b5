import type { Config } from '../../model/config.ts';
import { LfiError } from '../../model/error.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { errorBudgetMinutes } from '../../stats/reliability.ts';
import { idsOf } from '../comparison.ts';
import type { JudgedBudget } from './data.ts';
import { DAYS_A_YEAR } from './figures.ts';

/** `--slo 99.95`, in per cent; null where it was not given. Throws `LfiError('usage')`. */
export function readSlo(option: unknown): number | null {
  if (option === undefined) return null;
  const text = String(option).replace(/\s*%$/, '');
  const slo = Number(text);
  if (text !== '' && slo > 1 && slo < 100) return slo;
  if (slo > 0 && slo < 1)
    throw new LfiError('usage', `--slo ${option}: a fraction, where per cent are asked for`, {
      hint: `For ${Number((slo * 100).toFixed(6))} % write --slo ${Number((slo * 100).toFixed(6))}.`,
    });
  throw new LfiError('usage', `--slo ${option}: no availability in per cent`, {
    hint: 'Write it as --slo 99.9; it is above 1 and below 100.',
  });
}

/**
 * The promise that a class endangers most. For each objective among its services, its incidents that hit a service
 * promising as much or more are held against that budget; the one of which they take the largest share is it. So one
 * objective for all means that the whole class is held against it, and a class that mostly hits a service promising
 * little is not held against the strictest of all.
 */
export function judgedBudget(
  incidents: readonly Postmortem[],
  expectedBadMinutes: number,
  { slo: objectives, priorities: { cap } }: Config,
  given: number | null,
): JudgedBudget {
  const fallback = given ?? objectives['default'] ?? 99.9;
  const promiseOf = (service: string) => given ?? objectives[service] ?? fallback;
  const strictest = ({ services }: Postmortem) =>
    services.length === 0 ? fallback : Math.max(...services.map(promiseOf));
  const candidates = [...new Set(incidents.map(strictest))].map((slo): JudgedBudget => {
    const hit = incidents.filter((one) => strictest(one) >= slo);
    const minutes = errorBudgetMinutes(slo, DAYS_A_YEAR);
    const services = new Set(hit.flatMap((one) => one.services).filter((one) => promiseOf(one) >= slo));
    return {
      slo,
      services: [...services].sort(),
      incidents: idsOf(hit),
      expectedBadMinutes: (expectedBadMinutes * hit.length) / incidents.length,
      minutes,
      cap: cap * minutes,
    };
  });
  return candidates.sort(
    (a, b) => b.expectedBadMinutes / b.minutes - a.expectedBadMinutes / a.minutes || b.slo - a.slo,
  )[0] as JudgedBudget;
}
