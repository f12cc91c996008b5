import type { Bars, Block, ControlChart, Dots, Heatmap, Sparklines } from '../../src/reports/blocks.ts';

/** One small chart of each kind, whose drawing can be worked out by hand. */
export const bars: Bars = {
  type: 'bars',
  rows: [
    { label: 'checkout', value: 8, before: 2, note: 'regressing', tone: 'bad' },
    { label: 'payments', value: 4, before: 4 },
    { label: 'search', value: 0, before: 12 },
    { label: 'unknown', value: 1, before: null, tone: 'muted' },
  ],
};

export const dots: Dots = {
  type: 'dots',
  caption: 'Time to restore',
  unit: 'minutes',
  scale: 'log',
  rows: [
    { label: 'sev1', values: [60, 1440], median: 750, interval: null },
    {
      label: 'sev2',
      values: [1, 10, 10, 60, 240, 240, 240],
      median: 60,
      interval: [1, 240],
      note: '1 left out',
    },
    { label: 'sev3', values: [], median: null, interval: null },
  ],
};

export const sparklines: Sparklines = {
  type: 'sparklines',
  caption: 'Incidents a week',
  rows: [
    { label: 'all', values: [0, 1, 2, 3, 4, 5, 6, 7] },
    { label: 'checkout', values: [0, 0, 7, 0, 0, 0, 1, 0], note: 'one burst' },
    { label: 'new', values: [2] },
    { label: 'none', values: [] },
  ],
};

export const heatmap: Heatmap = {
  type: 'heatmap',
  caption: 'By weekday and hour',
  rows: ['Mon', 'Sun'],
  columns: ['0', '6', '12', '18'],
  values: [
    [0, 1, 2, 8],
    [3, 4, 5, 6],
  ],
};

export const control: ControlChart = {
  type: 'control-chart',
  caption: 'Incidents a week',
  center: 2,
  points: [
    { label: 'W1', value: 2, lower: 0, upper: 5, signal: false },
    { label: 'W2', value: 1, lower: 0, upper: 5, signal: false },
    { label: 'W3', value: 8, lower: 0, upper: 5, signal: true },
    { label: 'W4', value: 0, lower: 0, upper: 5, signal: false },
  ],
};

export const charts = [bars, dots, sparklines, heatmap, control] as const;

/** Charts with nothing, or hardly anything, on them. */
export const sparse: readonly Block[] = [
  { type: 'bars', rows: [] },
  { type: 'bars', rows: [{ label: '', value: 0 }] },
  { type: 'bars', rows: [{ label: 'a', value: Number.NaN, before: Number.NaN }] },
  { ...dots, rows: [] },
  { ...dots, rows: [{ label: 'a', values: [], median: null, interval: null }] },
  { ...dots, rows: [{ label: 'a', values: [0], median: 0, interval: null }] },
  { ...dots, scale: 'linear', rows: [{ label: 'a', values: [7], median: 7, interval: [7, 7] }] },
  { ...dots, unit: 'count', rows: [{ label: 'a', values: [Number.NaN, 3], median: 3, interval: null }] },
  { type: 'sparklines', rows: [] },
  {
    type: 'sparklines',
    rows: [
      { label: 'a', values: [0] },
      { label: 'b', values: [Number.NaN] },
    ],
  },
  { type: 'heatmap', rows: [], columns: [], values: [] },
  { type: 'heatmap', rows: ['a'], columns: [], values: [[]] },
  { type: 'heatmap', rows: ['a', 'b'], columns: ['x'], values: [[0]] },
  { type: 'control-chart', center: 0, points: [] },
  {
    type: 'control-chart',
    center: 0,
    points: [{ label: 'W1', value: 0, lower: null, upper: null, signal: false }],
  },
  {
    type: 'control-chart',
    center: 1,
    points: [{ label: 'W1', value: Number.NaN, lower: 0, upper: 4, signal: false }],
  },
];
