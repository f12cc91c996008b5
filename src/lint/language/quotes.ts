import { QUOTE } from './tokens.ts';

const QUOTED =
  /“[^”]*”|«[^»]*»|»[^«]*«|„[^“”]*[“”]|(?<![\p{L}\p{N}])"(?=\S)[^"]*"(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])‘(?=\S)[^‘]*?[^\s‘]’(?![\p{L}\p{N}])|(?<![\p{L}\p{N}'])'(?=[\p{L}\uE000])[^'\n]*(?:'(?=[\p{L}])[^'\n]*)*'(?![\p{L}\p{N}])/gu;

/**
 * What people are quoted as saying is evidence and stays as it was said: a sign and spaces of the same length take its
 * place, so that every offset holds. A full stop inside the marks still ends the sentence around them.
 */
export function maskQuotes(text: string): string {
  if (!/["“”«»„‘']/.test(text)) return text;
  return text.replace(QUOTED, (quoted, at: number) => {
    const last = quoted.at(-2) ?? '';
    const rest = text.slice(at + quoted.length);
    const ends = /[.!?]/.test(last) && /^\s+[\p{Lu}\uE000]|^\s*$/u.test(rest);
    const sign = QUOTE.padEnd(quoted.length - (ends ? 2 : 0), ' ');
    return ends ? `${sign}${last} ` : sign;
  });
}
