import type { Postmortem } from '../../model/postmortem.ts';
import { renderDocumentBody } from '../../render/html/document-body.ts';
import { rowsOf } from '../../reports/actions/items.ts';
import type { ReportContext } from '../../reports/define-report.ts';
import type { Relations } from '../../reports/show/relations.ts';
import { html, type Markup } from '../markup.ts';
import type { Page } from '../page.ts';
import { dayOf, groupLinks, kindChip, type Place, severityChip, statusChip, titleOf } from '../parts.ts';
import type { Site } from '../site.ts';
import { actionSection } from './actions.ts';
import { assemble, type Heading } from './assemble.ts';
import { factList } from './facts.ts';
import { phaseDrawing } from './phase-drawing.ts';
import { relativeLists } from './relatives.ts';
import { resolverFor } from './resolve.ts';

/** What every page of a document is made with. */
export interface Shelf {
  readonly byPath: ReadonlyMap<string, Postmortem>;
  readonly context: ReportContext;
  readonly relations: Relations;
}

/** One document: what it teaches first, then what happened, what was promised, and what is like it. */
export function incidentPage(site: Site, one: Postmortem, shelf: Shelf): Page {
  const address = site.addresses.document(one.id) ?? 'incidents.html';
  const place: Place = { site, page: address };
  const rowIds = new Map(one.body.timeline.map(({ line }, n) => [line, `row-${n + 1}`]));
  const blocks = renderDocumentBody(one.tree(), {
    resolve: resolverFor(site, one, address, shelf.byPath),
    anchors: rowIds,
    topHeading: 2,
  });
  const course = phaseDrawing(one, site.config.timezone, ({ line }) => rowIds.get(line) ?? 'main');
  const actions = actionSection(rowsOf([one], shelf.context));
  const { takeaways, body, headings } = assemble(one, blocks, { course, actions });
  const relatives = shelf.relations.of(one);
  const similar = site.similarTo(one);
  return {
    address,
    title: titleOf(one),
    within: one.kind === 'near-miss' ? 'near-misses.html' : 'incidents.html',
    body: html`<article class="incident">
<header>
<h1>${titleOf(one)}</h1>
<p class="meta">${meta(place, one)}</p>
</header>
<div class="beside">
<div class="prose">
${takeaways}
${body}
</div>
<aside aria-label="About this incident">
<section aria-labelledby="facts"><h2 id="facts">Facts</h2>${factList(place, one)}</section>
${relativeLists(place, relatives, similar)}
${contents(headings)}
</aside>
</div>
</article>`,
  };
}

const FEWEST_HEADINGS = 3;

/** The parts of the text, for who has scrolled down to them. */
const contents = (headings: readonly Heading[]): Markup | null =>
  headings.length < FEWEST_HEADINGS
    ? null
    : html`<nav class="contents" aria-labelledby="contents"><h2 id="contents">On this page</h2><ul>${headings.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`)}</ul></nav>`;

function meta(place: Place, one: Postmortem): Markup {
  return html`${severityChip(place, one.severity)} ${kindChip(one)} ${statusChip(one)} <span class="whole">${dayOf(one, place.site) ?? 'no date'}</span>${one.services.length > 0 ? html` · ${groupLinks(place, 'service', one.services)}` : ''} · <span class="id">${one.id}</span>`;
}
