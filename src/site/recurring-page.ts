import type { ActionThen, RecurringMode } from '../reports/recurring/data.ts';
import { stateWords } from '../reports/recurring/view.ts';
import { count, ratioWords, VERDICT_WORDS } from '../reports/wording.ts';
import { hrefFrom } from './addresses.ts';
import { html, joined, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import {
  andMore,
  chip,
  documentLink,
  groupLink,
  groupLinks,
  insightOf,
  linkTo,
  type Place,
  scrolling,
} from './parts.ts';
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
<p class="lead">${insightOf(place, data.insight)}</p>
<p class="note">${data.labels.now}, against ${data.labels.before}.</p>
${data.failureModes.length === 0 ? nothingYet(place) : recurringTable(place, data.failureModes, RECURRING)}
${data.failureModes.filter(({ openThen, doneThen }) => openThen.length + doneThen.length > 0).map((mode) => story(place, mode))}
${unclassified(place)}`,
  };
}

const nothingYet = (place: Place): Markup =>
  html`<p>A failure is seen to come back where incidents say their <code>failure_mode</code>.${
    place.site.dimensions.some(({ by }) => by === 'failure_mode')
      ? html` ${linkTo(place, place.site.addresses.groups('failure_mode'), 'Failure modes of all time')}`
      : ''
  }</p>`;

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
${strikes(place, mode)}</section>`;
}

/** What is seen of one strike; the done may be many and are folded. */
const MOST_THEN = 12;

function strikes(place: Place, mode: RecurringMode): Markup[] {
  const incidents = [...new Set([...mode.openThen, ...mode.doneThen].map(({ incident }) => incident))];
  return incidents.map((incident) => {
    const open = mode.openThen.filter((one) => one.incident === incident);
    const done = mode.doneThen.filter((one) => one.incident === incident);
    return html`<h3>${documentLink(place, incident)}</h3>
${open.length > 0 ? html`<p>Struck while this was not done:</p>${promises(place, open)}` : ''}
${done.length > 0 ? html`<details${open.length === 0 ? ' open' : ''}><summary>Struck although ${count(done.length, 'item')} ${done.length === 1 ? 'was' : 'were'} done</summary>${promises(place, done)}</details>` : ''}
`;
  });
}

const promises = (place: Place, actions: readonly ActionThen[]): Markup =>
  html`<ul class="plain promises">${actions
    .slice(0, MOST_THEN)
    .map(
      (one) =>
        html`<li>${one.text} ${chip(stateWords(one), TONES[one.state])} <span class="note">${promiseLink(place, one)}</span></li>`,
    )}</ul>${andMore(Math.min(MOST_THEN, actions.length), actions.length)}`;

const TONES = { overdue: 'bad', open: 'warn', 'wont-do': 'quiet', done: 'good' } as const;

function promiseLink(place: Place, { document }: ActionThen): Markup {
  const address = place.site.addresses.document(document);
  const title = place.site.titles.get(document) ?? document;
  return address === null ? html`${title}` : linkTo(place, `${address}#actions`, title);
}

function unclassified(place: Place): Markup | null {
  const { unclassified: ids, suggestions } = place.site.recurring.data;
  if (ids.length === 0) return null;
  return html`<section aria-labelledby="unclassified">
<h2 id="unclassified">Without a failure mode <span class="figure">${ids.length}</span></h2>
<ul>${ids.map((id) => html`<li>${documentLink(place, id)}</li>`)}</ul>
${
  suggestions.length > 0
    ? html`<p class="note">Suggestions, to be judged by a person:</p><ul>${suggestions.map(
        ({ incidents, failureMode, why }) =>
          html`<li>${joined(
            incidents.map((id) => documentLink(place, id)),
            ' and ',
          )}${failureMode === null ? ' are like each other' : html` could be ${groupLink(place, 'failure_mode', failureMode)}`}: ${why.join('; ')}</li>`,
      )}</ul>`
    : ''
}
</section>`;
}
