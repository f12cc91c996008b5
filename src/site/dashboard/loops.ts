import { count } from '../../reports/wording.ts';
import { ACTIONS, waitsOf } from '../actions-page.ts';
import { hrefFrom } from '../addresses.ts';
import { barList } from '../bars.ts';
import { html, type Markup } from '../markup.ts';
import { escalationCard, NEAR_MISSES } from '../near-misses-page.ts';
import { insightOf, linkTo } from '../parts.ts';
import { RECURRING, recurringTable } from '../recurring-page.ts';
import type { Board } from './board.ts';

const MOST_MODES = 8;
const MOST_ESCALATIONS = 4;

/** What came back, what nearly happened, and what was promised and is not done. */
export function loops(board: Board): Markup {
  return html`${recurring(board)}${waiting(board)}${escalations(board)}`;
}

function recurring(board: Board): Markup | null {
  const { failureModes, insight } = board.site.recurring.data;
  if (failureModes.length === 0) return null;
  return html`<section aria-labelledby="recurring"><h2 id="recurring">${linkTo(board, RECURRING, 'What came back')}</h2>
<p>${insightOf(board, insight)}</p>
${recurringTable(board, failureModes.slice(0, MOST_MODES), RECURRING)}</section>
`;
}

function waiting(board: Board): Markup | null {
  const { site, page } = board;
  const waits = waitsOf(site).filter(({ id }) => id !== 'closed');
  if (waits.length === 0) return null;
  const bars = waits.map(({ id, title, items }) => ({
    label: title,
    value: items.length,
    before: null,
    href: hrefFrom(page, `${ACTIONS}#${id}`),
    said: count(items.length, 'action item'),
    tone: id.startsWith('overdue') ? 'bad' : undefined,
  }));
  return html`<section aria-labelledby="waiting"><h2 id="waiting">${linkTo(board, ACTIONS, 'What is still to do')}</h2>
<p>${insightOf(board, site.actions.data.insight)}</p>
${barList(bars, 'Open action items by how long they wait')}</section>
`;
}

function escalations(board: Board): Markup | null {
  const { data } = board.site.nearMisses;
  if (data.escalations.length === 0) return null;
  const more = data.escalations.length - MOST_ESCALATIONS;
  return html`<section aria-labelledby="escalations"><h2 id="escalations">${linkTo(board, NEAR_MISSES, 'Near-misses worth a look')}</h2>
<div class="cards">${data.escalations.slice(0, MOST_ESCALATIONS).map((one) => escalationCard(board, one))}</div>
${more > 0 ? html`<p class="note">${linkTo(board, NEAR_MISSES, `${more} more`)}</p>` : ''}</section>
`;
}
