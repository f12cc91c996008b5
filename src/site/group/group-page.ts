import { isWithin } from '../../reports/select.ts';
import { keyTitle } from '../../reports/trends/titles.ts';
import { count } from '../../reports/wording.ts';
import { documentTable } from '../document-table.ts';
import { monthsOf } from '../figures.ts';
import { html, type Markup } from '../markup.ts';
import { monthChart } from '../month-chart.ts';
import type { Page } from '../page.ts';
import { andMore, dayOf, insightOf, linkTo, type Place } from '../parts.ts';
import type { Group, Site } from '../site.ts';
import { company } from './company.ts';
import { stillToDo } from './still-to-do.ts';

/** Of the incidents outside both windows; those in them are all there. */
const MOST_OTHERS = 300;

/** One value: how often it came, what came with it, what is still to do, and its incidents window by window. */
export function groupPage(site: Site, group: Group): Page {
  const address = site.addresses.group(group.by, group.value) ?? site.addresses.groups(group.by);
  const place = { site, page: address };
  const word = site.config.taxonomy[group.by === 'factor' ? 'factors' : (group.by as 'trigger')]?.words.find(
    ({ word }) => word === group.value,
  );
  const chart = monthChart(site, monthsOf(site, group.incidents), (month) => `#m-${month}`);
  return {
    address,
    title: `${keyTitle(group.by)}: ${group.value}`,
    within: site.addresses.groups(group.by),
    body: html`<p class="crumbs">${linkTo(place, site.addresses.groups(group.by), `By ${keyTitle(group.by).toLowerCase()}`)}</p>
<h1>${group.value}</h1>
${word?.description ? html`<p class="lead">${word.description}</p>` : ''}
<p class="lead">${insightOf(place, sum(site, group))}</p>
${chart ? html`<section class="card"><h2>By month, ${chart.span}</h2>${chart.drawn}</section>` : ''}
${company(place, group)}
${stillToDo(place, group)}
${stretches(place, group)}`,
  };
}

function sum(site: Site, { incidents, nearMisses }: Group): string {
  const { now, before } = site.windows;
  const { labels } = site.trends.data;
  const within = (window: typeof now) => incidents.filter((one) => isWithin(one, window)).length;
  const first = incidents.at(-1);
  const since = first && dayOf(first, site);
  const misses = nearMisses.length > 0 ? ` ${count(nearMisses.length, 'near-miss', 'near-misses')}.` : '';
  return `${count(incidents.length, 'incident')}${since ? ` since ${since}` : ''}: ${within(now)} in ${labels.now}, ${within(before)} in ${labels.before}.${misses}`;
}

function stretches(place: Place, { incidents, nearMisses }: Group): Markup[] {
  const { site } = place;
  const { now, before } = site.windows;
  const { labels } = site.trends.data;
  const within = incidents.filter((one) => isWithin(one, now));
  const previous = incidents.filter((one) => isWithin(one, before));
  const others = incidents.filter((one) => !isWithin(one, now) && !isWithin(one, before));
  return [
    { id: 'now', title: labels.now, list: within, most: within.length },
    { id: 'before', title: labels.before, list: previous, most: previous.length },
    { id: 'others', title: 'At other times', list: others, most: MOST_OTHERS },
    ...(nearMisses.length > 0
      ? [{ id: 'near-misses', title: 'Near-misses', list: nearMisses, most: MOST_OTHERS }]
      : []),
  ].map(
    ({ id, title, list, most }) => html`<section aria-labelledby="${id}">
<h2 id="${id}">${title} <span class="figure">${list.length}</span></h2>
${documentTable(place, list.slice(0, most), { caption: title, hideCaption: true, ...(id === 'near-misses' ? {} : { months: 'm-' }) })}
${andMore(Math.min(most, list.length), list.length)}</section>`,
  );
}
