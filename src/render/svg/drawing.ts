import domino from '@mixmark-io/domino';
import * as Plot from '@observablehq/plot';

/** A chart as markup in user units of one pixel, to be put into an `svg` or a `g`. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly body: string;
  /** What its marks stand for. */
  readonly legend: string;
}

export const WIDTH = 720;
export const FONT = 'system-ui, sans-serif';
export const FONT_SIZE = 12;

/** Draws marks with Observable Plot on a document of domino's; scales have no axes, which the marks draw. */
export function draw(
  options: Omit<Plot.PlotOptions, 'document' | 'marks'>,
  marks: Plot.Markish[],
  legend = '',
): Drawing {
  const { width = WIDTH, height = 200 } = options;
  const page = domino.createDocument('');
  const svg = Plot.plot({
    ...options,
    width,
    height,
    document: page,
    axis: null,
    style: { fontSize: `${FONT_SIZE}px` },
    marks,
  } as Plot.PlotOptions);
  const markup: string = svg.innerHTML;
  const body = markup
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, tidyTag)
    .replaceAll('&nbsp;', '&#160;')
    .replaceAll(' xlink:href=', ' href=');
  return { width, height, body: `<g ${TEXT}>${body}</g>`, legend };
}

/** As Plot sets it on its `svg`, which is not kept. */
const TEXT = `fill="currentColor" font-family="${FONT}" font-size="${FONT_SIZE}" text-anchor="middle"`;

/** Two decimals are a hundredth of a pixel; what the marks are called is no news to a reader of the text. */
const tidyTag = (tag: string) =>
  tag
    .replace(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))))
    .replace(/ aria-(label|hidden)="[^"]*"/g, '');

/** Makes marks lead where their data say, each named by its `title`; nothing where none leads anywhere. */
export const linked = (
  data: readonly { readonly link?: string | null | undefined }[],
): { href?: string; title?: string } =>
  data.some(({ link }) => link) ? { href: 'link', title: 'title' } : {};

/** About how wide a text is: the widest common sans-serif letters are 0.6 of their size. */
export const textWidth = (columns: number, size = FONT_SIZE): number => Math.ceil(columns * size * 0.6);
