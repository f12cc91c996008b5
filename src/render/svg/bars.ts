import * as Plot from '@observablehq/plot';
import { stringWidth } from '../../model/text-width.ts';
import type { Bars } from '../../reports/blocks.ts';
import { cellText, formatNumber } from '../cell.ts';
import { truncate } from '../text/wrap.ts';
import { type Drawing, draw, textWidth, WIDTH } from './drawing.ts';
import { COLOURS, toneColour } from './theme.ts';

const ROW = 24;
const LONGEST_BAR = 400;
const LONGEST_LABEL = 34;
const WIDEST_NOTE = 230;

/** Bars with their value and what it was before, that also as a line across. */
export function drawBars({ rows }: Bars): Drawing {
  const data = rows.map((row, y) => {
    const value = Number.isFinite(row.value) ? Math.max(0, row.value) : 0;
    const said = `${formatNumber(row.value)}${row.before === undefined ? '' : ` (${cellText(row.before)})`}`;
    return { ...row, y, value, said, label: truncate(row.label, LONGEST_LABEL) };
  });
  const labels = textWidth(Math.max(...data.map(({ label }) => stringWidth(label))));
  const saids = textWidth(Math.max(...data.map(({ said }) => stringWidth(said)))) + 10;
  const notes = Math.min(
    WIDEST_NOTE,
    textWidth(Math.max(...data.map(({ note }) => stringWidth(note ?? ''))), 11),
  );
  const compared = data.filter(({ before }) => typeof before === 'number' && Number.isFinite(before));
  const most = Math.max(...data.map(({ value }) => value), ...compared.map(({ before }) => before ?? 0)) || 1;
  const end = (row: { value: number; before?: number | null }) => Math.max(row.value, row.before ?? 0);
  return draw(
    {
      height: rows.length * ROW + 8,
      marginTop: 4,
      marginBottom: 4,
      marginLeft: labels + 12,
      marginRight: Math.max(saids + (notes > 0 ? notes + 14 : 0) + 4, WIDTH - labels - 12 - LONGEST_BAR),
      x: { domain: [0, most] },
      y: { type: 'band', domain: data.map(({ y }) => y), padding: 0.3 },
    },
    [
      Plot.barX(data, { x: 'value', y: 'y', fill: ({ tone }) => toneColour(tone), rx: 1.5 }),
      Plot.tickX(
        compared.filter(({ before }) => before !== 0),
        {
          x: 'before',
          y: 'y',
          stroke: 'currentColor',
          strokeWidth: 2,
          insetTop: -3,
          insetBottom: -3,
        },
      ),
      Plot.ruleX([0], { stroke: COLOURS.rim }),
      Plot.text(data, { y: 'y', text: 'label', frameAnchor: 'left', dx: -8, textAnchor: 'end' }),
      Plot.text(data, { x: end, y: 'y', text: 'said', dx: 8, textAnchor: 'start', fontWeight: 600 }),
      Plot.text(data, {
        y: 'y',
        text: ({ note }) => note ?? '',
        frameAnchor: 'right',
        dx: saids + 8,
        textAnchor: 'start',
        fontSize: 11,
        lineWidth: notes / 11 + 1,
        fill: COLOURS.muted,
      }),
    ],
    compared.length > 0 ? 'Bar and number: now; line across and in parentheses: before.' : '',
  );
}
