import type { ActionRow } from '../../reports/actions/data.ts';
import { ActionColumns } from '../action-columns.ts';
import { html, type Markup } from '../markup.ts';
import { scrolling } from '../parts.ts';

/** What was promised after one incident, each with its state now; null where nothing was. */
export function actionSection(items: readonly ActionRow[]): Markup | null {
  if (items.length === 0) return null;
  const columns = new ActionColumns(items, ['state', 'due', 'owner', 'type', 'ticket']);
  const rows = items.map(
    (item) =>
      html`<tr><th scope="row">${item.text}${item.reason ? html` <span class="note">${item.reason}</span>` : ''}</th>${columns.cells(item)}</tr>
`,
  );
  return scrolling(
    'Action items of this incident',
    html`<table class="actions"><caption class="sr">Action items of this incident</caption>
<thead><tr><th scope="col">What</th>${columns.head()}</tr></thead>
<tbody>
${rows}</tbody></table>`,
  );
}
