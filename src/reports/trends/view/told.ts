import type { Block } from '../../blocks.ts';
import { count } from '../../wording.ts';
import type { TrendsData } from '../data.ts';
import { toldOf, toldWords } from '../told.ts';

const MOST_NAMED = 5;

/** What changed, each in a line; what is steady and what cannot be told, folded. */
export function viewTold(data: TrendsData): Block[] {
  const { told, untold } = toldOf(data);
  if (data.notComparable !== null || told.length + untold === 0) return [];
  const changed = told.filter(({ verdict }) => verdict !== 'steady');
  const steady = told.filter(({ verdict }) => verdict === 'steady').map(({ what }) => what);
  const more = steady.length - MOST_NAMED;
  const what = told.length > 0 ? 'other comparison' : 'comparison';
  const rest = [
    ...(steady.length > 0
      ? [
          `Steady: ${steady.slice(0, MOST_NAMED).join('; ')}${more > 0 ? `; and ${count(more, 'comparison')} more` : ''}.`,
        ]
      : []),
    ...(untold > 0
      ? [`${count(untold, what)}, of counts, words and durations: can't tell from chance.`]
      : []),
  ];
  const note: Block = { type: 'note', text: rest.join(' ') };
  return [
    ...(changed.length > 0
      ? [
          { type: 'heading' as const, level: 2 as const, text: 'What changed' },
          { type: 'list' as const, items: changed.map((one) => `${toldWords(one)}.`) },
        ]
      : []),
    ...(rest.length > 0 ? [note] : []),
  ];
}
