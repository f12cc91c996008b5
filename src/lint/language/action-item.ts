import { CODE, type Token } from './tokens.ts';

const inCode = /`[^`]*`/g;
/** An action item with a sign for each piece of code. */
export const proseOf = (text: string): string => text.replace(inCode, CODE);

/** Past labels, check boxes and polite openings, to the word that says what is to be done. */
export function lead(tokens: readonly Token[]): readonly Token[] {
  let i = 0;
  const colon = tokens.slice(0, 4).findIndex((t) => t.lower === ':');
  if (colon !== -1) i = colon + 1;
  while (i < tokens.length) {
    const lower = tokens[i]?.lower ?? '';
    if (
      tokens[i]?.kind === 'punctuation' ||
      /^(we|should|must|need|needs|to|please|also|todo|maybe|possibly|perhaps|let|us|'s|then|could|will|i|try|further|continue|and|start|begin)$/.test(
        lower,
      )
    )
      i++;
    else break;
  }
  return tokens.slice(i);
}
