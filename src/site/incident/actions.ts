import type { ActionRow } from '../../reports/actions/data.ts';
import { stateChip, ticketLink } from '../actions-page.ts';
import { unknown } from '../document-table.ts';
import { html, type Markup } from '../markup.ts';
import { scrolling } from '../parts.ts';

/** What was promised after one incident, each with its state now; null where nothing was. */
export function actionSection(items: readonly ActionRow[]): Markup | null {
  if (items.length === 0) return null;
  const rows = items.map(
    (item) =>
      html`<tr><th scope="row">${item.text}</th><td>${stateChip(item)}${item.reason ? html` <span class="note">${item.reason}</span>` : ''}</td><td class="whole">${item.due ?? unknown}</td><td>${item.owner ?? unknown}</td><td class="whole">${item.type ?? unknown}</td><td class="whole">${ticketLink(item)}</td></tr>
`,
  );
  return scrolling(
    'Action items of this incident',
    html`<table><caption class="sr">Action items of this incident</caption>
<thead><tr><th scope="col">What</th><th scope="col">State</th><th scope="col">Due</th><th scope="col">Owner</th><th scope="col">Type</th><th scope="col">Ticket</th></tr></thead>
<tbody>
${rows}</tbody></table>`,
  );
}
