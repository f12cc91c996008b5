import type { Block } from '../../blocks.ts';
import { count } from '../../wording.ts';
import type { TrendsData } from '../data.ts';
import { toldOf, toldWords } from '../told.ts';

/** What can be told from chance, each in a line; all the rest in one. */
export function viewTold(data: TrendsData): Block[] {
  const { told, untold } = toldOf(data);
  if (data.notComparable !== null || told.length + untold === 0) return [];
  const rest = `${count(untold, told.length > 0 ? 'other comparison' : 'comparison')}, of counts, words and durations: can't tell from chance.`;
  const note: Block[] = untold > 0 ? [{ type: 'note', text: rest }] : [];
  if (told.length === 0) return note;
  return [
    { type: 'heading', level: 2, text: 'What changed' },
    { type: 'list', items: told.map((one) => `${toldWords(one)}.`) },
    ...note,
  ];
}
