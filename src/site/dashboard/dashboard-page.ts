import { hrefFrom } from '../addresses.ts';
import { type Figure, figureAddress } from '../figures.ts';
import { html } from '../markup.ts';
import type { Page } from '../page.ts';
import { dayOf, documentLink, insightOf, severityChip, titleOf } from '../parts.ts';
import type { Site } from '../site.ts';
import type { Board } from './board.ts';
import { breakdowns } from './breakdowns.ts';
import { loops } from './loops.ts';
import { patterns } from './patterns.ts';
import { tiles } from './tiles.ts';
import { told } from './told.ts';

export const DASHBOARD = 'index.html';

/** What happened, whether it changed, what it was, when, and what is not done about it. */
export function dashboardPage(site: Site, figures: readonly Figure[]): Page {
  const filled = new Set(figures.filter(({ ids }) => ids.length > 0).map(({ id }) => id));
  const board: Board = {
    site,
    page: DASHBOARD,
    figure: (id) => (filled.has(id) ? hrefFrom(DASHBOARD, figureAddress(id)) : null),
  };
  const { data } = site.trends;
  return {
    address: DASHBOARD,
    title: 'Dashboard',
    body: html`<h1>${site.name}</h1>
<p class="note">${data.labels.now}, against ${data.labels.before}</p>
<p class="lead insight">${insightOf(board, data.insight)}</p>
${tiles(board)}
${told(board)}
${newest(board)}
${patterns(board)}
${breakdowns(board)}
${loops(board)}`,
  };
}

const MOST_NEW = 5;

function newest(board: Board) {
  const { documents } = board.site;
  const latest = documents.filter(({ kind }) => kind === 'incident').slice(0, MOST_NEW);
  if (latest.length === 0) return null;
  return html`<section aria-labelledby="latest"><h2 id="latest">Latest incidents</h2>
<ul class="latest">${latest.map((one) => html`<li><span class="whole muted">${dayOf(one, board.site) ?? '–'}</span> <span>${severityChip(board, one.severity)}</span> <span>${documentLink(board, one.id, titleOf(one))}${one.body.takeaways[0] ? html`<span class="note">${one.body.takeaways[0].text}</span>` : ''}</span></li>`)}</ul></section>`;
}
