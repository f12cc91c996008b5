/** A block of a text as it is read, without its markup: a paragraph, a list item, a table row. */
export interface Block {
  readonly text: string;
  /** 1-based, counted from the first line of the text. */
  readonly line: number;
}

const NEW_BLOCK = /^\s*(?:[-*+]\s|\d+[.)]\s|\||#{1,6}\s|>|$)/;
const RULE = /^\s*(?:[-=*_]\s*){3,}$|^[\s|:-]+$|^\s*(?:`{3,}|~{3,})/;
/** `[runbook]: https://…` says where a link leads; a footnote (`[^1]: …`) is prose. */
const LINK_DEFINITION = /^ {0,3}\[(?!\^)[^\]]+\]:\s*(?:<[^>]*>|\S+)(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)))?\s*$/;

/** Takes a piece of markdown apart into what a person would read in one go. */
export function proseBlocks(text: string): Block[] {
  const blocks: { lines: string[]; line: number }[] = [];
  let open = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (RULE.test(line) || LINK_DEFINITION.test(line)) {
      open = false;
      continue;
    }
    const starts = NEW_BLOCK.test(line);
    const read = unmarked(line);
    if (read === '') {
      open = false;
      continue;
    }
    if (open && !starts) blocks.at(-1)?.lines.push(read);
    else blocks.push({ lines: [read], line: index + 1 });
    open = true;
  }
  return blocks.map(({ lines, line }) => ({ text: lines.join(' '), line }));
}

/** One line without markup. */
export function unmarked(line: string): string {
  return line
    .replace(/^\s*(?:>\s*)*(?:[-*+]\s+|\d+[.)]\s+|#{1,6}\s+)?(?:\[[ xX]\]\s+)?/, '')
    .replace(/^\s*\||\|\s*$/g, '')
    .replace(/\s*\|\s*/g, ' · ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<!--.*?-->/g, '')
    .replace(/(\*\*|__|~~|`)(?=\S)(.+?)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])[*_](?=\S)(.+?)(?<=\S)[*_](?![\p{L}\p{N}])/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
