import { count, ratioWords, settlesWords, someOf } from '../wording.ts';
import type { JudgedTarget, Showable } from './data.ts';

export const STATUS_WORDS: Readonly<Record<JudgedTarget['status'], string>> = {
  met: 'met',
  missed: 'missed',
  'on-track': 'on track',
  'cannot-tell': "can't tell yet",
};

/** `6 → 0 a quarter` */
export const changeWords = ({
  baseline,
  goal,
  per,
}: Pick<JudgedTarget, 'baseline' | 'goal' | 'per'>): string => `${baseline} → ${goal} a ${per}`;

/** The first answer, with its incidents: `met: none from 2025-10-01 to 2025-12-31, goal 0`. */
export function countWords({ status, deciding, goal, over, latest, per }: JudgedTarget): string {
  const { since, until, incidents } = deciding;
  const found = incidents.length === 0 ? 'none' : `${incidents.length} (${someOf(incidents)})`;
  const sofar = over ? '' : ', which is not over';
  const recent = over || status === 'missed' ? '' : `; ${recentWords(latest, per)}`;
  return `${STATUS_WORDS[status]}: ${found} from ${since} to ${until}${sofar}, goal ${goal}${recent}.`;
}

const recentWords = (latest: JudgedTarget['latest'], per: string): string => {
  if (latest === null) return `no document is a ${per} old yet`;
  const { incidents } = latest;
  return `the last ${per} had ${incidents.length === 0 ? 'none' : `${incidents.length} (${someOf(incidents)})`}`;
};

/** The second answer: `told from chance: ratio 0.00 (0.00 to 0.85)`, `can't be told from chance: …`. */
export function chanceWords(target: JudgedTarget): string {
  const { comparison, over, per, goal, showable } = target;
  if (!over || comparison === null) return showableWords(showable, per, goal);
  const numbers = `${comparison.before} → ${comparison.now}, ${ratioWords(comparison)}`;
  if (comparison.verdict === 'improving') return `told apart: ${numbers}.`;
  if (comparison.verdict === 'regressing') return `told apart, and the other way: ${numbers}.`;
  const { settles } = comparison;
  const reached = settles?.improving == null ? null : settlesWords(comparison);
  const ever = showable.atGoal ? null : showableWords(showable, per, goal).replace(/\.$/, '');
  return `can't tell: ${[numbers, reached, ever].filter((part) => part !== null).join('; ')}.`;
}

/** Whether the goal could ever be told from chance, and what would make it so. */
export function showableWords({ atGoal, periods, baseline }: Showable, per: string, goal: number): string {
  if (atGoal === null) return 'the baseline is no whole number, so that nothing can be held against it.';
  if (atGoal) return `${goal} in the deciding ${per} would show it.`;
  const ways = [
    ...(periods === null ? [] : [`${count(periods, per, plural(per))} at ${goal}`]),
    ...(baseline === null ? [] : [`a baseline of ${baseline}`]),
  ];
  return `${goal} in one ${per} cannot show it${ways.length > 0 ? `, ${ways.join(' or ')} would` : ', and no longer wait would'}.`;
}

const plural = (per: string): string => (per === 'half-year' ? 'half-years' : `${per}s`);
