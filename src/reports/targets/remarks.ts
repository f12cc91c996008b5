import { didYouMean } from '../../model/nearest.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import {
  baselineCount,
  baselineDays,
  decidingDays,
  type Target,
  type TargetScope,
} from '../../model/target.ts';
import { localDay } from '../../model/zone.ts';
import type { ReportContext } from '../define-report.ts';
import { count } from '../wording.ts';

interface Remarks {
  readonly remarks: readonly string[];
  /** Nothing can be concluded from a count of 0: it may be a spelling. */
  readonly unreliable: boolean;
}

/** `known` is newest first, `members` those of it in scope. */
export function remarksOf(
  target: Target,
  scope: TargetScope,
  known: readonly Postmortem[],
  members: readonly Postmortem[],
  context: ReportContext,
): Remarks {
  const serious = [...unheardOf(scope, context.all), ...tooEarly(target, known, context)];
  return {
    remarks: [...serious, ...baselineRemarks(target, members, context)],
    unreliable: serious.length > 0,
  };
}

/** A word that no document has is more likely a spelling than a class that never came back. */
export function unheardOf(scope: TargetScope, all: readonly Postmortem[]): string[] {
  const used = {
    failure_mode: [scope.failureMode, all.map(({ failureMode }) => failureMode)],
    service: [scope.service, all.flatMap(({ services }) => services)],
    severity: [scope.severity, all.map(({ severity }) => severity)],
    factor: [scope.factor, all.flatMap(({ factors }) => factors)],
  } as const;
  return Object.entries(used).flatMap(([key, [word, words]]) => {
    const there = new Set<string>(words.flatMap((one) => one ?? []));
    if (word === null || there.has(word)) return [];
    return [`no document has the ${key} "${word}"${didYouMean(word, there)}`];
  });
}

function tooEarly(target: Target, known: readonly Postmortem[], { config }: ReportContext): string[] {
  const first = known.at(-1)?.date;
  if (!first) return [];
  const day = localDay(first.moment.epochMs, config.timezone);
  return decidingDays(target).to > day ? [] : [`${target.by} ends before the first incident, of ${day}`];
}

/** A baseline that nobody can count again, or that the documents count otherwise. */
function baselineRemarks(
  target: Target,
  members: readonly Postmortem[],
  { config }: ReportContext,
): string[] {
  const expected = baselineCount(target);
  const { days } = baselineDays(target);
  if (expected === null) {
    return [
      `a baseline of ${target.baseline} is no whole number of incidents, so that it cannot be held against a count: say where it was counted, such as from: 2025`,
    ];
  }
  if (days === null) return [];
  const seen = members.filter(({ date }) => {
    const day = localDay(date?.moment.epochMs ?? 0, config.timezone);
    return day >= days.from && day < days.to;
  }).length;
  return seen === expected
    ? []
    : [
        `the documents have ${count(seen, 'incident')} in ${target.from}, where the baseline says ${expected}`,
      ];
}
