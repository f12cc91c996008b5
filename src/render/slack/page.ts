import { styleFor, type Terminal } from '../text/style.ts';

/** What a message shows of a text in columns before it breaks the lines. */
export const PAGE: Terminal = { width: 72, colour: false, ascii: false };

export const PAGE_STYLE = styleFor(PAGE);
