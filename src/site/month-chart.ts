import type { Postmortem } from '../model/postmortem.ts';
import { count } from '../reports/wording.ts';
import { columnChart } from './columns.ts';
import { html, type Markup } from './markup.ts';
import type { Site } from './site.ts';

const MOST_MONTHS = 36;

/** Incidents month by month with the critical ones marked; null where there are fewer than two months. */
export function monthChart(
  site: Site,
  all: readonly { readonly month: string; readonly incidents: readonly Postmortem[] }[],
  address: (month: string) => string | null,
): { readonly span: string; readonly drawn: Markup } | null {
  // An old library ends with its last incident rather than with years of nothing.
  const last = all.findLastIndex(({ incidents }) => incidents.length > 0);
  const end = all.length - last > MOST_MONTHS ? last + 1 : all.length;
  const months = all.slice(Math.max(0, end - MOST_MONTHS), end);
  if (months.length < 2) return null;
  const critical = new Set(site.config.critical);
  const columns = months.map(({ month, incidents }) => {
    const marked = incidents.filter(({ severity }) => severity !== null && critical.has(severity)).length;
    return {
      label: month,
      value: incidents.length,
      marked,
      href: incidents.length > 0 ? address(month) : null,
      said: `${month}: ${count(incidents.length, 'incident')}${marked > 0 ? `, ${marked} critical` : ''}`,
    };
  });
  const isMarked = columns.some(({ marked }) => marked > 0);
  return {
    span: months.length < all.length ? `${months[0]?.month} to ${months.at(-1)?.month}` : 'all time',
    drawn: html`${columnChart(columns, 'months', 'Incidents by month')}
${isMarked ? html`<p class="legend"><span class="key fill"></span> incidents <span class="key marked"></span> of them critical (${[...critical].join(', ')})</p>` : ''}`,
  };
}
