import { isWithin } from '../reports/select.ts';
import { keyTitle } from '../reports/trends/titles.ts';
import { count } from '../reports/wording.ts';
import { hrefFrom } from './addresses.ts';
import { type Bar, barList } from './bars.ts';
import { documentTable } from './document-table.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { linkTo, type Place } from './parts.ts';
import type { Group, Site } from './site.ts';

/** Every value of one classification as a bar over all time, each leading to its own page. */
export function groupsPage(site: Site, by: string): Page {
  const address = site.addresses.groups(by);
  const groups = site.groups.filter((one) => one.by === by);
  const named = (value: string) => site.addresses.group(by, value) ?? address;
  const definition = site.dimensions.find((one) => one.by === by)?.definition ?? '';
  const bars = groups.map(
    ({ value, incidents }): Bar => ({
      label: value,
      value: incidents.length,
      before: null,
      href: hrefFrom(address, named(value)),
      said: count(incidents.length, 'incident'),
    }),
  );
  const title = `By ${keyTitle(by).toLowerCase()}`;
  return {
    address,
    title,
    body: html`<h1>${title}</h1>
<p class="note">${capital(definition)}, over all documents of this site.</p>
${others(site, address, by)}
${bars.length === 0 ? html`<p class="none">No incident says.</p>` : barList(bars, title)}`,
  };
}

/** One value: its incidents of this window, of the one before, and of earlier. */
export function groupPage(site: Site, group: Group): Page {
  const address = site.addresses.group(group.by, group.value) ?? site.addresses.groups(group.by);
  const place = { site, page: address };
  const word = site.config.taxonomy[group.by === 'factor' ? 'factors' : (group.by as 'trigger')]?.words.find(
    ({ word }) => word === group.value,
  );
  return {
    address,
    title: `${keyTitle(group.by)}: ${group.value}`,
    within: site.addresses.groups(group.by),
    body: html`<p class="crumbs">${linkTo(place, site.addresses.groups(group.by), `By ${keyTitle(group.by).toLowerCase()}`)}</p>
<h1>${group.value}</h1>
${word?.description ? html`<p class="lead">${word.description}</p>` : ''}
${stretches(place, group)}`,
  };
}

function stretches(place: Place, { incidents, nearMisses }: Group): Markup[] {
  const { site } = place;
  const { now, before } = site.windows;
  const { labels } = site.trends.data;
  const within = incidents.filter((one) => isWithin(one, now));
  const previous = incidents.filter((one) => isWithin(one, before));
  const others = incidents.filter((one) => !within.includes(one) && !previous.includes(one));
  return [
    { id: 'now', title: labels.now, list: within },
    { id: 'before', title: labels.before, list: previous },
    { id: 'others', title: 'At other times', list: others },
    ...(nearMisses.length > 0 ? [{ id: 'near-misses', title: 'Near-misses', list: nearMisses }] : []),
  ].map(
    ({ id, title, list }) => html`<section aria-labelledby="${id}">
<h2 id="${id}">${title} <span class="figure">${list.length}</span></h2>
${documentTable(place, list, { caption: title, hideCaption: true })}
</section>`,
  );
}

/** The other classifications there are. */
function others(site: Site, page: string, by: string): Markup {
  const place = { site, page };
  const names = site.dimensions
    .map((one) => one.by)
    .filter((name) => site.groups.some((group) => group.by === name));
  return html`<nav class="tabs" aria-label="Classifications"><ul>${names.map((name) =>
    name === by
      ? html`<li><a aria-current="page" href="${hrefFrom(page, page)}">${keyTitle(name)}</a></li>`
      : html`<li>${linkTo(place, site.addresses.groups(name), keyTitle(name))}</li>`,
  )}</ul></nav>`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
