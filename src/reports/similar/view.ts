import type { Block, Entry, Table } from '../blocks.ts';
import type { Report } from '../define-report.ts';
import { aboutFound, HIT_KEYS, hitCells } from '../found-document.ts';
import { helpedRemarks } from '../search/view.ts';
import { count } from '../wording.ts';
import type { AskedDocument, OpenPromise, SimilarData, SimilarHit } from './data.ts';

/** Promises in words under each document; JSON has them all. */
const MOST_OPEN = 3;

/** For each document: what is still open and would have covered it, then those it is like. */
export function viewSimilar({ data }: Report<SimilarData>): Block[] {
  if (data.nothing !== null) return [{ type: 'paragraph', text: data.nothing }];
  return data.asked.flatMap((asked) => {
    const hits = data.hits.filter(({ of }) => of === asked.id);
    const open = data.open.filter(({ of }) => of === asked.id);
    return viewAsked(asked, hits, open);
  });
}

function viewAsked(asked: AskedDocument, hits: readonly SimilarHit[], open: readonly OpenPromise[]): Block[] {
  const more = open.length - MOST_OPEN;
  const items = open.slice(0, MOST_OPEN).map(promiseWords);
  return [
    { type: 'heading', level: 2, text: `Like ${asked.title ?? asked.id}` },
    { type: 'paragraph', lead: true, text: insight(hits, open) },
    ...(open.length > 0
      ? [
          {
            type: 'list' as const,
            items: more > 0 ? [...items, `and ${more} more (--json names them)`] : items,
          },
        ]
      : []),
    ...(hits.length > 0 ? [{ type: 'entries' as const, rows: hits.map(entryOf) }] : []),
    ...(asked.later.length > 0
      ? [{ type: 'note' as const, text: `After it came ${asked.later.join(', ')} (--later shows them).` }]
      : []),
  ];
}

function insight(hits: readonly SimilarHit[], open: readonly OpenPromise[]): string {
  if (hits.length === 0 && open.length === 0) return 'Nothing before it is like it.';
  const found = `${count(hits.length, 'document before it is', 'documents before it are')} like it`;
  if (open.length === 0) return `${found}.`;
  return `${found}; ${count(open.length, 'action', 'actions')} of theirs would have covered it and ${open.length === 1 ? 'is' : 'are'} still open.`;
}

/** `"Alert on pool wait" (2026-03-02-payments-pool#a2, dana) would have covered this and is open since 140 days` */
export function promiseWords(promise: OpenPromise): string {
  const { text, action, owner, due, overdue, openDays, openSinceFrom } = promise;
  const since =
    openDays === null
      ? 'is open, nobody knows since when'
      : `is open since ${count(openDays, 'day')}${openSinceFrom === 'created' ? '' : `, counted from when ${openSinceFrom === 'published' ? 'it was published' : 'it happened'}`}`;
  const late = overdue && due !== null ? `; it was due ${due}` : '';
  return `“${text.replace(/[.\s]+$/, '')}” (${[action, owner].filter(Boolean).join(', ')}) would have covered this and ${since}${late}.`;
}

function entryOf(hit: SimilarHit): Entry {
  return {
    title: hit.title ?? hit.id,
    about: aboutFound(hit),
    quote: [],
    remarks: [{ label: 'like', text: hit.why.join('; ') }, ...helpedRemarks(hit.helped)],
  };
}

export function similarTable({ hits }: SimilarData): Table {
  return {
    type: 'table',
    columns: ['of', ...HIT_KEYS].map((key) => ({ key, title: key })),
    rows: hits.map((hit) => [hit.of, ...hitCells(hit)]),
  };
}
