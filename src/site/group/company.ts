import { UNKNOWN } from '../../model/taxonomy.ts';
import { keyTitle } from '../../reports/trends/titles.ts';
import { count } from '../../reports/wording.ts';
import { hrefFrom } from '../addresses.ts';
import { barList } from '../bars.ts';
import { html, type Markup } from '../markup.ts';
import type { Place } from '../parts.ts';
import type { Group } from '../site.ts';

const ASKED = ['service', 'failure_mode', 'factor'];
const MOST = 8;

/** What the incidents of one value have in common besides: the most frequent words of the other classifications. */
export function company(place: Place, group: Group): Markup | null {
  if (group.incidents.length < 2) return null;
  const cards = ASKED.filter((by) => by !== group.by).map((by) => card(place, group, by));
  return html`<div class="cards">${cards}</div>`;
}

function card({ site, page }: Place, { incidents }: Group, by: string): Markup | null {
  const dimension = site.dimensions.find((one) => one.by === by);
  const counts = new Map<string, number>();
  for (const one of dimension ? incidents : [])
    for (const value of new Set(dimension?.values(one)))
      if (value !== UNKNOWN) counts.set(value, (counts.get(value) ?? 0) + 1);
  if (counts.size === 0) return null;
  const bars = [...counts]
    .sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([value, number]) => ({
      label: value,
      value: number,
      before: null,
      href: hrefFrom(page, site.addresses.group(by, value) ?? site.addresses.groups(by)),
      said: count(number, 'incident'),
    }));
  const title = keyTitle(by);
  return html`<section class="card"><h2>${title}</h2>${barList(bars, `${title} of these incidents`)}</section>`;
}
