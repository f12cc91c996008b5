import { stringWidth } from '../../model/text-width.ts';

export interface AxisLabel {
  /** The column that it stands under. */
  readonly at: number;
  readonly text: string;
}

/**
 * Labels under an axis of `width` columns, each with its middle or start as near to its place as the ends allow;
 * one that would touch the one before is left out.
 */
export function axisLabels(
  labels: readonly AxisLabel[],
  width: number,
  anchor: 'middle' | 'start' = 'middle',
): string {
  let line = '';
  let used = 0;
  for (const { at, text } of labels) {
    const size = stringWidth(text);
    const shift = anchor === 'middle' ? Math.floor((size - 1) / 2) : 0;
    const start = Math.max(0, Math.min(at - shift, width - size));
    if (size > width || (used > 0 && start <= used)) continue;
    line += ' '.repeat(start - used) + text;
    used = start + size;
  }
  return line;
}

/** Every how many-th of equally spaced labels can be shown with a space between them. */
export function labelStep(labels: readonly string[], spacing: number): number {
  const widest = Math.max(1, ...labels.map((label) => stringWidth(label)));
  return Math.max(1, Math.ceil((widest + 1) / spacing));
}
