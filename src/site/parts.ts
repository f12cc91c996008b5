import type { Postmortem } from '../model/postmortem.ts';
import { localDay } from '../model/zone.ts';
import { hrefFrom } from './addresses.ts';
import { html, joined, type Markup, type Part } from './markup.ts';
import type { Site } from './site.ts';

/** What parts of a page need to lead to others: the site, and where the page is. */
export interface Place {
  readonly site: Site;
  readonly page: string;
}

export const dayOf = (postmortem: Postmortem, { config }: Site): string | null =>
  postmortem.date && localDay(postmortem.date.moment.epochMs, config.timezone);

export const titleOf = ({ title, id }: Pick<Postmortem, 'title' | 'id'>): string => title ?? id;

/** A link to another page of the site. */
export const linkTo = ({ page }: Place, address: string, text: Part, className?: string): Markup =>
  html`<a href="${hrefFrom(page, address)}"${className ? html` class="${className}"` : ''}>${text}</a>`;

/** A document by its title, or as text where the site has no page of it. */
export function documentLink(place: Place, id: string, text: Part = place.site.titles.get(id) ?? id): Markup {
  const address = place.site.addresses.document(id);
  return address === null ? html`${text}` : linkTo(place, address, text);
}

/** A word of a classification that leads to all its incidents. */
export function groupLink(place: Place, by: string, value: string, className = ''): Markup {
  const address = place.site.addresses.group(by, value);
  if (address !== null) return linkTo(place, address, value, className);
  return className === '' ? html`${value}` : html`<span class="${className}">${value}</span>`;
}

/** What is listed is never more than a reader would read; the rest is counted. */
export const andMore = (shown: number, total: number): Markup | null =>
  total > shown ? html`<p class="note">… and ${total - shown} more.</p>` : null;

/** Words of a classification, so many at most; the rest is counted. */
export function groupLinks(
  place: Place,
  by: string,
  values: readonly string[],
  most = values.length,
): Markup {
  const links = values.slice(0, most).map((value) => groupLink(place, by, value));
  const rest = values.length - links.length;
  return html`${joined(links, ', ')}${rest > 0 ? html` <span class="note">and ${rest} more</span>` : ''}`;
}

/** The worst are the reddest; what is not configured has no colour. */
export function severityChip(place: Place, severity: string | null): Markup | null {
  if (severity === null) return null;
  const rank = place.site.config.severities.findIndex(({ name }) => name === severity);
  return groupLink(place, 'severity', severity, `chip sev${rank < 0 || rank > 3 ? '' : ` sev-${rank}`}`);
}

export const chip = (text: string, tone = ''): Markup => html`<span class="chip ${tone}">${text}</span>`;

const STATUS_TONES: Readonly<Record<string, string>> = {
  draft: 'warn',
  'in-review': 'warn',
  published: 'good',
};

/** How far the document is. */
export const statusChip = ({ status }: Postmortem): Markup | null =>
  status === 'unknown' ? null : chip(status, STATUS_TONES[status] ?? '');

export const kindChip = ({ kind }: Postmortem): Markup | null => (kind === 'incident' ? null : chip(kind));

/** What may be wider than the page, and is then reached with the keyboard, too. */
export const scrolling = (name: string, inner: Part): Markup =>
  html`<div class="scroll" role="region" aria-label="${name}" tabindex="0">${inner}</div>`;

/**
 * A sentence such as a report's top insight: documents and action items in it lead to their pages, a date stays whole,
 * and what only a command line could do about it is left out.
 */
export function insightOf(place: Place, insight: string): Markup {
  const said = insight.replace(/;? --as-of \S+ would show it\.$/, '.');
  return html`${said.split(/([\p{L}\p{N}][\p{L}\p{N}_./-]*(?:#[\w-]+)?)/u).map((word) => {
    if (/^\d{4}-\d{2}-\d{2}[.,:]?$/.test(word)) return html`<span class="whole">${word}</span>`;
    const [id = '', action] = word.replace(/[.]$/, '').split('#');
    const address = place.site.addresses.document(id);
    if (address === null) return word;
    const link = linkTo(
      place,
      action === undefined ? address : `${address}#actions`,
      word.replace(/[.]$/, ''),
    );
    return html`${link}${word.endsWith('.') ? '.' : ''}`;
  })}`;
}
