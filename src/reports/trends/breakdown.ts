import { valuesOf } from '../../model/filter.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { UNKNOWN } from '../../model/taxonomy.ts';
import { adjustVerdicts, compareLists, type Exposures } from '../comparison.ts';
import type { Selection } from '../select.ts';
import type { Breakdown, BreakdownRow } from './data.ts';

/** How to divide incidents: a name for the key, and the values each incident has under it. */
export interface Dimension {
  readonly by: string;
  readonly multiple: boolean;
  readonly values: (postmortem: Postmortem) => readonly string[];
  /** Values in this order first, such as severities, worst first; the others by count, then name. */
  readonly order?: readonly string[];
}

/** Every incident of both windows by one dimension, most frequent first; "unknown" is counted apart and last. */
export function breakDown(selection: Selection, dimension: Dimension, exposures: Exposures): Breakdown {
  const now = group(selection.now, dimension);
  const before = group(selection.before, dimension);
  const unknown = { now: take(now, UNKNOWN).length, before: take(before, UNKNOWN).length };
  const values = new Set([...now.keys(), ...before.keys()]);
  const rows = [...values].map(
    (value): BreakdownRow => ({
      value,
      ...compareLists(now.get(value) ?? [], before.get(value) ?? [], exposures),
    }),
  );
  const { by, multiple, order } = dimension;
  return { by, multiple, rows: adjustVerdicts(rows).sort(ranking(order ?? [])), unknown };
}

function group(postmortems: readonly Postmortem[], { values }: Dimension): Map<string, Postmortem[]> {
  const groups = new Map<string, Postmortem[]>();
  for (const postmortem of postmortems) {
    const found = [...new Set(values(postmortem))];
    for (const value of found.length > 0 ? found : [UNKNOWN]) {
      const members = groups.get(value);
      if (members) members.push(postmortem);
      else groups.set(value, [postmortem]);
    }
  }
  return groups;
}

function take(groups: Map<string, Postmortem[]>, key: string): Postmortem[] {
  const found = groups.get(key) ?? [];
  groups.delete(key);
  return found;
}

function ranking(order: readonly string[]): (a: BreakdownRow, b: BreakdownRow) => number {
  const rank = ({ value }: BreakdownRow) => (order.includes(value) ? order.indexOf(value) : order.length);
  return (a, b) => rank(a) - rank(b) || b.now - a.now || b.before - a.before || (a.value < b.value ? -1 : 1);
}

/** A dimension over any frontmatter key. */
export const byKey = (key: string): Dimension => ({
  by: key,
  multiple: true,
  values: (postmortem) => valuesOf(postmortem, key),
});

const one = (value: string | null) => (value === null ? [] : [value]);

/** The dimensions that `lfi trends` always shows, in order. */
export function standardDimensions(severities: readonly string[]): Dimension[] {
  return [
    { by: 'severity', multiple: false, values: ({ severity }) => one(severity), order: severities },
    { by: 'service', multiple: true, values: ({ services }) => services },
    { by: 'failure_mode', multiple: false, values: ({ failureMode }) => one(failureMode) },
    { by: 'trigger', multiple: false, values: ({ trigger }) => one(trigger) },
    { by: 'factor', multiple: true, values: ({ factors }) => factors },
  ];
}
