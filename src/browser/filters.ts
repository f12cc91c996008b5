/** Makes every form of filters narrow its table, and keeps what it asks in the address, so that it can be shared. */
export function filterTables(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form.filters[data-table]')) {
    const table = document.getElementById(form.dataset['table'] ?? '');
    if (table instanceof HTMLTableElement) filterTable(form, table);
  }
}

function filterTable(form: HTMLFormElement, table: HTMLTableElement): void {
  const rows = [...table.tBodies].flatMap((body) => [...body.rows].filter((row) => !row.matches('.group')));
  const texts = new Map(rows.map((row) => [row, (row.textContent ?? '').toLowerCase()]));
  const count = form.querySelector('.count');
  const apply = () => {
    const asked = askedOf(form);
    let shown = 0;
    for (const row of rows) {
      row.hidden = !asked.every(([key, value]) => passes(row, key, value, texts.get(row) ?? ''));
      if (!row.hidden) shown += 1;
    }
    for (const body of table.tBodies) {
      const group = body.querySelector<HTMLTableRowElement>('tr.group');
      if (group) group.hidden = [...body.rows].every((row) => row === group || row.hidden);
    }
    if (count)
      count.textContent = asked.length === 0 ? `${rows.length} rows` : `${shown} of ${rows.length} rows`;
  };
  const keep = () => {
    const asked = askedOf(form);
    if (asked.length > 0) history.replaceState(null, '', `#${new URLSearchParams(asked)}`);
    else if (location.hash.includes('=')) history.replaceState(null, '', location.pathname + location.search);
  };
  const read = () => {
    if (!location.hash.includes('=')) return;
    for (const [key, value] of new URLSearchParams(location.hash.slice(1))) {
      const field = form.elements.namedItem(key);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    }
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => {
    apply();
    keep();
  });
  form.addEventListener('reset', () =>
    setTimeout(() => {
      apply();
      keep();
    }),
  );
  addEventListener('hashchange', () => {
    read();
    apply();
  });
  read();
  apply();
}

/** What is filled in, by its name. */
const askedOf = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' && value.trim() !== '' ? [[key, value.trim()]] : [],
  );

function passes(row: HTMLTableRowElement, key: string, value: string, text: string): boolean {
  if (key === 'words')
    return value
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word));
  return (row.getAttribute(`data-${key}`) ?? '').split('\n').includes(value);
}
