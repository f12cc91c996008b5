import type { Moment } from '../../model/moment.ts';
import { MINUTE_MS } from '../../model/moment.ts';
import type { Postmortem, TimelineRow } from '../../model/postmortem.ts';
import { localFields } from '../../model/zone.ts';
import { duration } from '../../reports/wording.ts';
import { html, type Markup } from '../markup.ts';

/** A stretch of an incident between two of its instants, in milliseconds since the Unix epoch. */
export interface Phase {
  readonly id: 'unnoticed' | 'response' | 'outage' | 'after';
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

/** What of its course a document tells: until it was noticed, until users were well again, until it was over. */
export function phasesOf({ times }: Pick<Postmortem, 'times'>): Phase[] {
  const { started, detected, mitigated, resolved } = times;
  const phase = (id: Phase['id'], title: string, from: Moment | null, to: Moment | null): Phase[] =>
    from && to && to.epochMs > from.epochMs && from.precision !== 'day' && to.precision !== 'day'
      ? [{ id, title, from: from.epochMs, to: to.epochMs }]
      : [];
  const noticed = detected && mitigated && detected.epochMs < mitigated.epochMs;
  const outage =
    noticed || !mitigated
      ? [
          ...phase('unnoticed', 'Not noticed', started, detected),
          ...phase('response', 'Noticed, not mitigated', detected, mitigated ?? resolved),
        ]
      : phase('outage', 'Until mitigated', started, mitigated);
  return [...outage, ...(mitigated ? phase('after', 'Mitigated, not resolved', mitigated, resolved) : [])];
}

const HEIGHT = 74;
/** A tail this many times as long as what comes before it is cut short, and drawn as cut. */
const LONG_TAIL = 4;
const CUT = { before: 80, after: 86 };

/** The course of an incident to scale: its phases, and a dot for each row of its timeline that leads to it. */
export function phaseDrawing(postmortem: Postmortem, timezone: string, rowId: (row: TimelineRow) => string) {
  const phases = phasesOf(postmortem);
  const first = phases[0];
  const last = phases.at(-1);
  if (!first || !last) return null;
  const rows = postmortem.body.timeline.flatMap((row) =>
    row.moment && row.moment.precision !== 'day' ? [{ row, at: row.moment.epochMs }] : [],
  );
  const near = rows.filter(({ at }) => at >= first.from - (last.to - first.from) && at <= last.to);
  const from = Math.min(first.from, ...near.map(({ at }) => at));
  const scale = scaleOf(from, phases);
  const bars = phases.map(
    (phase) =>
      html`<rect class="${phase.id}" x="${percent(scale.at(phase.from))}" width="${percent(scale.at(phase.to) - scale.at(phase.from))}" y="8" height="20"><title>${phase.title}: ${minutes(phase)}</title></rect>`,
  );
  const dots = near.map(
    ({ row, at }) =>
      html`<a href="#${rowId(row)}" tabindex="-1"><circle cx="${percent(scale.at(at))}" cy="40" r="4"><title>${clock(at, timezone)} ${row.text}</title></circle></a>`,
  );
  const ticks = scale.ticks.map(
    (at, i) =>
      html`<line class="tick" x1="${percent(scale.at(at))}" x2="${percent(scale.at(at))}" y1="50" y2="55"/><text x="${percent(scale.at(at))}" y="68" text-anchor="${i === 0 ? 'start' : i === scale.ticks.length - 1 ? 'end' : 'middle'}">${clock(at, timezone)}</text>`,
  );
  const cut = scale.cut
    ? html`<g class="cut"><rect x="${CUT.before}%" width="${CUT.after - CUT.before}%" y="4" height="48"/><text x="${(CUT.before + CUT.after) / 2}%" y="23" text-anchor="middle">⋯</text></g>`
    : '';
  return html`<figure class="course"><svg width="100%" height="${HEIGHT}" aria-hidden="true">${bars}${cut}<line class="axis" x1="0" x2="100%" y1="50" y2="50"/>${ticks}${dots}</svg>
${legend(phases, timezone, scale.cut)}</figure>`;
}

function legend(phases: readonly Phase[], timezone: string, cut: boolean): Markup {
  const told = phases.map(
    (phase) =>
      html`<li><span class="key ${phase.id}"></span> <strong>${phase.title}</strong> ${minutes(phase)} <span class="muted">${clock(phase.from, timezone)} to ${clock(phase.to, timezone)}</span></li>`,
  );
  return html`<figcaption><ol>${told}</ol>${cut ? html`<p class="note">To scale up to the break; what follows is shortened. Times in ${timezone}.</p>` : html`<p class="note">To scale. Times in ${timezone}. A dot: a row of the timeline.</p>`}</figcaption>`;
}

interface Scale {
  /** Per cent of the width. */
  at(epochMs: number): number;
  readonly ticks: readonly number[];
  readonly cut: boolean;
}

function scaleOf(from: number, phases: readonly Phase[]): Scale {
  const to = (phases.at(-1) as Phase).to;
  const tail = phases.find(({ id }) => id === 'after');
  const head = tail ? tail.from - from : 0;
  if (!tail || head <= 0 || to - tail.from <= head * LONG_TAIL) {
    const at = (epochMs: number) => ((epochMs - from) / (to - from)) * 100;
    return { at, ticks: ticksBetween(from, to), cut: false };
  }
  const knee = tail.from + head * 0.35;
  const at = (epochMs: number) =>
    epochMs <= knee
      ? ((epochMs - from) / (knee - from)) * CUT.before
      : CUT.after + ((epochMs - knee) / (to - knee)) * (100 - CUT.after);
  return { at, ticks: [...ticksBetween(from, tail.from), to], cut: true };
}

/** First, last and the one between. */
const ticksBetween = (from: number, to: number): number[] => [
  from,
  Math.round((from + to) / 2 / MINUTE_MS) * MINUTE_MS,
  to,
];

const percent = (value: number) => `${Math.round(value * 100) / 100}%`;

const minutes = ({ from, to }: Phase) => duration((to - from) / MINUTE_MS);

function clock(epochMs: number, timezone: string): string {
  const { hour, minute } = localFields(epochMs, timezone);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
