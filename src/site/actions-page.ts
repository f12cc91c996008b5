import { isPending } from '../model/action-state.ts';
import { addDays } from '../model/day.ts';
import type { ActionRow } from '../reports/actions/data.ts';
import { viewActions } from '../reports/actions/view.ts';
import { ActionColumns } from './action-columns.ts';
import { hrefFrom } from './addresses.ts';
import { reportParts } from './blocks.ts';
import { counted, filterForm } from './filters.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { insightOf, type Place, scrolling, titleOf } from './parts.ts';
import type { Site } from './site.ts';

export const ACTIONS = 'actions.html';

/** Of what is closed; all that is open is there. */
const MOST_CLOSED = 1000;

/** A stretch of the table: items that have waited alike. */
export interface Wait {
  readonly id: string;
  readonly title: string;
  readonly items: readonly ActionRow[];
}

/** What is still to be done by how late it is, the latest first; then what is closed. */
export function waitsOf({ actions, asOf }: Site): Wait[] {
  const { items } = actions.data;
  const pending = items.filter(({ status }) => isPending(status));
  const soon = addDays(asOf, 30);
  const late = (from: number, to: number) =>
    pending.filter(({ overdueDays }) => overdueDays !== null && overdueDays > from && overdueDays <= to);
  const due = pending.filter(({ overdue, due }) => !overdue && due !== null) as (ActionRow & {
    due: string;
  })[];
  return [
    { id: 'overdue-90', title: 'Overdue by more than 90 days', items: late(90, Number.POSITIVE_INFINITY) },
    { id: 'overdue-30', title: 'Overdue by 31 to 90 days', items: late(30, 90) },
    { id: 'overdue', title: 'Overdue by up to 30 days', items: late(0, 30) },
    { id: 'due-soon', title: 'Due within 30 days', items: due.filter((one) => one.due <= soon) },
    { id: 'due-later', title: 'Due later', items: due.filter((one) => one.due > soon) },
    { id: 'no-date', title: 'Open without a due date', items: pending.filter((one) => one.due === null) },
    {
      id: 'closed',
      title: 'Closed',
      items: items.filter(({ status }) => !isPending(status)).sort(closedLast),
    },
  ].filter((wait) => wait.items.length > 0);
}

/** Every promise with its state, and a form that narrows the table. */
export function actionsPage(site: Site): Page {
  const place = { site, page: ACTIONS };
  const { items, insight } = site.actions.data;
  const figures = viewActions(site.actions).find(({ type }) => type === 'list');
  return {
    address: ACTIONS,
    title: 'Action items',
    body: html`<h1>Action items</h1>
<p class="lead">${insightOf(place, insight)}</p>
${figures ? html`<details class="aside"><summary>Figures over all ${items.length}</summary>${reportParts([figures], 'figures')}</details>` : ''}
${filterForm('items', [
  { key: 'state', title: 'State', values: counted(items.map(stateOf)) },
  { key: 'owner', title: 'Owner', values: counted(items.map(({ owner }) => owner)) },
  { key: 'type', title: 'Type', values: counted(items.map(({ type }) => type)) },
  { key: 'service', title: 'Service', values: counted(items.flatMap(({ services }) => services)) },
  { key: 'failure_mode', title: 'Failure mode', values: counted(items.map((one) => one.failureMode)) },
])}
${items.length === 0 ? html`<p class="none">None.</p>` : table(place, waitsOf(site))}`,
  };
}

const closedLast = (a: ActionRow, b: ActionRow): number =>
  (b.closed ?? '') < (a.closed ?? '') ? -1 : (b.closed ?? '') > (a.closed ?? '') ? 1 : 0;

const stateOf = ({ overdue, status }: ActionRow): string => (overdue ? 'overdue' : status);

function table(place: Place, waits: readonly Wait[]): Markup {
  const columns = new ActionColumns(
    waits.flatMap(({ items }) => items),
    ['state', 'due', 'owner', 'type', 'age', 'ticket'],
  );
  return scrolling(
    'Action items',
    html`<table class="actions" id="items">
<caption class="sr">Action items, the latest first</caption>
<thead><tr><th scope="col">What was promised</th>${columns.head()}</tr></thead>
${waits.map(
  ({ id, title, items }) => html`<tbody id="${id}">
<tr class="group"><th scope="rowgroup" colspan="${columns.size + 1}">${title} <span class="figure">${items.length}${id === 'closed' && items.length > MOST_CLOSED ? `, the last ${MOST_CLOSED} of them here` : ''}</span></th></tr>
${(id === 'closed' ? items.slice(0, MOST_CLOSED) : items).map((item) => actionRow(place, item, columns))}</tbody>
`,
)}</table>`,
  );
}

function actionRow(place: Place, item: ActionRow, columns: ActionColumns): Markup {
  const data = {
    state: stateOf(item),
    owner: item.owner ?? '',
    type: item.type ?? '',
    service: item.services.join('\n'),
    'failure-mode': item.failureMode ?? '',
  };
  const address = place.site.addresses.document(item.document);
  const source = titleOf({ title: item.title, id: item.document });
  return html`<tr ${Object.entries(data).map(([key, value]) => (value === '' ? '' : html`data-${key}="${value}" `))}><th scope="row"><span class="what">${item.text}</span> <span class="note">${address === null ? source : html`<a href="${hrefFrom(place.page, `${address}#actions`)}">${source}</a>`}</span></th>${columns.cells(item)}</tr>
`;
}
