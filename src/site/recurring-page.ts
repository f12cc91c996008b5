import type { ActionThen, RecurringMode } from '../reports/recurring/data.ts';
import { stateWords } from '../reports/recurring/view.ts';
import { count, ratioWords, VERDICT_WORDS } from '../reports/wording.ts';
import { hrefFrom } from './addresses.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { chip, documentLink, groupLink, groupLinks, type Place, scrolling } from './parts.ts';
import type { Site } from './site.ts';

export const RECURRING = 'recurring.html';

/** Which classes came back in the window, and what had been promised when they did. */
export function recurringPage(site: Site): Page {
  const place = { site, page: RECURRING };
  const { data } = site.recurring;
  return {
    address: RECURRING,
    title: 'Recurring failures',
    body: html`<h1>Recurring failures</h1>
<p class="lead">${data.insight}</p>
<p class="note">${data.labels.now}, against ${data.labels.before}.</p>
${data.failureModes.length === 0 ? html`<p class="none">None.</p>` : recurringTable(place, data.failureModes, RECURRING)}
${data.failureModes.filter(({ openThen, doneThen }) => openThen.length + doneThen.length > 0).map((mode) => story(place, mode))}
${unclassified(place)}`,
  };
}

const anchorOf = (mode: string, modes: readonly RecurringMode[]) =>
  `class-${modes.findIndex(({ failureMode }) => failureMode === mode) + 1}`;

/** The classes of the window, each with what was open when it struck. */
export function recurringTable(place: Place, modes: readonly RecurringMode[], detail: string): Markup {
  const all = place.site.recurring.data.failureModes;
  const rows = modes.map((mode) => {
    const then = mode.openThen.length;
    const open =
      then === 0
        ? html`<span class="muted">nothing known</span>`
        : html`<a href="${hrefFrom(place.page, `${detail}#${anchorOf(mode.failureMode, all)}`)}">${count(then, 'item')}</a>`;
    return html`<tr><th scope="row">${groupLink(place, 'failure_mode', mode.failureMode)}</th><td class="number">${mode.now}</td><td class="number">${mode.before}</td><td class="number">${mode.incidents.length}</td><td class="whole">${mode.lastSeen}</td><td class="number whole">${mode.daysSincePrevious === null ? 'first' : count(mode.daysSincePrevious, 'day')}</td><td>${open}</td></tr>
`;
  });
  return scrolling(
    'Failure modes of this window',
    html`<table><caption class="sr">Failure modes of this window</caption>
<thead><tr><th scope="col">Failure mode</th><th scope="col" class="number">Now</th><th scope="col" class="number">Before</th><th scope="col" class="number">Ever</th><th scope="col">Last seen</th><th scope="col" class="number">Since the one before</th><th scope="col">Not done when it struck</th></tr></thead>
<tbody>
${rows}</tbody></table>`,
  );
}

function story(place: Place, mode: RecurringMode): Markup {
  const id = anchorOf(mode.failureMode, place.site.recurring.data.failureModes);
  const { comparison } = mode;
  return html`<section class="target card" id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${mode.failureMode}</h2>
<p class="note">${count(mode.incidents.length, 'incident')} from ${mode.firstSeen} to ${mode.lastSeen}; ${mode.before} → ${mode.now}: ${VERDICT_WORDS[comparison.verdict]}, ${ratioWords(comparison)}. On ${groupLinks(place, 'service', mode.services)}.</p>
${struck(place, mode.openThen, 'struck while this was not done')}
${struck(place, mode.doneThen, 'struck although this was done')}
</section>`;
}

function struck(place: Place, actions: readonly ActionThen[], how: string): Markup[] {
  const incidents = [...new Set(actions.map(({ incident }) => incident))];
  return incidents.map(
    (incident) => html`<h3>${documentLink(place, incident)} ${how}</h3>
<ul class="plain">${actions.filter((one) => one.incident === incident).map((one) => html`<li>${one.text} ${chip(stateWords(one), TONES[one.state])} <span class="note">${promiseLink(place, one)}</span></li>`)}</ul>
`,
  );
}

const TONES = { overdue: 'bad', open: 'warn', 'wont-do': 'quiet', done: 'good' } as const;

function promiseLink(place: Place, { document, action }: ActionThen): Markup {
  const address = place.site.addresses.document(document);
  return address === null
    ? html`${action}`
    : html`<a href="${hrefFrom(place.page, `${address}#actions`)}">${action}</a>`;
}

function unclassified(place: Place): Markup | null {
  const { unclassified: ids, suggestions } = place.site.recurring.data;
  if (ids.length === 0) return null;
  return html`<section aria-labelledby="unclassified">
<h2 id="unclassified">Without a failure mode <span class="figure">${ids.length}</span></h2>
<ul>${ids.map((id) => html`<li>${documentLink(place, id)}</li>`)}</ul>
${suggestions.length > 0 ? html`<p class="note">Suggestions, to be judged by a person:</p><ul>${suggestions.map(({ incidents, failureMode, why }) => html`<li>${incidents.map((id) => html`${documentLink(place, id)} `)}${failureMode === null ? 'are like each other' : html`could be ${groupLink(place, 'failure_mode', failureMode)}`}: ${why.join('; ')}</li>`)}</ul>` : ''}
</section>`;
}
