import { minutesBetween } from '../model/moment.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { duration } from '../reports/wording.ts';
import { hrefFrom } from './addresses.ts';
import { html, type Markup, type Part } from './markup.ts';
import {
  dayOf,
  documentLink,
  groupLink,
  groupLinks,
  kindChip,
  type Place,
  scrolling,
  severityChip,
  statusChip,
  titleOf,
} from './parts.ts';
import type { Site } from './site.ts';

/** What keeps several values of one row apart where a script reads them. */
export const VALUE_SEPARATOR = '\n';

const MOST_SERVICES = 4;

export interface DocumentTable {
  readonly caption: string;
  /** The caption is said elsewhere on the page, too. */
  readonly hideCaption?: boolean;
  /** By which its rows are found when the page filters them. */
  readonly id?: string;
  /** Rows of one month lie in a body of their own, with this before the month as its id. */
  readonly months?: string;
}

/** Documents, one a row, in their order. */
export function documentTable(
  place: Place,
  documents: readonly Postmortem[],
  { caption, hideCaption = false, id, months }: DocumentTable,
): Markup {
  if (documents.length === 0) return html`<p class="none">None.</p>`;
  const bodies = months === undefined ? [documents] : byMonth(documents, place);
  return scrolling(
    caption,
    html`<table class="documents"${id ? html` id="${id}"` : ''}>
<caption${hideCaption ? html` class="sr"` : ''}>${caption}</caption>
<thead><tr><th scope="col" class="day">Day</th><th scope="col">What happened</th><th scope="col" class="severity">Severity</th><th scope="col" class="wide services">Services</th><th scope="col" class="wide mode">Failure mode</th><th scope="col" class="wide number restored">Restored in</th></tr></thead>
${bodies.map(
  (
    some,
  ) => html`<tbody${months !== undefined && some[0] ? html` id="${months}${monthOf(some[0], place)}"` : ''}>
${some.map((one) => documentRow(place, one))}</tbody>
`,
)}</table>`,
  );
}

function byMonth(documents: readonly Postmortem[], place: Place): Postmortem[][] {
  const months = new Map<string, Postmortem[]>();
  for (const one of documents)
    months.set(monthOf(one, place), [...(months.get(monthOf(one, place)) ?? []), one]);
  return [...months.values()];
}

const monthOf = (one: Postmortem, { site }: Place): string => dayOf(one, site)?.slice(0, 7) ?? 'undated';

/** A row is the same on all pages that lie as deep, and it stands on a dozen of them. */
const ROWS = new WeakMap<Site, Map<string, Markup>>();

function documentRow(place: Place, one: Postmortem): Markup {
  const rows = ROWS.get(place.site) ?? new Map<string, Markup>();
  ROWS.set(place.site, rows);
  const key = `${hrefFrom(place.page, '')}${one.path}`;
  const row = rows.get(key) ?? madeRow(place, one);
  rows.set(key, row);
  return row;
}

function madeRow(place: Place, one: Postmortem): Markup {
  const restored = minutesBetween(one.times.started, one.times.mitigated);
  const status = one.status === 'published' ? null : statusChip(one);
  const more: Part[] = [kindChip(one), status];
  return html`<tr ${filterData(one)}><td class="whole">${dayOf(one, place.site) ?? '–'}</td><th scope="row">${documentLink(place, one.id, titleOf(one))} ${more}</th><td>${severityChip(place, one.severity) ?? unknown}</td><td class="wide">${one.services.length > 0 ? groupLinks(place, 'service', one.services, MOST_SERVICES) : unknown}</td><td class="wide">${one.failureMode ? groupLink(place, 'failure_mode', one.failureMode) : unknown}</td><td class="wide number whole">${restored === null ? unknown : duration(restored)}</td></tr>
`;
}

export const unknown: Markup = html`<span class="muted"><span aria-hidden="true">–</span><span class="sr">not known</span></span>`;

/** By which keys a document is found. */
export const DOCUMENT_FILTERS = ['severity', 'service', 'failure_mode', 'factor', 'kind', 'status'] as const;

export const documentValues = (
  one: Postmortem,
): Readonly<Record<(typeof DOCUMENT_FILTERS)[number], readonly string[]>> => ({
  severity: one.severity === null ? [] : [one.severity],
  service: one.services,
  failure_mode: one.failureMode === null ? [] : [one.failureMode],
  factor: one.factors,
  kind: [one.kind],
  status: [one.status],
});

function filterData(one: Postmortem): Markup {
  const values = documentValues(one);
  const pairs = DOCUMENT_FILTERS.map((key) => [key, values[key].join(VALUE_SEPARATOR)] as const);
  return html`${pairs.filter(([, value]) => value !== '').map(([key, value]) => html`data-${key.replace('_', '-')}="${value}" `)}`;
}
