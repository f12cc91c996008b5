import type { Hit } from './library.ts';
import { libraryOf, messageOf } from './open-library.ts';

const SHOWN = 50;
const PAUSE_MS = 120;

/** The page of answers: each with the passage that answers; what is asked stands in its address. */
export function openSearchPage(): void {
  const form = document.getElementById('ask');
  const input = form?.querySelector('input');
  const list = document.getElementById('results');
  const status = document.getElementById('answer');
  if (!form || !input || !list || !status) return;
  let timer = 0;
  let turn = 0;
  const ask = async () => {
    const own = ++turn;
    const text = input.value;
    history.replaceState(null, '', text === '' ? location.pathname : `#${new URLSearchParams({ q: text })}`);
    if (text.trim() === '') {
      list.replaceChildren();
      status.textContent = 'Write what you look for: words of a title, of a cause, of a log line.';
      return;
    }
    try {
      const { hits, total, notes } = await libraryOf().search(text, SHOWN);
      if (own !== turn) return;
      list.replaceChildren(...hits.map(entryOf));
      const none =
        total === 0
          ? 'Nothing found. Fewer or other words may find it; quotes ask for the very words.'
          : null;
      const shown = hits.length < total ? `, the best ${hits.length} of them here` : '';
      status.textContent = [
        none ?? `${total} ${total === 1 ? 'document' : 'documents'}${shown}.`,
        ...notes,
      ].join(' ');
    } catch (error) {
      if (own !== turn) return;
      list.replaceChildren();
      status.textContent = messageOf(error);
    }
  };
  const read = () => {
    const asked = new URLSearchParams(location.hash.slice(1)).get('q');
    if (asked !== null) input.value = asked;
    void ask();
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask();
  });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), PAUSE_MS);
  });
  addEventListener('hashchange', read);
  read();
  input.focus();
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
