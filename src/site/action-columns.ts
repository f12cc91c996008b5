import type { ActionRow } from '../reports/actions/data.ts';
import { count } from '../reports/wording.ts';
import { stateChip, ticketLink } from './action-parts.ts';
import { unknown } from './document-table.ts';
import { html, type Markup } from './markup.ts';

interface Column {
  readonly title: string;
  readonly className: string;
  readonly isSaid: (item: ActionRow) => boolean;
  readonly cell: (item: ActionRow) => Markup | string;
}

const COLUMNS = {
  state: { title: 'State', className: '', isSaid: () => true, cell: stateChip },
  due: { title: 'Due', className: 'whole', isSaid: ({ due }) => due !== null, cell: ({ due }) => due ?? '' },
  owner: {
    title: 'Owner',
    className: '',
    isSaid: ({ owner }) => owner !== null,
    cell: ({ owner }) => owner ?? '',
  },
  type: {
    title: 'Type',
    className: 'whole',
    isSaid: ({ type }) => type !== null,
    cell: ({ type }) => type ?? '',
  },
  age: {
    title: 'Age',
    className: 'number whole',
    isSaid: ({ ageDays }) => ageDays !== null,
    cell: ({ ageDays }) => count(ageDays ?? 0, 'day'),
  },
  ticket: { title: 'Ticket', className: 'ticket', isSaid: ({ ticket }) => ticket !== null, cell: ticketLink },
} satisfies Record<string, Column>;

/** What is told of action items beside their text: of these columns those that any of the items fills. */
export class ActionColumns {
  readonly #columns: readonly Column[];

  constructor(items: readonly ActionRow[], names: readonly (keyof typeof COLUMNS)[]) {
    this.#columns = names.map((name): Column => COLUMNS[name]).filter(({ isSaid }) => items.some(isSaid));
  }

  get size(): number {
    return this.#columns.length;
  }

  head(): Markup {
    return html`${this.#columns.map(({ title, className }) => html`<th scope="col"${className.startsWith('number') ? html` class="number"` : ''}>${title}</th>`)}`;
  }

  cells(item: ActionRow): Markup {
    return html`${this.#columns.map(({ className, isSaid, cell }) => html`<td class="${className}">${isSaid(item) ? cell(item) : unknown}</td>`)}`;
  }
}
