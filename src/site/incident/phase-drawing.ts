import { MINUTE_MS } from '../../model/moment.ts';
import type { Postmortem, TimelineRow } from '../../model/postmortem.ts';
import { localDay, localFields } from '../../model/zone.ts';
import { duration } from '../../reports/wording.ts';
import { html, type Markup } from '../markup.ts';
import { CUT, lanesOf, scaleOf } from './course-scale.ts';
import { type Phase, phasesOf } from './phases.ts';

/** Pixels: the first lane of dots, and from one to the next. */
const LANES = { top: 40, step: 11 };

/** The course of an incident to scale: its phases, and a dot for each row of its timeline that leads to it. */
export function phaseDrawing(postmortem: Postmortem, timezone: string, rowId: (row: TimelineRow) => string) {
  const phases = phasesOf(postmortem);
  const first = phases[0];
  const last = phases.at(-1);
  if (!first || !last) return null;
  const rows = postmortem.body.timeline.flatMap((row) =>
    row.moment && row.moment.precision !== 'day' ? [{ row, at: row.moment.epochMs }] : [],
  );
  const near = rows
    .filter(({ at }) => at >= first.from - (last.to - first.from) && at <= last.to)
    .sort((a, b) => a.at - b.at);
  const from = Math.min(first.from, ...near.map(({ at }) => at));
  const scale = scaleOf(from, phases);
  const lanes = lanesOf(near.map(({ at }) => scale.at(at)));
  const base = LANES.top + Math.max(0, ...lanes) * LANES.step + 10;
  const told = clockOver(from, last.to, timezone);
  const bars = phases.map(
    (phase) =>
      html`<rect class="${phase.id}" x="${percent(scale.at(phase.from))}" width="${percent(scale.at(phase.to) - scale.at(phase.from))}" y="8" height="20"><title>${phase.title}: ${minutes(phase)}</title></rect>`,
  );
  const dots = near.map(
    ({ row, at }, n) =>
      html`<a href="#${rowId(row)}" tabindex="-1"><circle cx="${percent(scale.at(at))}" cy="${LANES.top + (lanes[n] ?? 0) * LANES.step}" r="4"><title>${told(at)} ${row.text}</title></circle></a>`,
  );
  const ticks = scale.ticks.map(
    (at, n) =>
      html`<line class="tick" x1="${percent(scale.at(at))}" x2="${percent(scale.at(at))}" y1="${base}" y2="${base + 5}"/><text${n % 2 === 1 ? html` class="more"` : ''} x="${percent(scale.at(at))}" y="${base + 18}" text-anchor="${anchorAt(scale.at(at))}">${told(at)}</text>`,
  );
  const cut = scale.cut
    ? html`<g class="cut"><rect x="${CUT.before}%" width="${CUT.after - CUT.before}%" y="4" height="${base - 2}"/><text x="${(CUT.before + CUT.after) / 2}%" y="23" text-anchor="middle">⋯</text></g>`
    : '';
  return html`<figure class="course"><svg width="100%" height="${base + 24}" aria-hidden="true">${bars}${cut}<line class="axis" x1="0" x2="100%" y1="${base}" y2="${base}"/>${ticks}${dots}</svg>
${legend(phases, told, timezone, scale.cut)}</figure>`;
}

function legend(
  phases: readonly Phase[],
  told: (epochMs: number) => string,
  timezone: string,
  cut: boolean,
): Markup {
  const items = phases.map(
    (phase) =>
      html`<li><span class="key ${phase.id}"></span> <strong>${phase.title}</strong> ${minutes(phase)} <span class="muted">${told(phase.from)} to ${told(phase.to)}</span></li>`,
  );
  return html`<figcaption><ol>${items}</ol>${cut ? html`<p class="note">To scale up to the break; what follows is shortened. Times in ${timezone}.</p>` : html`<p class="note">To scale. Times in ${timezone}. A dot: a row of the timeline.</p>`}</figcaption>`;
}

const percent = (value: number) => `${Math.round(value * 100) / 100}%`;

const minutes = ({ from, to }: Phase) => duration((to - from) / MINUTE_MS);

/** The time of day; with the day where they are several. */
function clockOver(from: number, to: number, timezone: string): (epochMs: number) => string {
  const day = (epochMs: number) => localDay(epochMs, timezone);
  const isOneDay = day(from) === day(to);
  return (epochMs) => {
    const { hour, minute } = localFields(epochMs, timezone);
    const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
    return isOneDay ? time : `${day(epochMs).slice(5)} ${time}`;
  };
}

/** What stands at an edge stays inside. */
const anchorAt = (at: number) => (at < 4 ? 'start' : at > 96 ? 'end' : 'middle');
