import type { Nodes } from 'mdast';
import { wordsOf } from './tree-text.ts';

const TICKET_PAGE =
  /\/(?:issues|pull|pulls|merge_requests|browse|work_items|tickets?|bugs?|tasks?|c|stories|story)\/(?:[\w.-]*\d[\w.-]*|[A-Za-z0-9]{6,}(?:\/|$))|show_bug\.cgi\?id=|bugzil\.la\/\d+|\/issue\/[\w-]+|phabricator\.[\w.]+\/T\d+|youtrack\.[\w.]+\/issue|app\.asana\.com|trello\.com\/c\/|\/commit\/[0-9a-f]{7,}/i;
const WRITTEN_URL = /https?:\/\/[^\s<>()[\]"']+/g;
const NUMBERED =
  /(?<![\w&/])#\d{1,7}\b|(?<![\w-])[A-Z][A-Z0-9]{1,9}-\d{1,7}(?![\w-])|\bbug \d{4,8}\b|(?<!\w)T\d{4,7}\b|\b[\w.-]+\/[\w.-]+#\d+\b/gi;
const NO_TICKETS =
  /^(?:UTF|ISO|SHA|RFC|TLS|HTTP|P|SEV|CVE|COVID|AES|RS|HS|ES|EC|US|EU|AP|UTC|GMT|IPV|WAVE|Q|H|V)-?\d/i;

/** The first link of an item that leads to a ticket, else a ticket's number as written; null for neither. */
export function ticketIn(node: Nodes, addresses: ReadonlyMap<string, string>): string | null {
  const urls: string[] = [];
  collect(node, addresses, urls);
  const words = wordsOf(node);
  urls.push(...(words.match(WRITTEN_URL) ?? []).map((url) => url.replace(/[.,;:!?]+$/, '')));
  return urls.find((url) => TICKET_PAGE.test(url)) ?? ticketNumber(words);
}

/** A ticket's number in plain text: `#123`, `OPS-12`, `bug 12345`. */
export function ticketNumber(text: string): string | null {
  if (!/\d/.test(text)) return null;
  for (const word of text.slice(0, 2000).matchAll(NUMBERED)) {
    const number = word[0];
    const shouted = !/^[a-z]+-/.test(number);
    if (shouted && !NO_TICKETS.test(number)) return number;
  }
  return null;
}

function collect(node: Nodes, addresses: ReadonlyMap<string, string>, urls: string[]): void {
  if (node.type === 'link') urls.push(node.url);
  if (node.type === 'linkReference') urls.push(addresses.get(node.identifier) ?? '');
  if ('children' in node && node.type !== 'list')
    for (const child of node.children) collect(child, addresses, urls);
}

/** Where a tree's link definitions lead, by their names. */
export function addressesIn(nodes: readonly Nodes[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const node of nodes) if (node.type === 'definition') found.set(node.identifier, node.url);
  return found;
}
