import type { Tone } from '../../reports/blocks.ts';

/** Colours by what they are for. Each has a value of its own, by which the dark style finds it. */
export const COLOURS = {
  muted: '#59636e',
  grid: '#d8dee4',
  rim: '#8c959f',
  accent: '#2f6db3',
  good: '#1a7f37',
  bad: '#cf222e',
  signal: '#bc4c00',
  unknown: '#afb8c1',
  paper: '#ffffff',
} as const;

/** The shades of a heat map from nothing to the most, and what is written on them. */
export const SHADES = [
  { fill: '#f3f5f7', text: '#8c959e' },
  { fill: '#cfe1f3', text: '#1f2329' },
  { fill: '#92bfe8', text: '#1f232a' },
  { fill: '#3a7bbd', text: '#fffffe' },
  { fill: '#174f8c', text: '#fffffd' },
] as const;

/** The colour of text: charts inherit it, so that they fit the page they stand on. */
export const INK = { light: '#1f2328', dark: '#f0f6fc' };

const DARK: Readonly<Record<string, string>> = {
  [COLOURS.muted]: '#9da7b3',
  [COLOURS.grid]: '#30363d',
  [COLOURS.rim]: '#6e7681',
  [COLOURS.accent]: '#5fa1e8',
  [COLOURS.good]: '#3fb950',
  [COLOURS.bad]: '#f85149',
  [COLOURS.signal]: '#f0883e',
  [COLOURS.unknown]: '#57606a',
  [COLOURS.paper]: '#0d1117',
  '#f3f5f7': '#161b22',
  '#8c959e': '#6e7682',
  '#cfe1f3': '#16304d',
  '#1f2329': '#f0f6fd',
  '#92bfe8': '#24588f',
  '#1f232a': '#f0f6fe',
  '#3a7bbd': '#5fa2e9',
  '#fffffe': '#0d1118',
  '#174f8c': '#b6d8fb',
  '#fffffd': '#0d1119',
};

/**
 * Rules that swap every colour where the reader prefers dark. Elements carry the light ones themselves, so that
 * a program that knows no style sheets still shows them.
 */
export const darkStyle = (scope: string): string => `@media (prefers-color-scheme:dark){${darkRules(scope)}}`;

/** The rules alone, for a page on which the reader chooses. */
export function darkRules(scope: string): string {
  const rules = Object.entries(DARK).map(
    ([light, dark]) => `${scope} [fill="${light}"]{fill:${dark}}${scope} [stroke="${light}"]{stroke:${dark}}`,
  );
  return rules.join('');
}

const TONES: Readonly<Record<Tone, string>> = {
  good: COLOURS.good,
  bad: COLOURS.bad,
  muted: COLOURS.unknown,
  strong: COLOURS.accent,
};

export const toneColour = (tone: Tone | undefined): string => (tone ? TONES[tone] : COLOURS.accent);
