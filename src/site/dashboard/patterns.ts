import type { Block } from '../../reports/blocks.ts';
import { viewCalendar } from '../../reports/trends/view/calendar.ts';
import { viewDrift } from '../../reports/trends/view/drift.ts';
import { viewDurations } from '../../reports/trends/view/durations.ts';
import { hrefFrom } from '../addresses.ts';
import { reportParts } from '../blocks.ts';
import { cellId, figureAddress, monthsOf } from '../figures.ts';
import { html, type Markup } from '../markup.ts';
import { monthChart } from '../month-chart.ts';
import type { Board } from './board.ts';

const SHOWN = { all: true, mean: false, benchmark: null };

/** When incidents came, how long they took, and whether a period stands out. */
export function patterns(board: Board): Markup | null {
  const { data } = board.site.trends;
  const { drift } = data;
  return html`<section aria-labelledby="when"><h2 id="when">When and how long</h2>
<div class="wide-cards">
${byMonth(board)}
${drift.notAvailable === null ? card(html`<h3>By ${drift.period}, with the limits of chance</h3>`, driftBlocks(board), 'drift', 'split') : html`<section class="card"><h3>Limits of chance</h3><p class="note">Not drawn: ${drift.notAvailable}.</p></section>`}
${card(html`<h3 id="how-long">How long it took</h3>`, durationBlocks(board), 'durations')}
${card(html`<h3>Hours of the week, ${data.calendar.timezone}</h3>`, calendarBlocks(board), 'calendar', 'split')}
</div></section>`;
}

/** Under a heading of ours, which the report's own would repeat. */
function card(heading: Markup, blocks: readonly Block[], prefix: string, split = ''): Markup | null {
  const own = blocks.filter(({ type }) => type !== 'heading');
  return own.length === 0
    ? null
    : html`<section class="card ${split}">${heading}${reportParts(own, prefix)}</section>`;
}

function byMonth(board: Board): Markup | null {
  const chart = monthChart(board.site, monthsOf(board.site), (month) => board.figure(`month-${month}`));
  return (
    chart &&
    html`<section class="card"><h3>By month, ${chart.span}</h3>
${chart.drawn}</section>`
  );
}

const address = (board: Board, id: string) => hrefFrom(board.page, figureAddress(id));

function driftBlocks(board: Board): Block[] {
  const { drift } = board.site.trends.data;
  return viewDrift(board.site.trends.data, SHOWN).map((block) =>
    block.type === 'control-chart'
      ? {
          ...block,
          points: block.points.map((point, at) => {
            const id = `period-${drift.points[at]?.since}`;
            return { ...point, link: board.figure(id) };
          }),
        }
      : block,
  );
}

function durationBlocks(board: Board): Block[] {
  const { data } = board.site.trends;
  const restored = data.durations.find(({ figure }) => figure === 'time-to-restore');
  const sources = [restored?.now, restored?.before].map((one) =>
    (one?.values ?? []).map(({ id }) => ({
      name: id,
      link: hrefFrom(board.page, board.site.addresses.document(id) ?? 'incidents.html'),
    })),
  );
  return viewDurations(data, { ...SHOWN, all: false }).map((block) =>
    block.type === 'dots'
      ? { ...block, rows: block.rows.map((row, at) => ({ ...row, sources: sources[at] ?? [] })) }
      : block,
  );
}

function calendarBlocks(board: Board): Block[] {
  return viewCalendar(board.site.trends.data, SHOWN).map((block) =>
    block.type === 'heatmap'
      ? {
          ...block,
          links: block.values.map((row, weekday) =>
            row.map((value, hour) => (value > 0 ? address(board, cellId(weekday, hour)) : null)),
          ),
        }
      : block,
  );
}
