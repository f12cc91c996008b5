import { html, type Markup } from './markup.ts';

export interface Column {
  readonly label: string;
  readonly value: number;
  /** The part of it that is drawn in another colour. */
  readonly marked: number;
  /** Null where there is nothing to lead to. */
  readonly href: string | null;
  readonly said: string;
}

const HEIGHT = 140;
const FOOT = 22;
const HEAD = 16;
const GAP = 0.22;

/** Columns in the order of time that fit any width, each a link to what it counts. */
export function columnChart(columns: readonly Column[], id: string, name: string): Markup {
  const most = Math.max(1, ...columns.map(({ value }) => value));
  const step = 100 / Math.max(1, columns.length);
  const every = Math.max(1, Math.ceil(columns.length / 8));
  const unit = (HEIGHT - FOOT - HEAD) / most;
  const percent = (value: number) => `${Math.round(value * 100) / 100}%`;
  const drawn = columns.map(({ label, value, marked, href, said }, at) => {
    const [x, width, middle] = [(at + GAP / 2) * step, (1 - GAP) * step, (at + 0.5) * step].map(percent);
    const top = HEIGHT - FOOT - value * unit;
    const shape = html`<title>${said}</title><rect class="hit" x="${percent(at * step)}" width="${percent(step)}" y="0" height="${HEIGHT - FOOT}"/><rect class="fill" x="${x}" width="${width}" y="${top}" height="${value * unit}" rx="2"/>${marked > 0 ? html`<rect class="marked" x="${x}" width="${width}" y="${HEIGHT - FOOT - marked * unit}" height="${marked * unit}" rx="2"/>` : ''}`;
    const number =
      value > 0
        ? html`<text class="value" x="${middle}" y="${top - 4}" aria-hidden="true">${value}</text>`
        : '';
    const named =
      at % every === 0
        ? html`<text class="name${(at / every) % 2 === 1 ? ' more' : at === 0 ? ' first' : ''}" x="${at === 0 ? x : middle}" y="${HEIGHT - 6}">${label}</text>`
        : '';
    return html`${href === null ? html`<g>${shape}</g>` : html`<a href="${href}" aria-label="${said}">${shape}</a>`}${number}${named}
`;
  });
  return html`<svg class="columns" width="100%" height="${HEIGHT}" role="group" aria-labelledby="${id}"><title id="${id}">${name}</title>
<line class="base" x1="0" x2="100%" y1="${HEIGHT - FOOT}" y2="${HEIGHT - FOOT}"/>
${drawn}</svg>`;
}
