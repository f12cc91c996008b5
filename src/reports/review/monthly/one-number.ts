import type { Block } from '../../blocks.ts';
import type { TrendsData } from '../../trends/data.ts';
import type { DurationData } from '../../trends/duration-data.ts';
import { restoreDots } from '../../trends/view/durations.ts';
import { count, duration } from '../../wording.ts';

/** The time to restore for those who ask for a single number: never without what it is made of. */
export function oneNumber({ durations }: TrendsData): Block[] {
  const restore = durations.find(({ figure }) => figure === 'time-to-restore');
  if (!restore || restore.now.n === 0) return [];
  return [
    { type: 'heading', level: 3, text: 'If one number is asked for' },
    {
      type: 'paragraph',
      text: `Time to restore, of ${count(restore.now.n, 'incident')}: median ${words(restore.now)}. Before: ${restore.before.n === 0 ? 'none recorded' : `median ${words(restore.before)} (n ${restore.before.n})`}.`,
    },
    restoreDots(restore),
    {
      type: 'note',
      text: 'It is no target: few incidents of different kinds, with a long tail. Shortening every incident by a tenth makes the mean look worse in a fifth to two fifths of such comparisons (Davidovič 2021).',
    },
  ];
}

function words({ median, interval, values, leftOut }: DurationData): string {
  const minutes = values.map((value) => value.minutes);
  const [low, high] = interval ?? [null, null];
  const certain = low === null || high === null ? '' : ` (95 % ${duration(low)} to ${duration(high)})`;
  const range = `from ${duration(Math.min(...minutes))} to ${duration(Math.max(...minutes))}`;
  return `${duration(median ?? 0)}${certain}, ${range}${leftOut > 0 ? `; ${leftOut} left out for want of a time` : ''}`;
}
