import { plain } from './plain.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML and XML both take it, between tags and in attributes. */
export const escapeMarkup = (text: string): string =>
  plain(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** An address that a page may link to: a web page, mail or a place relative to the page; never a script. */
export function safeLink(url: string): string | null {
  // Browsers drop what cannot be seen before they look for a scheme.
  const seen = plain(url).replace(/[\s\ufffd]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1]?.toLowerCase();
  return scheme === undefined || ['http', 'https', 'mailto'].includes(scheme) ? url.trim() : null;
}
