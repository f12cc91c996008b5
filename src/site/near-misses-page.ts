import type { EscalationData, LoggedNearMiss } from '../reports/near-misses/data.ts';
import { count } from '../reports/wording.ts';
import { unknown } from './document-table.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { chip, documentLink, groupLink, groupLinks, insightOf, type Place, scrolling } from './parts.ts';
import type { Site } from './site.ts';

export const NEAR_MISSES = 'near-misses.html';

/** What is worth a postmortem though no user was affected, and the log of the window. */
export function nearMissesPage(site: Site): Page {
  const place = { site, page: NEAR_MISSES };
  const { data } = site.nearMisses;
  return {
    address: NEAR_MISSES,
    title: 'Near-misses',
    body: html`<h1>Near-misses</h1>
<p class="lead">${insightOf(place, data.insight)}</p>
${data.escalations.length > 0 ? html`<section aria-labelledby="worth"><h2 id="worth">Worth a look</h2><div class="cards">${data.escalations.map((one) => escalationCard(place, one))}</div><p class="note">${data.threshold} of one failure mode on one service within ${data.windowDays} days, until a postmortem names them. By chance alone that happens in ${percent(data.byChance.atOne)} of such stretches where one is usual, in ${percent(data.byChance.atTwo)} where two are.</p></section>` : ''}
<section aria-labelledby="log"><h2 id="log">The log, ${data.labels.now} <span class="figure">${data.logged.now}</span></h2>
${logTable(place, data.nearMisses)}
<p class="note">${data.logged.before} were logged in ${data.labels.before}. That is how much is reported, and more of it is welcome; it says nothing about how safe things are.</p></section>`,
  };
}

const percent = (share: number) => (share < 0.005 ? 'under 1 %' : `${Math.round(share * 100)} %`);

/** One escalation with the near-misses that make it. */
export function escalationCard(place: Place, one: EscalationData): Markup {
  const why =
    one.why === 'critical'
      ? `could have become ${one.nearMisses[0]?.potentialSeverity ?? 'critical'}`
      : count(one.ids.length, 'time');
  const days = one.since === one.until ? one.since : `${one.since} to ${one.until}`;
  return html`<article class="card"><h3>${one.failureMode ?? 'A failure without a class'}${one.services.length > 0 ? html` on ${one.services.join(' and ')}` : ''}</h3>
<p class="note">${why}, ${days}</p>
<ul class="plain">${one.nearMisses.map((miss) => html`<li>${documentLink(place, miss.id, miss.title ?? miss.id)} ${defence(miss)}</li>`)}</ul></article>`;
}

function defence({ defence: by }: LoggedNearMiss): Markup | null {
  if (by === 'luck') return chip('stopped by luck', 'bad');
  return by === 'designed' ? chip('stopped by design', 'good') : null;
}

function logTable(place: Place, nearMisses: readonly LoggedNearMiss[]): Markup {
  if (nearMisses.length === 0) return html`<p class="none">None.</p>`;
  const rows = nearMisses.map(
    (one) =>
      html`<tr><td class="whole">${one.date?.slice(0, 10) ?? '–'}</td><th scope="row">${documentLink(place, one.id, one.title ?? one.id)}</th><td>${one.services.length > 0 ? groupLinks(place, 'service', one.services) : unknown}</td><td>${one.failureMode ? groupLink(place, 'failure_mode', one.failureMode) : unknown}</td><td>${defence(one) ?? ''} ${one.caughtBy ?? ''}</td><td>${one.postmortem ? documentLink(place, one.postmortem) : 'none'}</td></tr>
`,
  );
  return scrolling(
    'Near-misses of this window',
    html`<table class="documents log"><caption class="sr">Near-misses of this window</caption>
<thead><tr><th scope="col">Day</th><th scope="col">What failed</th><th scope="col">Services</th><th scope="col">Failure mode</th><th scope="col">Stopped by</th><th scope="col">Postmortem</th></tr></thead>
<tbody>
${rows}</tbody></table>`,
  );
}
