import type { Block, Entry, Table } from '../blocks.ts';
import type { Report } from '../define-report.ts';
import { aboutFound, HIT_KEYS, hitCells } from '../found-document.ts';
import type { Helped } from '../helped.ts';
import { count } from '../wording.ts';
import type { SearchData, SearchHit } from './data.ts';

const DONE_SHOWN = 2;
const LONGEST_REMARK = 220;
const LONGEST_QUERY = 100;
const MOST_UNKNOWN = 8;

/** Each hit with the passage that answers, and under it what helped. */
export function viewSearch({ data }: Report<SearchData>): Block[] {
  return [
    { type: 'paragraph', lead: true, text: insight(data) },
    ...notes(data),
    ...(data.hits.length > 0 ? [{ type: 'entries' as const, rows: data.hits.map(entryOf) }] : []),
  ];
}

function insight({ hits, total, query: typed }: SearchData): string {
  const query = cut(typed);
  if (hits.length === 0) return `Nothing here is about ${query}.`;
  const shown = hits.length < total ? `, the best ${hits.length} of them here` : '';
  return `${count(total, 'document speaks', 'documents speak')} of ${query}${shown}.`;
}

/** A whole log may have been pasted. */
const cut = (typed: string): string =>
  typed.length <= LONGEST_QUERY ? typed : `${typed.slice(0, LONGEST_QUERY).trimEnd()} …`;

function named(words: readonly string[]): string {
  const shown = words.slice(0, MOST_UNKNOWN).map((word) => `"${cut(word)}"`);
  const more = words.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function notes({ corrected, unknown, notRun, hits }: SearchData): Block[] {
  const said = [
    ...corrected.map(({ typed, read }) => `No document says "${typed}": read as "${read}".`),
    ...(unknown.length > 0 ? [`No document says ${named(unknown)}.`] : []),
    ...notRun.map((pattern) => `${pattern} was read as words: lfi search runs no regular expressions.`),
    ...(hits.length === 0
      ? ['Fewer words, another name for it or no filter may find more; quotes ask for the very words.']
      : []),
  ];
  return said.map((text) => ({ type: 'note', text }));
}

function entryOf(hit: SearchHit): Entry {
  return {
    title: hit.title ?? hit.id,
    about: aboutFound(hit),
    quote: hit.snippet,
    remarks: helpedRemarks(hit.helped),
  };
}

/** What helped, in words; nothing where the document does not say. */
export function helpedRemarks({ mitigatedBy, fix, done }: Helped): Entry['remarks'] {
  const mitigation = [mitigatedBy, fix].filter((one) => one !== null).join(': ');
  const more = done.length - DONE_SHOWN;
  return [
    ...(mitigation === '' ? [] : [{ label: 'helped', text: shortened(mitigation) }]),
    ...done.slice(0, DONE_SHOWN).map(({ text, closed }, index) => ({
      label: 'done',
      text: `${shortened(text)}${closed === null ? '' : ` (${closed})`}${index === DONE_SHOWN - 1 && more > 0 ? ` and ${more} more` : ''}`,
    })),
  ];
}

/** Whole sentences, as many as fit; cut where the first one does not. */
function shortened(text: string): string {
  if (text.length <= LONGEST_REMARK) return text;
  const sentences = text.slice(0, LONGEST_REMARK).match(/^.*[.!?](?=\s)/s)?.[0];
  return sentences ?? `${text.slice(0, text.lastIndexOf(' ', LONGEST_REMARK))} …`;
}

export function searchTable({ hits }: SearchData): Table {
  return {
    type: 'table',
    columns: [...HIT_KEYS, 'snippet', 'mitigated_by', 'done'].map((key) => ({ key, title: key })),
    rows: hits.map((hit) => [
      ...hitCells(hit),
      hit.snippet.map(({ text }) => text).join(''),
      hit.helped.mitigatedBy,
      hit.helped.done.map(({ action }) => action).join(' '),
    ]),
  };
}
