import type { Relative } from '../../reports/show/data.ts';
import { html, type Markup } from '../markup.ts';
import { documentLink, type Place } from '../parts.ts';

/** The documents that this one names and those that name it; then those that are like it. */
export function relativeLists(
  place: Place,
  relatives: readonly Relative[],
  similar: readonly Relative[],
): Markup {
  const named = new Set(relatives.map(({ id }) => id));
  const others = similar.filter(({ id }) => !named.has(id));
  return html`${list(place, 'related', 'Related', relatives)}${list(place, 'alike', 'Looks like this', others)}`;
}

function list(place: Place, id: string, title: string, relatives: readonly Relative[]): Markup | null {
  if (relatives.length === 0) return null;
  const rows = relatives.map(
    (one) =>
      html`<li>${documentLink(place, one.id, one.title ?? one.id)} ${one.why === 'related' ? '' : html`<span class="note">${one.why}</span>`}</li>
`,
  );
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2><ul class="plain">
${rows}</ul></section>
`;
}
