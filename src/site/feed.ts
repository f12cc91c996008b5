import { createHash } from 'node:crypto';
import type { Postmortem } from '../model/postmortem.ts';
import { hrefFrom } from './addresses.ts';
import { html, type Markup } from './markup.ts';
import { titleOf } from './parts.ts';
import type { Site, SiteFile } from './site.ts';

export const FEED = 'feed.xml';
const MOST = 50;

/** New postmortems as an Atom feed (RFC 4287): what is published, the latest first, each by an id that stays its own. */
export function feedFile(site: Site): SiteFile {
  const entries = published(site).slice(0, MOST);
  const updated = entries[0] ? instantOf(entries[0]) : new Date(0).toISOString();
  const at = (address: string) => `${site.baseUrl ?? ''}${hrefFrom(FEED, address)}`;
  const feed = html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>${site.name}: new postmortems</title>
<id>${uuidOf(`feed ${site.name}`)}</id>
<updated>${updated}</updated>
<author><name>${site.name}</name></author>
<link rel="alternate" type="text/html" href="${at('index.html')}"/>
${site.baseUrl === null ? '' : html`<link rel="self" type="application/atom+xml" href="${at(FEED)}"/>`}
${entries.map((one) => entry(one, at(site.addresses.document(one.id) ?? 'incidents.html')))}</feed>
`;
  return { path: FEED, content: `<?xml version="1.0" encoding="utf-8"?>\n${feed.text}` };
}

function published({ documents }: Site): Postmortem[] {
  return documents
    .filter(({ status, published }) => status === 'published' && published !== null)
    .sort((a, b) => (b.published?.epochMs ?? 0) - (a.published?.epochMs ?? 0) || (a.path < b.path ? -1 : 1));
}

const instantOf = ({ published }: Postmortem): string =>
  new Date(published?.epochMs ?? 0).toISOString().replace('.000Z', 'Z');

function entry(one: Postmortem, href: string): Markup {
  const said = one.body.takeaways.map(({ text }) => html`<li>${text}</li>`);
  const content = said.length > 0 ? html`<ul>${said}</ul>` : html`<p>${titleOf(one)}</p>`;
  const tags = [one.severity, one.failureMode, ...one.services].filter((word) => word !== null);
  return html`<entry>
<title>${titleOf(one)}</title>
<id>${uuidOf(one.id)}</id>
<link rel="alternate" type="text/html" href="${href}"/>
<published>${instantOf(one)}</published>
<updated>${instantOf(one)}</updated>
${tags.map((term) => html`<category term="${term}"/>`)}
<content type="html">${content.text}</content>
</entry>
`;
}

/** The namespace of ids made here, drawn once at random. */
const NAMESPACE = Buffer.from('6f1d1c0c3a5f4a0f9d0e8b7c52e4a913', 'hex');

/** A name-based UUID (RFC 9562, version 5): the same for the same name, wherever and whenever it is made. */
export function uuidOf(name: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  hash[6] = ((hash[6] as number) & 0x0f) | 0x50;
  hash[8] = ((hash[8] as number) & 0x3f) | 0x80;
  const text = hash.toString('hex');
  return `urn:uuid:${[text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-')}`;
}
