import { escapeMarkup } from '../render/markup.ts';

/** Markup that is put into a page as it stands. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

export type Part = Markup | string | number | null | undefined | false | readonly Part[];

/** Markup with gaps: text that fills one is escaped, markup is not, null and false are nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((text, string, i) => text + markupOf(parts[i - 1]) + string));
}

/** Markup made elsewhere, by what escapes its text itself. */
export const trusted = (text: string): Markup => new Markup(text);

export const joined = (parts: readonly Part[], between: Part): Markup =>
  new Markup(parts.map(markupOf).join(markupOf(between)));

function markupOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(markupOf).join('');
  return escapeMarkup(String(part));
}
