import { takeApart } from './source.ts';

/** What people wrote in a document's body: without headings and without the comments that a template leaves. */
export function ownWords(text: string): string {
  const { text: bare, bodyFrom } = takeApart(text);
  return bare
    .slice(bodyFrom)
    .replaceAll('\r\n', '\n')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/^#{1,6}\s.*$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
