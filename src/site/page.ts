import { VERSION } from '../model/version.ts';
import { hrefFrom } from './addresses.ts';
import { html, type Markup, type Part } from './markup.ts';
import type { Site, SiteFile } from './site.ts';

export interface Page {
  readonly address: string;
  readonly title: string;
  /** The entry of the navigation that it belongs to, by its address. */
  readonly within?: string;
  readonly body: Markup;
}

/** Nothing but files of the site's own runs, styles or is shown, and nothing leaves it. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** A page as a file, with what stands around every page. */
export function pageFile(site: Site, page: Page): SiteFile {
  const to = (address: string) => hrefFrom(page.address, address);
  const title = page.address === 'index.html' ? site.name : `${page.title} · ${site.name}`;
  const whole = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<script src="${to('assets/theme.js')}"></script>
<link rel="stylesheet" href="${to('assets/site.css')}">
<link rel="icon" href="${to('assets/icon.svg')}" type="image/svg+xml">
<link rel="alternate" type="application/atom+xml" title="New postmortems" href="${to('feed.xml')}">
<script src="${to('assets/site.js')}" defer></script>
</head>
<body data-root="${'../'.repeat(page.address.split('/').length - 1)}">
<a class="skip" href="#main">Skip to the content</a>
${header(site, page, to)}
<main id="main" tabindex="-1">
${page.body}
</main>
${footer(site, to)}
</body>
</html>
`;
  return { path: page.address, content: whole.text };
}

type To = (address: string) => string;

function header(site: Site, { address, within = address }: Page, to: To): Markup {
  const entries = navigation(site).map(
    ([where, name]) =>
      html`<li><a href="${to(where)}"${where === within ? html` aria-current="${where === address ? 'page' : 'true'}"` : ''}>${name}</a></li>`,
  );
  return html`<header class="top">
<div class="bar">
<a class="home" href="${to('index.html')}">${site.name}</a>
<div class="find" role="search" hidden>
<label class="sr" for="q">Search all documents</label>
<input id="q" type="search" autocomplete="off" spellcheck="false" placeholder="Search" role="combobox" aria-expanded="false" aria-controls="hits" aria-autocomplete="list">
<kbd aria-hidden="true">/</kbd>
<div id="hits" role="listbox" aria-label="Documents found" hidden></div>
<p class="sr" role="status" aria-live="polite" id="found"></p>
</div>
<button class="theme" type="button" hidden aria-label="Dark theme" aria-pressed="false"><span aria-hidden="true"></span></button>
</div>
<nav aria-label="Pages"><ul>${entries}</ul></nav>
</header>`;
}

const GROUPED: readonly (readonly [string, string])[] = [
  ['service', 'Services'],
  ['failure_mode', 'Failure modes'],
  ['factor', 'Factors'],
];

/** Address and name of what every page leads to. */
export function navigation({ addresses, dimensions }: Site): (readonly [string, string])[] {
  return [
    ['index.html', 'Dashboard'],
    ['incidents.html', 'Incidents'],
    ['actions.html', 'Actions'],
    ['recurring.html', 'Recurring'],
    ['near-misses.html', 'Near-misses'],
    ...GROUPED.filter(([name]) => dimensions.some(({ by }) => by === name)).map(
      ([by, name]) => [addresses.groups(by), name] as const,
    ),
    ['search.html', 'Search'],
  ];
}

function footer({ asOf, read, documents, redacted }: Site, to: To): Markup {
  const notes: Part[] = [
    `As of ${asOf}`,
    html`<a href="${to('figures.html#left-out')}">${documents.length} of ${read} documents</a>`,
    redacted === null ? null : `redacted for: ${redacted}`,
    html`<a href="${to('feed.xml')}">Feed</a>`,
    `lfi ${VERSION}`,
  ];
  return html`<footer><ul>${notes.filter((note) => note !== null).map((note) => html`<li>${note}</li>`)}</ul></footer>`;
}
