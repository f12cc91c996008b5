import { html, type Markup } from './markup.ts';

/** A list of values to choose one from. */
export interface Choice {
  readonly key: string;
  readonly title: string;
  readonly values: readonly string[];
}

/** Narrows the rows of a table with a script; hidden where none runs, since it would do nothing. */
export function filterForm(table: string, choices: readonly Choice[]): Markup {
  const fields = choices
    .filter(({ values }) => values.length > 1)
    .map(
      ({ key, title, values }) =>
        html`<label>${title}<select name="${key.replace('_', '-')}"><option value="">any</option>${values.map((value) => html`<option>${value}</option>`)}</select></label>`,
    );
  return html`<form class="filters" data-table="${table}" role="search" aria-label="Filter the table" hidden>
<label>Words<input type="search" name="words" autocomplete="off"></label>
${fields}
<button type="reset">Clear</button>
<p role="status" aria-live="polite" class="count"></p>
</form>`;
}

/** The different values, in order of name. */
export const differing = (values: Iterable<string | null>): string[] =>
  [...new Set([...values].filter((value) => value !== null))].sort();
