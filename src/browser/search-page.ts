import { FacetForm } from './facet-form.ts';
import { byFacet, type Choice, FACETS } from './facets.ts';
import type { Answer, Hit } from './library.ts';
import { libraryOf, messageOf } from './open-library.ts';

const SHOWN = 50;
const PAUSE_MS = 120;

/** The page of answers: each with the passage that answers; what is asked and chosen stands in its address. */
export function openSearchPage(): void {
  const form = document.getElementById('ask');
  const input = form?.querySelector('input');
  const narrowed = document.querySelector<HTMLFormElement>('#narrow form');
  const list = document.getElementById('results');
  const status = document.getElementById('answer');
  if (!form || !input || !narrowed || !list || !status) return;
  const library = libraryOf();
  let timer = 0;
  let turn = 0;
  const facets = new FacetForm(narrowed, () => void ask());
  const ask = async () => {
    const own = ++turn;
    const text = input.value;
    const choice = facets.choice;
    history.replaceState(null, '', addressOf(text, choice));
    try {
      const isBlank = text.trim() === '';
      const answer = await (isBlank ? library.latest(SHOWN, choice) : library.search(text, SHOWN, choice));
      if (own !== turn) return;
      list.replaceChildren(...answer.hits.map(entryOf));
      facets.show(answer.counts);
      status.textContent = [sumOf(answer, isBlank), ...answer.notes].join(' ');
    } catch (error) {
      if (own !== turn) return;
      list.replaceChildren();
      status.textContent = messageOf(error);
    }
  };
  const read = async () => {
    const asked = new URLSearchParams(location.hash.slice(1));
    const choice = byFacet((facet) => new Set(asked.getAll(facet)));
    input.value = asked.get('q') ?? '';
    try {
      // Every value there is, whatever is asked.
      const { counts } = await library.latest(0);
      facets.offer(counts, choice);
      facets.show(counts);
    } catch (error) {
      status.textContent = messageOf(error);
      return;
    }
    facets.choice = choice;
    await ask();
  };
  for (const one of [form, document.getElementById('narrow')]) if (one) one.hidden = false;
  unfoldWhereThereIsRoom();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask();
  });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), PAUSE_MS);
  });
  addEventListener('hashchange', () => void read());
  void read();
  input.focus();
}

/** Beside the answers it stands open; above them, on a telephone, it would hide them. */
function unfoldWhereThereIsRoom(): void {
  const narrow = document.querySelector<HTMLDetailsElement>('details#narrow');
  const wide = matchMedia('(min-width: 62rem)');
  const fold = () => {
    if (narrow) narrow.open = wide.matches;
  };
  wide.addEventListener('change', fold);
  fold();
}

function addressOf(text: string, choice: Choice): string {
  const said = new URLSearchParams(text === '' ? [] : [['q', text]]);
  for (const facet of FACETS) for (const value of choice[facet]) said.append(facet, value);
  return said.size === 0 ? location.pathname : `#${said}`;
}

function sumOf({ total, hits }: Answer, isBlank: boolean): string {
  if (total === 0) return 'Nothing found. Fewer or other words may find it; quotes ask for the very words.';
  const documents = `${total} ${total === 1 ? 'document' : 'documents'}`;
  if (isBlank)
    return `${documents}, ${hits.length < total ? `the latest ${hits.length} here` : 'the latest first'}.`;
  return `${documents}${hits.length < total ? `, the best ${hits.length} of them here` : ''}.`;
}

function entryOf({ title, about, href, quote }: Hit): HTMLLIElement {
  const entry = document.createElement('li');
  const heading = document.createElement('h2');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = title;
  heading.append(link);
  const told = document.createElement('p');
  told.className = 'note';
  told.textContent = about;
  entry.append(heading, told);
  if (quote.length > 0) {
    const passage = document.createElement('p');
    passage.append(...quote.map(({ text, marked }) => (marked ? mark(text) : text)));
    entry.append(passage);
  }
  return entry;
}

function mark(text: string): HTMLElement {
  const element = document.createElement('mark');
  element.textContent = text;
  return element;
}
