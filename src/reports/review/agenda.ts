import type { Block } from '../blocks.ts';

/** A point of a review as it is planned: how long it usually takes, and whether there is anything to talk about. */
export interface PlannedPoint {
  readonly title: string;
  readonly minutes: number;
  /** What there is, in a few words. */
  readonly found: string;
  readonly empty: boolean;
}

export interface AgendaPoint {
  readonly title: string;
  /** Minutes after the beginning. */
  readonly from: number;
  readonly minutes: number;
  readonly found: string;
}

/** A point takes at most so many times what it usually takes, however much the others leave it. */
const STRETCH = 2;

/**
 * The points with their time boxes. What a point without matter frees, the others share, each up to twice its usual time;
 * what is then left nobody has to sit through.
 */
export function agendaOf(points: readonly PlannedPoint[]): AgendaPoint[] {
  const total = sum(points);
  const kept = sum(points.filter(({ empty }) => !empty));
  const length = Math.min(total, Math.floor(kept * STRETCH));
  const boxes = points.map(({ minutes, empty }) => (empty ? 0 : Math.floor((minutes * length) / kept)));
  const first = points.findIndex(({ empty }) => !empty);
  const rest = kept === 0 ? 0 : length - boxes.reduce((all, box) => all + box, 0);
  let from = 0;
  return points.map(({ title, found }, index) => {
    const minutes = (boxes[index] ?? 0) + (index === first ? rest : 0);
    const point = { title, from, minutes, found };
    from += minutes;
    return point;
  });
}

const sum = (points: readonly { readonly minutes: number }[]) =>
  points.reduce((all, { minutes }) => all + minutes, 0);

/** `planned`: minutes that the meeting has; what the agenda does not fill is said to be given back. */
export const agendaBlocks = (agenda: readonly AgendaPoint[], planned: number): Block[] => {
  const total = sum(agenda);
  if (total === 0) return [];
  const back = planned - total;
  return [
    { type: 'heading', level: 2, text: `Agenda, ${lengthWords(total)}` },
    {
      type: 'table',
      columns: [
        { key: 'from', title: 'From', align: 'right', whole: true },
        { key: 'minutes', title: 'Min', align: 'right' },
        { key: 'point', title: 'Point' },
        { key: 'found', title: 'What there is' },
      ],
      rows: agenda.map(({ title, from, minutes, found }, index) => [
        minutes === 0 ? '' : clock(from),
        minutes === 0 ? '' : minutes,
        `${index + 1}. ${title}`,
        found,
      ]),
    },
    ...(back > 0 ? [{ type: 'note', text: `${back} of ${planned} minutes are given back.` } as const] : []),
  ];
};

const HALF_A_DAY = 240;

const lengthWords = (minutes: number): string =>
  minutes === HALF_A_DAY ? 'half a day' : `${minutes} minutes`;

/** `0:12` */
const clock = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** `2. Postmortems to finish (6 min)`, and what stands under it; a point without matter is only on the agenda. */
export function pointBlocks(
  agenda: readonly AgendaPoint[],
  title: string,
  blocks: readonly Block[],
): Block[] {
  const index = agenda.findIndex((one) => one.title === title);
  const point = agenda[index];
  if (!point || point.minutes === 0) return [];
  return [{ type: 'heading', level: 2, text: `${index + 1}. ${title} (${point.minutes} min)` }, ...blocks];
}
