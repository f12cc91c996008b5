import type { CountComparison } from '../../reports/comparison.ts';
import { duration, range, ratioWords, settlesWords, VERDICT_WORDS } from '../../reports/wording.ts';
import { ACTIONS, waitsOf } from '../actions-page.ts';
import { hrefFrom } from '../addresses.ts';
import { html, type Markup, type Part } from '../markup.ts';
import type { Board } from './board.ts';

interface Tile {
  readonly title: string;
  readonly value: Part;
  readonly before?: Part;
  readonly verdict?: { readonly text: string; readonly tone: string };
  readonly note?: string;
}

/** The numbers that a review begins with, each with what it was, a verdict, and the way to its documents. */
export function tiles(board: Board): Markup {
  const { incidents, critical, nearMisses, pages } = board.site.trends.data;
  const all: Tile[] = [
    counted(board, 'Incidents', 'incidents', incidents),
    counted(board, 'Critical', 'critical', critical),
    {
      title: 'Near-misses',
      value: numberLink(board, 'near-misses-now', nearMisses.now),
      before: numberLink(board, 'near-misses-before', nearMisses.before),
      note: `${nearMisses.note}, no verdict`,
    },
    ...(pages.comparison ? [counted(board, 'Pages', 'pages', pages.comparison, pageNote(board))] : []),
    ...restored(board),
    ...open(board),
  ];
  return html`<dl class="tiles">${all.map(tile)}</dl>`;
}

function tile({ title, value, before, verdict, note }: Tile): Markup {
  return html`<div class="tile"><dt>${title}</dt>
<dd class="big">${value}${before === undefined ? '' : html` <span class="was">${before} before</span>`}</dd>
${verdict ? html`<dd><span class="verdict ${verdict.tone}">${verdict.text}</span></dd>` : ''}
${note ? html`<dd class="note">${note}</dd>` : ''}</div>
`;
}

const numberLink = (board: Board, id: string, value: number): Markup => {
  const href = board.figure(id);
  return href === null ? html`${value}` : html`<a href="${href}">${value}</a>`;
};

const TONES = { improving: 'good', regressing: 'bad', steady: '', 'cannot-tell': 'quiet' } as const;

function counted(board: Board, title: string, id: string, one: CountComparison, more = ''): Tile {
  const none = one.now + one.before === 0;
  const settles = none ? null : settlesWords(one);
  const ratio = none || one.interval === null ? `95 %: ${range(one.nowInterval, 1)}` : ratioWords(one);
  return {
    title,
    value: numberLink(board, `${id}-now`, one.now),
    before: numberLink(board, `${id}-before`, one.before),
    verdict: { text: VERDICT_WORDS[one.verdict], tone: TONES[one.verdict] },
    note: [ratio, settles, more].filter(Boolean).join('; '),
  };
}

function pageNote({ site }: Board): string {
  const { n, leftOut } = site.trends.data.pages;
  return `${n.now} incidents say, ${leftOut.now} do not`;
}

function restored({ site }: Board): Tile[] {
  const trend = site.trends.data.durations.find(({ figure }) => figure === 'time-to-restore');
  if (!trend || trend.now.median === null) return [];
  const { now, before } = trend;
  const interval =
    now.interval === null
      ? 'too few for an interval'
      : `95 %: ${duration(now.interval[0] ?? 0)} to ${duration(now.interval[1] ?? 0)}`;
  return [
    {
      title: 'Median time to restore',
      value: html`<a href="#how-long">${duration(now.median ?? 0)}</a>`,
      ...(before.median === null ? {} : { before: duration(before.median) }),
      note: `n ${now.n}, ${now.leftOut} left out; ${interval}`,
    },
  ];
}

function open({ site, page }: Board): Tile[] {
  const { headline } = site.actions.data;
  if (headline.total === 0) return [];
  const first = waitsOf(site)[0]?.id ?? 'items';
  return [
    {
      title: 'Open action items',
      value: html`<a href="${hrefFrom(page, `${ACTIONS}#${first}`)}">${headline.open + headline.inProgress}</a>`,
      ...(headline.overdue > 0 ? { verdict: { text: `${headline.overdue} overdue`, tone: 'bad' } } : {}),
      note: `${headline.done} of ${headline.total} done`,
    },
  ];
}
