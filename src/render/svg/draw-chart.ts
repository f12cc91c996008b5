import type { Chart } from '../charts.ts';
import { drawBars } from './bars.ts';
import { drawControlChart } from './control-chart.ts';
import { drawDots } from './dots.ts';
import type { Drawing } from './drawing.ts';
import { drawHeatmap } from './heatmap.ts';
import { drawSparklines } from './sparklines.ts';

/** A chart with at least one row or point as a drawing. */
export function drawChart(chart: Chart): Drawing {
  switch (chart.type) {
    case 'bars':
      return drawBars(chart);
    case 'dots':
      return drawDots(chart);
    case 'sparklines':
      return drawSparklines(chart);
    case 'heatmap':
      return drawHeatmap(chart);
    case 'control-chart':
      return drawControlChart(chart);
  }
}
