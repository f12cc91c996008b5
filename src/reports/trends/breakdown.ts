import type { Postmortem } from '../../model/postmortem.ts';
import { UNKNOWN } from '../../model/taxonomy.ts';
import { adjustVerdicts, compareLists, type Exposures, idsOf, shareOf } from '../comparison.ts';
import type { Selection } from '../select.ts';
import type { Breakdown, BreakdownRow } from './data.ts';
import type { Dimension } from './dimensions.ts';

/** Every incident of both windows by one dimension, most frequent first; "unknown" is counted apart and last. */
export function breakDown(selection: Selection, dimension: Dimension, exposures: Exposures): Breakdown {
  const { by, definition, multiple, order, ranked } = dimension;
  const now = group(selection.now, dimension);
  const before = group(selection.before, dimension);
  const unknown = { now: take(now, UNKNOWN), before: take(before, UNKNOWN) };
  const known = selection.now.length - unknown.now.length;
  const compared = ranked ? exposures : { ...exposures, comparable: false };
  const rows = [...new Set([...now.keys(), ...before.keys()])].map((value): BreakdownRow => {
    const members = now.get(value) ?? [];
    const share = shareOf(members.length, Math.max(known, members.length));
    return { value, ...compareLists(members, before.get(value) ?? [], compared), share };
  });
  return {
    by,
    definition,
    multiple,
    ranked,
    rows: ranked ? adjustVerdicts(rows).sort(ranking(order ?? [])) : rows.sort(byName),
    unknown: {
      now: unknown.now.length,
      before: unknown.before.length,
      share: shareOf(unknown.now.length, selection.now.length),
      ids: { now: idsOf(unknown.now), before: idsOf(unknown.before) },
    },
  };
}

function group(postmortems: readonly Postmortem[], { values }: Dimension): Map<string, Postmortem[]> {
  const groups = new Map<string, Postmortem[]>();
  for (const postmortem of postmortems) {
    const found = new Set(values(postmortem));
    // Who names one word and "unknown" beside it has said what is known.
    if (found.size > 1) found.delete(UNKNOWN);
    for (const value of found.size > 0 ? found : [UNKNOWN]) {
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

const byName = (a: BreakdownRow, b: BreakdownRow) => (a.value < b.value ? -1 : 1);

function ranking(order: readonly string[]): (a: BreakdownRow, b: BreakdownRow) => number {
  const places = new Map(order.map((value, place) => [value, place]));
  const rank = ({ value }: BreakdownRow) => places.get(value) ?? order.length;
  return (a, b) => rank(a) - rank(b) || b.now - a.now || b.before - a.before || byName(a, b);
}
