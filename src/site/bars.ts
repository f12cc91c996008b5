import { html, type Markup, type Part } from './markup.ts';

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** Null where nothing is compared. */
  readonly before: number | null;
  /** Where what it counts is listed. */
  readonly href: string;
  /** In words, for who hears the page: `3 incidents, 2 before`. */
  readonly said: string;
  readonly note?: Part;
  readonly tone?: string | undefined;
}

/** Bars that fit any width, each a link to what it counts; a line across each says how many there were before. */
export function barList(bars: readonly Bar[], name: string): Markup {
  const most = Math.max(1, ...bars.flatMap(({ value, before }) => [value, before ?? 0]));
  const share = (value: number) => `${Math.round((value / most) * 1000) / 10}%`;
  const rows = bars.map(
    ({
      label,
      value,
      before,
      href,
      said,
      note,
      tone,
    }) => html`<li><a href="${href}"><span class="label">${label}</span>
<svg class="bar${tone ? ` ${tone}` : ''}" width="100%" height="14" aria-hidden="true"><rect class="track" width="100%" height="14" rx="3"/><rect class="fill" width="${share(value)}" height="14" rx="3"/>${
      before === null || before === 0
        ? ''
        : html`<line class="was" x1="${share(before)}" x2="${share(before)}" y1="0" y2="14"/>`
    }</svg>
<span class="value" aria-hidden="true">${value}${before === null ? '' : html` <span class="was">(${before})</span>`}</span><span class="sr">: ${said}</span></a>${note ? html`<span class="note">${note}</span>` : ''}</li>
`,
  );
  return html`<ul class="bars" aria-label="${name}">
${rows}</ul>`;
}
