import type { Hit, Library } from './library.ts';
import { libraryOf, messageOf } from './open-library.ts';

const SHOWN = 8;
const PAUSE_MS = 80;

/** The field in the head of every page: `/` goes to it, arrows through what it found, Enter opens. */
export function openSearch(): void {
  const box = document.querySelector<HTMLElement>('.find');
  const input = document.querySelector<HTMLInputElement>('#q');
  const list = document.getElementById('hits');
  const status = document.getElementById('found');
  if (!box || !input || !list || !status) return;
  box.hidden = false;
  new SearchBox(input, list, status, libraryOf());
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof Element && event.target.closest('input, select, textarea');
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

class SearchBox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #library: Library;
  #timer = 0;
  #asked = 0;
  #active = -1;

  constructor(input: HTMLInputElement, list: HTMLElement, status: HTMLElement, library: Library) {
    this.#input = input;
    this.#list = list;
    this.#status = status;
    this.#library = library;
    input.addEventListener('focus', () => void library.open().catch(() => undefined));
    input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#ask(), PAUSE_MS);
    });
    input.addEventListener('keydown', (event) => this.#key(event));
    document.addEventListener('click', (event) => {
      if (event.target instanceof Element && !event.target.closest('.find')) this.#close();
    });
  }

  async #ask(): Promise<void> {
    const text = this.#input.value;
    const turn = ++this.#asked;
    if (text.trim() === '') return this.#close();
    try {
      const { hits, total, notes } = await this.#library.search(text, SHOWN);
      // Somebody types on: this answer is to another question.
      if (turn !== this.#asked) return;
      this.#show(hits, total);
      this.#status.textContent = [`${total} ${total === 1 ? 'document' : 'documents'} found.`, ...notes].join(
        ' ',
      );
    } catch (error) {
      if (turn !== this.#asked) return;
      this.#show([], 0, messageOf(error));
      this.#status.textContent = messageOf(error);
    }
  }

  #show(hits: readonly Hit[], total: number, message = 'Nothing found.'): void {
    const options = hits.map(({ title, about, href }, n) => option(href, `hit-${n}`, title, about));
    if (hits.length === 0) this.#list.replaceChildren(line('p', 'none', message));
    else {
      const all = option(this.#pageOf(), `hit-${hits.length}`, `All ${total}, with what they say`, '');
      all.classList.add('all');
      this.#list.replaceChildren(...options, all);
    }
    this.#active = -1;
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
    this.#input.removeAttribute('aria-activedescendant');
  }

  #pageOf(): string {
    const root = document.body.dataset['root'] ?? '';
    return `${root}search.html#${new URLSearchParams({ q: this.#input.value })}`;
  }

  #close(): void {
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.#status.textContent = '';
    this.#active = -1;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
  }

  #key(event: KeyboardEvent): void {
    const options = [...this.#list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
    if (event.key === 'Escape') {
      this.#close();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = options[this.#active];
      if (this.#input.value.trim() !== '') location.assign(chosen?.href ?? this.#pageOf());
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const from = this.#active < 0 && step < 0 ? 0 : this.#active;
      this.#active = (from + step + options.length) % options.length;
      for (const [n, one] of options.entries()) one.setAttribute('aria-selected', String(n === this.#active));
      options[this.#active]?.scrollIntoView({ block: 'nearest' });
      this.#input.setAttribute('aria-activedescendant', options[this.#active]?.id ?? '');
    }
  }
}

function option(href: string, id: string, title: string, about: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.id = id;
  link.tabIndex = -1;
  link.setAttribute('role', 'option');
  link.setAttribute('aria-selected', 'false');
  link.append(line('span', 'title', title), line('span', 'note', about));
  return link;
}

function line(tag: string, className: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
