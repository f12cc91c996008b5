import type { Postmortem } from '../../model/postmortem.ts';
import { compareNumbers, type Exposures, idsOf } from '../comparison.ts';
import type { Selection } from '../select.ts';
import type { PagesData } from './data.ts';

/** Pages come several to an incident, so their number scatters more than single events do: σ² ÷ μ is Σx² ÷ Σx. */
export function pagesOf(selection: Selection, exposures: Exposures): PagesData {
  const now = selection.now.filter(saysPages);
  const before = selection.before.filter(saysPages);
  const n = { now: now.length, before: before.length };
  const leftOut = { now: selection.now.length - n.now, before: selection.before.length - n.before };
  if (n.now + n.before === 0) return { comparison: null, n, leftOut, dispersion: null };
  const all = [...now, ...before];
  const total = sum(all, (pages) => pages);
  const compound = total === 0 ? 1 : sum(all, (pages) => pages ** 2) / total;
  const dispersion = compound * exposures.dispersion;
  const comparison = compareNumbers(
    sum(now, (pages) => pages),
    sum(before, (pages) => pages),
    { ...exposures, dispersion, comparable: exposures.comparable !== false && n.now > 0 && n.before > 0 },
    { now: idsOf(now), before: idsOf(before) },
  );
  return { comparison, n, leftOut, dispersion };
}

/** A count; half a page is a slip of the pen. */
export const saysPages = ({ pages }: Postmortem) =>
  pages !== null && Number.isSafeInteger(pages) && pages >= 0;

const sum = (postmortems: readonly Postmortem[], of: (pages: number) => number) =>
  postmortems.reduce((total, { pages }) => total + of(pages ?? 0), 0);
