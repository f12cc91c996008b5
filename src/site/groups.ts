import type { Postmortem } from '../model/postmortem.ts';
import { UNKNOWN } from '../model/taxonomy.ts';
import { withoutDuplicates } from '../reports/select.ts';
import type { Dimension } from '../reports/trends/dimensions.ts';
import type { Group } from './site.ts';

/** All incidents and near-misses by every value of each dimension, the most frequent value first; those that do not say come last. */
export function groupsOf(documents: readonly Postmortem[], dimensions: readonly Dimension[]): Group[] {
  const { countable } = withoutDuplicates(
    documents.filter(({ kind }) => kind === 'incident' || kind === 'near-miss'),
  );
  return dimensions.flatMap((dimension) => {
    const members = new Map<string, Postmortem[]>();
    for (const one of countable) {
      for (const value of valuesOf(one, dimension)) {
        const list = members.get(value);
        if (list) list.push(one);
        else members.set(value, [one]);
      }
    }
    return [...members]
      .map(([value, list]) => ({
        by: dimension.by,
        value,
        incidents: list.filter(({ kind }) => kind === 'incident'),
        nearMisses: list.filter(({ kind }) => kind === 'near-miss'),
      }))
      .sort(ranking(dimension.order ?? []));
  });
}

/** Who names one word and "unknown" beside it has said what is known. */
function valuesOf(one: Postmortem, { values }: Dimension): string[] {
  const found = new Set(values(one));
  if (found.size > 1) found.delete(UNKNOWN);
  return found.size > 0 ? [...found] : [UNKNOWN];
}

function ranking(order: readonly string[]): (a: Group, b: Group) => number {
  const places = new Map(order.map((value, place) => [value, place]));
  const rank = ({ value }: Group) =>
    value === UNKNOWN ? Number.POSITIVE_INFINITY : (places.get(value) ?? order.length);
  return (a, b) => {
    const [first, second] = [rank(a), rank(b)];
    if (first !== second) return first < second ? -1 : 1;
    return b.incidents.length - a.incidents.length || (a.value < b.value ? -1 : 1);
  };
}
