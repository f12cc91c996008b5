/** A line of markdown as a reader sees it: without marks, links, tags, comments and emoji. */
export function plainText(markdown: string): string {
  if (!/[[\]*_`~<\\]/.test(markdown)) return withoutEmoji(markdown);
  return withoutEmoji(
    markdown
      .replace(/<!--[\s\S]{0,5000}?-->/g, '')
      .replace(
        /!?\[([^\][]{0,1000})\](?:\([^()\s]{0,2000}(?:\([^()]{0,500}\)[^()\s]{0,500})?\)|\[[^\]]{0,200}\])/g,
        '$1',
      )
      .replace(/<\/?[a-zA-Z][^<>]{0,500}>/g, '')
      .replace(/(`+)(.{1,500}?)\1/g, '$2')
      .replace(/(\*{1,3}|~~)(?=\S)([^*~]{1,1000}?)(?<=\S)\1/g, '$2')
      .replace(/(?<![\w\\])(_{1,3})(?=\S)([^_]{1,1000}?)(?<=\S)\1(?!\w)/g, '$2')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1'),
  );
}

/** Text without pictures and shortcodes such as `:fire:`, spaces tidied. */
export function withoutEmoji(text: string): string {
  // Nearly every line has neither: no letter beyond ASCII, and no pair of colons.
  if (!/[^\x20-\x7e]|\s\s|:[a-z]/.test(text)) return text.trim();
  return text
    .replace(
      /\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F\u20E3]?(?:\u200D\p{Extended_Pictographic}\uFE0F?)*|[\u{1F1E6}-\u{1F1FF}]|\uFE0F/gu,
      '',
    )
    .replace(/(?<![\w:]):[a-z][a-z0-9_+-]{1,40}:(?![\w:])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
