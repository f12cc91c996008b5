import { UNKNOWN } from '../../model/taxonomy.ts';
import type { Breakdown, BreakdownRow } from '../../reports/trends/data.ts';
import { keyTitle } from '../../reports/trends/titles.ts';
import { count, percent, ratioWords, VERDICT_WORDS } from '../../reports/wording.ts';
import { hrefFrom } from '../addresses.ts';
import { type Bar, barList } from '../bars.ts';
import { html, type Markup } from '../markup.ts';
import { linkTo } from '../parts.ts';
import type { Board } from './board.ts';

const MOST = 10;

/** The incidents of the window by every classification, each bar leading to its incidents. */
export function breakdowns(board: Board): Markup | null {
  const present = board.site.trends.data.breakdowns.filter(
    ({ rows, unknown }) => rows.length > 0 || unknown.now + unknown.before > 0,
  );
  // Nobody says any of them: a row of charts that all say "unknown" tells nothing.
  const said = present.filter(({ rows }) => rows.length > 0);
  if (said.length === 0) return null;
  return html`<section aria-labelledby="what"><h2 id="what">What it was</h2>
<p class="note">Bar and number: ${board.site.trends.data.labels.now}. Line and number in parentheses: ${board.site.trends.data.labels.before}. Each leads to its incidents.</p>
<div class="cards">${said.map((one) => card(board, one))}</div></section>`;
}

function card(board: Board, { by, rows, unknown, multiple, ranked }: Breakdown): Markup {
  const title = keyTitle(by);
  const present = rows.filter(({ now, before }) => now + before > 0);
  const shown = present.slice(0, MOST);
  const bars = [...shown.map((row) => barOf(board, by, row)), ...unknownBar(board, by, unknown)];
  const more = present.length - shown.length;
  const notes = [
    ...(multiple && shown.length > 1 ? ['an incident counts in each of its rows'] : []),
    ...(ranked ? [] : ['in order of name']),
  ];
  const id = `by-${by.replaceAll('_', '-')}`;
  return html`<section class="card" aria-labelledby="${id}"><h3 id="${id}">${title}</h3>
${barList(bars, `Incidents by ${title.toLowerCase()}`)}
<p class="note">${linkTo(board, board.site.addresses.groups(by), more > 0 ? `${more} more` : 'All time')}${notes.length > 0 ? html`; ${notes.join('; ')}` : ''}</p></section>
`;
}

function barOf(board: Board, by: string, row: BreakdownRow): Bar {
  const { value, now, before, verdict } = row;
  const told = verdict === 'improving' || verdict === 'regressing' || verdict === 'steady';
  return {
    label: value,
    value: now,
    before,
    href: target(board, by, value, now),
    said: `${count(now, 'incident')}, ${before} before`,
    note: told ? `${VERDICT_WORDS[verdict]}, ${ratioWords(row)}` : null,
    tone: verdict === 'improving' ? 'good' : verdict === 'regressing' ? 'bad' : undefined,
  };
}

function unknownBar(board: Board, by: string, { now, before, share }: Breakdown['unknown']): Bar[] {
  if (now + before === 0) return [];
  return [
    {
      label: UNKNOWN,
      value: now,
      before,
      href: target(board, by, UNKNOWN, now),
      said: `${count(now, 'incident')} that do not say, ${before} before`,
      note: share.share === null ? null : `${percent(share.share)} of incidents`,
      tone: 'quiet',
    },
  ];
}

/** What there is none of now leads to what there was before. */
const target = ({ site, page }: Board, by: string, value: string, now: number): string =>
  hrefFrom(
    page,
    `${site.addresses.group(by, value) ?? site.addresses.groups(by)}#${now > 0 ? 'now' : 'before'}`,
  );
