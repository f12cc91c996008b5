import { html, type Markup } from './markup.ts';

/** A list of values to choose one from. */
export interface Choice {
  readonly key: string;
  readonly title: string;
  /** Each with how many rows have it. */
  readonly values: ReadonlyMap<string, number>;
}

/** Narrows the rows of a table with a script; hidden where none runs, since it would do nothing. */
export function filterForm(table: string, choices: readonly Choice[]): Markup {
  const fields = choices
    .filter(({ values }) => values.size > 1)
    .map(
      ({ key, title, values }) =>
        html`<label>${title}<select name="${key.replace('_', '-')}"><option value="">any</option>${[...values].map(([value, rows]) => html`<option value="${value}">${value} (${rows})</option>`)}</select></label>`,
    );
  return html`<form class="filters" data-table="${table}" role="search" aria-label="Filter the table" hidden>
<label>Words<input type="search" name="words" autocomplete="off"></label>
${fields}
<button type="reset">Clear</button>
<p role="status" aria-live="polite" class="count"></p>
</form>`;
}

/** The different values in order of name, each with how often it is there. */
export function counted(values: Iterable<string | null>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
