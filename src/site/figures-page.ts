import type { Postmortem } from '../model/postmortem.ts';
import { count } from '../reports/wording.ts';
import { documentTable } from './document-table.ts';
import { FIGURES, type Figure } from './figures.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { documentLink, type Place } from './parts.ts';
import type { Site } from './site.ts';

/** Behind every number of the dashboard its documents, and what was left out of all of them. */
export function figuresPage(site: Site, figures: readonly Figure[]): Page {
  const place = { site, page: FIGURES };
  const known = new Map(site.documents.map((one) => [one.id, one]));
  const sections = figures.map(({ id, title, ids }) => {
    const documents = ids.flatMap((one) => known.get(one) ?? []);
    return html`<section class="target" id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title} <span class="figure">${documents.length}</span></h2>
${brief(place, documents)}
</section>
`;
  });
  return {
    address: FIGURES,
    title: 'Behind the figures',
    within: 'index.html',
    body: html`<h1>Behind the figures</h1>
<p class="lead">Which documents each number of the dashboard counts.</p>
${sections}${leftOut(site)}`,
  };
}

function brief(place: Place, documents: readonly Postmortem[]): Markup {
  if (documents.length === 0) return html`<p class="none">None.</p>`;
  return documentTable(place, documents, { caption: 'Documents that it counts', hideCaption: true });
}

function leftOut(site: Site): Markup {
  const place = { site, page: FIGURES };
  const seen = new Set<string>();
  const once = [...site.leftOut, ...site.trends.leftOut, ...site.actions.leftOut].filter(({ id, why }) => {
    const key = `${why}\n${id}`;
    return !seen.has(key) && seen.add(key);
  });
  const reasons = [...new Set(once.map(({ why }) => why))];
  return html`<section class="target" id="left-out" aria-labelledby="left-out-title">
<h2 id="left-out-title">Left out <span class="figure">${once.length}</span></h2>
<p>${count(site.read, 'document')} read, ${site.documents.length} of them on this site.</p>
${reasons.map((why) => {
  const ids = once.filter((one) => one.why === why).map(({ id }) => id);
  return html`<h3>${ids.length} ${why}</h3>
<ul>${ids.map((id) => html`<li>${documentLink(place, id)}</li>`)}</ul>
`;
})}</section>`;
}
