import { html } from './markup.ts';
import type { Page } from './page.ts';

export const SEARCH = 'search.html';

/** Where the answers to a search stand with the passages that answer; a script fills it. */
export const searchPage = (): Page => ({
  address: SEARCH,
  title: 'Search',
  body: html`<h1>Search</h1>
<p class="note">Endings, beginnings of words, slips and what the field calls the same thing are found too; words in double quotes have to stand as they are.</p>
<noscript><p class="lead">Searching needs JavaScript. Everything else on these pages works without it.</p></noscript>
<form class="filters" id="ask" role="search" aria-label="Search all documents" hidden>
<label class="grow">Words<input type="search" name="q" autocomplete="off" spellcheck="false"></label>
</form>
<div class="narrowed">
<details id="narrow" hidden><summary>Narrow</summary>
<form aria-label="Narrow the answers"><button type="reset" hidden>Clear</button></form>
</details>
<div><p role="status" aria-live="polite" id="answer"></p>
<ol id="results" class="results"></ol></div>
</div>`,
});
