import type { Block } from '../../blocks.ts';
import { count } from '../../wording.ts';
import { trail } from '../insight.ts';
import type { AgeBand, AgeingData } from './data.ts';

/** Open items by age, how long all of them live, and the oldest by name of the item: nobody is ranked. */
export function viewAgeing({ bands, ageless, life, completion, oldest }: AgeingData): Block[] {
  const median = life.median === null ? 'not reached' : count(Math.round(life.median), 'day');
  return [
    {
      type: 'bars',
      caption: 'Open action items by age',
      rows: bands.map((band) => ({
        label: bandWords(band),
        value: band.open,
        ...(band.overdue > 0 ? { note: `${band.overdue} overdue`, tone: 'bad' as const } : {}),
      })),
    },
    {
      type: 'list',
      items: [
        `Median life ${median} (Kaplan–Meier: ${life.ended} closed, ${life.censored} still open and counted so${life.leftOut > 0 ? `, ${life.leftOut} left out for want of a date` : ''}).`,
        `${completion.hits} of ${completion.total} are done.`,
        ...(ageless.length > 0 ? [`No date tells how old these are: ${trail(ageless)}.`] : []),
      ],
    },
    { type: 'heading', level: 3, text: 'The oldest' },
    {
      type: 'list',
      items: oldest.map(
        ({ id, text, ageDays, overdueDays }) =>
          `${text} (${id}; ${count(ageDays ?? 0, 'day')} old${overdueDays === null ? '' : `, overdue by ${overdueDays}`})`,
      ),
    },
    { type: 'paragraph', text: 'Do them, or say why not:' },
    {
      type: 'commands',
      lines: [
        'lfi actions --overdue',
        `lfi actions set ${oldest[0]?.id ?? 'ID'} status=wont-do reason='what we know now'`,
      ],
    },
  ];
}

const bandWords = ({ from, until }: AgeBand) =>
  until === null ? `${from} d and older` : `${from} to ${until} d`;
