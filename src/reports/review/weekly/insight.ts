import type { RecurringData } from '../../recurring/data.ts';
import { count } from '../../wording.ts';
import type { Insight } from '../insight.ts';
import type { WeeklyData } from './data.ts';

type Facts = Omit<WeeklyData, 'insight' | 'agenda'>;

/** What the meeting should begin with: the worst that happened, then what came back, then what is late. */
export function weeklyInsight(facts: Facts, recurring: RecurringData, critical: readonly string[]): Insight {
  return (
    quiet(facts) ??
    criticalOnes(facts, critical) ??
    struckAgain(recurring) ??
    late(facts) ??
    escalated(facts) ?? {
      text: `${what(facts)} in ${facts.label}, none critical; no postmortem is late.`,
      ids: facts.incidents.map(({ id }) => id),
    }
  );
}

const what = ({ incidents, nearMisses }: Facts) =>
  `${count(incidents.length, 'incident')} and ${count(nearMisses.length, 'near-miss', 'near-misses')}`;

function quiet({ incidents, nearMisses, label, newest }: Facts): Insight | null {
  if (incidents.length + nearMisses.length > 0) return null;
  const before = newest ? ` The newest incident is ${newest.id}, of ${newest.day}.` : '';
  return {
    text: `A quiet week: no incident and no near-miss was written down in ${label}.${before}`,
    ids: [],
  };
}

function criticalOnes({ incidents }: Facts, critical: readonly string[]): Insight | null {
  const found = incidents.filter(({ severity }) => severity !== null && critical.includes(severity));
  const [first] = found;
  if (!first) return null;
  const others = found.length === 1 ? '' : `, the first of ${found.length} critical ones`;
  return { text: `${first.severity}${others}: ${first.title ?? first.id}.`, ids: found.map(({ id }) => id) };
}

function struckAgain({ failureModes }: RecurringData): Insight | null {
  const worst = [...failureModes].sort((a, b) => b.openThen.length - a.openThen.length)[0];
  if (!worst || worst.openThen.length === 0) return null;
  const items = [...new Set(worst.openThen.map(({ action }) => action))];
  const struck = [...new Set(worst.openThen.map(({ incident }) => incident))];
  return {
    text: `${worst.failureMode} struck again, for the ${ordinal(worst.incidents.length)} time, while ${count(items.length, 'action item', 'action items')} from the times before ${items.length === 1 ? 'was' : 'were'} not done.`,
    ids: [...struck, ...items],
  };
}

function late({ pending, publishWithinDays }: Facts): Insight | null {
  const overdue = pending.filter(({ overdueDays }) => overdueDays !== null);
  const [oldest] = overdue;
  if (!oldest) return null;
  const are = count(overdue.length, 'postmortem is', 'postmortems are');
  return {
    text: `${are} late (${count(publishWithinDays, 'day')} to publish), ${oldest.id} by ${count(oldest.overdueDays ?? 0, 'day')}.`,
    ids: overdue.map(({ id }) => id),
  };
}

function escalated({ escalations }: Facts): Insight | null {
  const [first] = escalations.filter(({ fresh }) => fresh);
  if (!first) return null;
  return { text: `Near-misses are worth a postmortem: ${first.open}.`, ids: first.ids };
}

/** `2nd`, `11th` */
export function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
}
