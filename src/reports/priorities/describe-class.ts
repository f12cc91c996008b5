import { isPending } from '../../model/action-state.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { detectionShare } from '../../stats/reliability.ts';
import { byUrgency, rowsOf } from '../actions/items.ts';
import { idsOf } from '../comparison.ts';
import type { ReportContext } from '../define-report.ts';
import { judgedBudget } from './budget.ts';
import type { ClassAction, ClassActions, Figures, Priority, Unranked, Weights } from './data.ts';
import { expectedOf, figuresOf, frequencyOf, meansOf } from './figures.ts';
import { suggestPatterns } from './suggest-patterns.ts';

/** Above so many minutes to detection, seeing it sooner comes before all else (house rule of the trade: 5 minutes). */
const SOON_ENOUGH = 5;

/** A class before it has its rank. */
export type Unplaced = Omit<Priority, 'rank' | 'rankWithoutWeights'>;

export interface ClassMembers {
  readonly failureMode: string;
  /** Of the window, newest first. */
  readonly incidents: readonly Postmortem[];
  /** All that are known, whenever they were: what was promised then still is. */
  readonly ever: readonly Postmortem[];
}

export interface Judgement {
  readonly days: number;
  readonly weights: Weights | null;
  /** Instead of the configured ones, in per cent. */
  readonly slo: number | null;
}

export function describeClass(
  { failureMode, incidents, ever }: ClassMembers,
  { days, weights, slo }: Judgement,
  context: ReportContext,
): Unplaced | Unranked {
  const told = incidents.map(figuresOf);
  const means = meansOf(told);
  const frequency = frequencyOf(incidents.length, days);
  const facts = {
    failureMode,
    incidents: idsOf(incidents),
    count: incidents.length,
    services: [...new Set(incidents.flatMap(({ services }) => services))].sort(),
    days,
    frequency,
    ...means,
    actions: actionsOf(ever, context),
    patterns: suggestPatterns(failureMode, incidents, context.patterns ?? []),
  };
  const expected = expectedOf(told, means, frequency.daysBetween);
  if (expected === null) return { ...facts, missing: missingOf(means) };
  const runbook = runbookOf(incidents);
  const weight = (runbook && weights?.[runbook.word]) ?? 1;
  const perFailure = expected.minutes / frequency.perYear;
  const budget = judgedBudget(incidents, expected.minutes, context.config, slo);
  const { detect, restore } = means;
  return {
    ...facts,
    basis: expected.basis,
    complete: expected.complete,
    expectedBadMinutes: expected.minutes,
    interval: [frequency.interval[0] * perFailure, frequency.interval[1] * perFailure],
    runbook,
    weight,
    weighted: expected.minutes * weight,
    detectionShare: detectionShare(detect.mean ?? 0, restore.mean ?? 0),
    instrumentFirst: detect.mean !== null && detect.mean > SOON_ENOUGH,
    budget,
    budgetShare: budget.expectedBadMinutes / budget.minutes,
    overCap: budget.expectedBadMinutes > budget.cap,
  };
}

const missingOf = (means: Figures) =>
  (['detect', 'restore', 'impact'] as const).filter((name) => means[name].n === 0);

/** How the newest incident that tells was handled: that is what the next one will meet. */
function runbookOf(incidents: readonly Postmortem[]): Priority['runbook'] {
  for (const { runbook, id } of incidents) if (runbook !== null) return { word: runbook, incident: id };
  return null;
}

/** What was promised after incidents of the class, as it stands: open by due date, closed the latest first. */
function actionsOf(incidents: readonly Postmortem[], context: ReportContext): ClassActions {
  const rows = rowsOf(incidents, context).sort(byUrgency);
  const asAction = ({ id, text, type, due, overdue }: (typeof rows)[number]): ClassAction => ({
    id,
    text,
    type,
    due,
    overdue,
  });
  const of = (belongs: (row: (typeof rows)[number]) => boolean) => rows.filter(belongs).map(asAction);
  return {
    open: of(({ status }) => isPending(status)),
    done: of(({ status }) => status === 'done'),
    declined: of(({ status }) => status === 'wont-do'),
  };
}
