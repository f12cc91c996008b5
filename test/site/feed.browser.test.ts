import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempTree } from '../temp-tree.ts';
import { buildSite, EXAMPLES } from './built.ts';
import { hasChromium, launch, visit } from './chromium.ts';

const ATOM = 'http://www.w3.org/2005/Atom';

interface Element {
  readonly name: string;
  readonly namespace: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
}

/** Reads XML as Chromium does: a tree, or `parsererror` where it is none. */
const READ = `(xml) => {
  const read = (node) => ({
    name: node.localName, namespace: node.namespaceURI, text: node.textContent,
    attributes: Object.fromEntries([...node.attributes].map((one) => [one.name, one.value])),
    children: [...node.children].map(read),
  });
  return read(new DOMParser().parseFromString(xml, 'application/xml').documentElement);
}`;

/** As dates are written in RFC 3339. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/** What RFC 4287 (4.1.1, 4.1.2, 4.2) asks of a feed and its entries that this one has not. */
function faults(feed: Element): string[] {
  const found: string[] = feed.name === 'feed' && feed.namespace === ATOM ? [] : [`a ${feed.name}`];
  if (feed.children.some(({ name }) => name === 'parsererror')) found.push('no XML');
  const all = (element: Element, name: string) => element.children.filter((one) => one.name === name);
  const one = (element: Element, name: string) => {
    const some = all(element, name);
    if (some.length !== 1) found.push(`${some.length} × ${name} in ${element.name}`);
    return some[0]?.text ?? '';
  };
  const entries = all(feed, 'entry');
  for (const element of [feed, ...entries]) {
    if (one(element, 'title').trim() === '') found.push('no title');
    if (!/^urn:uuid:[0-9a-f-]{36}$/.test(one(element, 'id'))) found.push('an id that is no IRI');
    if (!INSTANT.test(one(element, 'updated'))) found.push('updated is no instant');
    const alternate = all(element, 'link').filter(({ attributes }) => attributes['rel'] === 'alternate');
    if (alternate.length !== 1 || !URL.canParse(alternate[0]?.attributes['href'] ?? ''))
      found.push('no page');
  }
  if (all(feed, 'author').flatMap((author) => all(author, 'name')).length !== 1) found.push('no author');
  const ids = [feed, ...entries].map((element) => one(element, 'id'));
  if (new Set(ids).size !== ids.length) found.push('an id twice');
  return found;
}

it.skipIf(!hasChromium)('the feed is valid Atom, of what is published alone, the latest first', async () => {
  const folder = join(tempTree(), 'site');
  await buildSite(folder, EXAMPLES, '--base-url', 'https://incidents.example.org/pages');
  const browser = await launch();
  const { page } = await visit(browser);
  const parse = async (xml: string) => (await page.evaluate(`(${READ})(${JSON.stringify(xml)})`)) as Element;
  const xml = readFileSync(join(folder, 'feed.xml'), 'utf8');
  const feed = await parse(xml);
  expect(faults(feed)).toEqual([]);
  expect(faults(await parse(xml.replace('</entry>', '')))).not.toEqual([]);
  expect(faults(await parse(xml.replace(/<updated>[^<]*/, '<updated>yesterday')))).toEqual([
    'updated is no instant',
  ]);
  await browser.close();
  expect(xml).toContain(
    'href="https://incidents.example.org/pages/incidents/2026-09-14-checkout-connection-pool.html"',
  );
  const days = [...xml.matchAll(/<published>([^<]+)</g)].map(([, day]) => day as string);
  expect(days).toEqual([...days].sort().reverse());
  expect(days.length).toBe(50);
  // A draft.
  expect(xml).not.toContain('2026-09-22-search-slow');
});
