import { UNKNOWN } from '../model/taxonomy.ts';
import { keyTitle } from '../reports/trends/titles.ts';
import { count } from '../reports/wording.ts';
import { hrefFrom } from './addresses.ts';
import { type Bar, barList } from './bars.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { linkTo } from './parts.ts';
import type { Site } from './site.ts';

/** Every value of one classification as a bar over all time, each leading to its own page. */
export function groupsPage(site: Site, by: string): Page {
  const address = site.addresses.groups(by);
  const groups = site.groups.filter((one) => one.by === by);
  const named = (value: string) => site.addresses.group(by, value) ?? address;
  const multiple = site.dimensions.find((one) => one.by === by)?.multiple ?? false;
  const bars = groups.map(
    ({ value, incidents }): Bar => ({
      label: value,
      value: incidents.length,
      before: null,
      href: hrefFrom(address, named(value)),
      said: count(incidents.length, 'incident'),
      tone: value === UNKNOWN ? 'quiet' : undefined,
    }),
  );
  const title = `By ${keyTitle(by).toLowerCase()}`;
  return {
    address,
    title,
    body: html`<h1>${title}</h1>
<p class="note">All incidents of this site${multiple ? '; one counts in each of its rows' : ''}.</p>
${others(site, address, by)}
${bars.length === 0 ? html`<p class="none">No incident says.</p>` : barList(bars, title)}`,
  };
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
