import type { Block } from '../../blocks.ts';
import { count } from '../../wording.ts';
import type { TrendsData } from '../data.ts';
import type { Shown } from './shown.ts';

const NAMES = { c: 'c-chart', u: 'u-chart', "u'": 'Laney’s u′-chart, for the counts cluster' } as const;

/** Incidents by period against the limits that the window before sets; drawn where there is a signal, or with `--all`. */
export function viewDrift({ drift }: TrendsData, { all }: Shown): Block[] {
  const { kind, period, center, points } = drift;
  if (kind === null || center === null) return [];
  const signals = points.filter(({ signal, baseline }) => signal !== null && !baseline).length;
  const about = `${NAMES[kind]}; ${points.filter(({ baseline }) => baseline).length} ${period}s of the window before set the limits`;
  const heading: Block = { type: 'heading', level: 2, text: `By ${period}` };
  if (!all && signals === 0) {
    const text = `No ${period} of this window is outside the limits of chance around ${center.toFixed(1)} incidents (${about}).`;
    return [{ type: 'note', text }];
  }
  return [
    heading,
    {
      type: 'control-chart',
      center,
      points: points.map(({ since, value, lower, upper, signal }) => ({
        label: since.slice(5),
        value,
        lower,
        upper,
        signal: signal !== null,
      })),
    },
    { type: 'note', text: `${count(signals, 'signal')}; ${about}.` },
  ];
}
