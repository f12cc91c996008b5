import { byFacet, type Choice, type Counts, FACET_TITLES, FACETS, type Facet } from './facets.ts';

/** So many values of a facet are seen at first. */
const SEEN = 8;

interface Box {
  readonly value: string;
  readonly row: HTMLElement;
  readonly input: HTMLInputElement;
  readonly count: HTMLElement;
}

interface Group {
  readonly set: HTMLFieldSetElement;
  readonly boxes: readonly Box[];
  readonly more: HTMLButtonElement;
  isOpen: boolean;
}

/** A box to tick for every value, with how many documents it would leave; they keep their places, and the focus. */
export class FacetForm {
  readonly #form: HTMLFormElement;
  #groups: Readonly<Record<Facet, Group>> | null = null;
  #counts: Counts | null = null;

  constructor(form: HTMLFormElement, changed: () => void) {
    this.#form = form;
    form.addEventListener('change', changed);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(changed));
  }

  /** `all`: every value there is. */
  offer(all: Counts, chosen: Choice): void {
    if (this.#groups) return;
    const groups = byFacet((facet) => this.#groupOf(facet, valuesInOrder(facet, all[facet]), chosen[facet]));
    this.#form.prepend(...FACETS.map((facet) => groups[facet].set));
    this.#groups = groups;
  }

  get choice(): Choice {
    return byFacet((facet) => new Set(this.#ticked(facet)));
  }

  set choice(choice: Choice) {
    for (const facet of FACETS)
      for (const { input, value } of this.#groups?.[facet].boxes ?? [])
        input.checked = choice[facet].has(value);
  }

  show(counts: Counts): void {
    this.#counts = counts;
    for (const facet of FACETS) this.#showGroup(facet);
    const reset = this.#form.querySelector<HTMLButtonElement>('button[type=reset]');
    if (reset) reset.hidden = FACETS.every((facet) => this.#ticked(facet).length === 0);
  }

  #ticked(facet: Facet): string[] {
    const boxes = this.#groups?.[facet].boxes ?? [];
    return boxes.filter(({ input }) => input.checked).map(({ value }) => value);
  }

  /** What would leave nothing is not offered, but for what is ticked. */
  #showGroup(facet: Facet): void {
    const group = this.#groups?.[facet];
    const counts = this.#counts?.[facet];
    if (!group || !counts) return;
    let seen = 0;
    let held = 0;
    for (const { value, row, input, count } of group.boxes) {
      const found = counts.get(value) ?? 0;
      count.textContent = String(found);
      const wanted = input.checked || found > 0;
      const fits = input.checked || group.isOpen || seen < SEEN;
      row.hidden = !(wanted && fits);
      if (wanted && fits) seen += 1;
      else if (wanted) held += 1;
    }
    group.more.hidden = held === 0;
    group.more.textContent = `${held} more`;
    group.set.hidden = seen + held === 0;
  }

  #groupOf(facet: Facet, values: readonly string[], chosen: ReadonlySet<string>): Group {
    const set = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.textContent = FACET_TITLES[facet];
    const boxes = values.map((value) => boxOf(facet, value, chosen.has(value)));
    const more = document.createElement('button');
    more.type = 'button';
    more.className = 'more';
    set.append(legend, ...boxes.map(({ row }) => row), more);
    const group: Group = { set, boxes, more, isOpen: false };
    more.addEventListener('click', () => {
      group.isOpen = true;
      const next = boxes.find(({ row }) => row.hidden);
      this.#showGroup(facet);
      next?.input.focus();
    });
    return group;
  }
}

function boxOf(facet: Facet, value: string, isChosen: boolean): Box {
  const row = document.createElement('label');
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.name = facet;
  input.value = value;
  input.checked = isChosen;
  const name = document.createElement('span');
  name.textContent = value;
  const count = document.createElement('span');
  count.className = 'figure';
  row.append(input, name, count);
  return { value, row, input, count };
}

/** The latest year and the worst severity first, else the most frequent: places do not change with the question. */
function valuesInOrder(facet: Facet, all: ReadonlyMap<string, number>): string[] {
  const values = [...all.keys()];
  if (facet === 'year') return values.sort().reverse();
  if (facet === 'severity') return values.sort();
  return values.sort((a, b) => (all.get(b) ?? 0) - (all.get(a) ?? 0) || (a < b ? -1 : 1));
}
