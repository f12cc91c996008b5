import { stretchesOf } from '../library/fields.ts';
import { packIndex } from '../library/index-bytes.ts';
import type { IndexData } from '../library/index-data.ts';
import type { ShippedIndex, ShippedText } from '../library/shipped.ts';
import type { Config } from '../model/config.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { SiteFile } from './site.ts';

export const INDEX_FILE = 'search/index.js';
export const textFile = (document: number): string => `search/text-${document}.js`;

/** A script that hands its data to the search: what a page from the file system may load. */
const registering = (what: string, ...values: readonly unknown[]): string =>
  `lfi.${what}(${values.map(literal).join(',')});\n`;

/** JSON that no reader of markup could take for markup. */
const literal = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

export function indexFile(
  data: IndexData,
  { taxonomy, synonyms }: Config,
  pages: ShippedIndex['pages'],
): SiteFile {
  const index = Buffer.from(packIndex(data)).toString('base64');
  return {
    path: INDEX_FILE,
    content: registering('index', { index, taxonomy, synonyms, pages } satisfies ShippedIndex),
  };
}

export function textFileOf(document: number, postmortem: Postmortem): SiteFile {
  const data: ShippedText = { text: postmortem.text, stretches: stretchesOf(postmortem) };
  return { path: textFile(document), content: registering('text', document, data) };
}
