import { plainText } from './plain-text.ts';
import { foldHeading } from './section-names.ts';
import { NO_TITLE } from './section-words.ts';

const FAR = 400;

/** The title in a body without frontmatter: its first heading, else a bold or plain first line that plainly is one. */
export function titleInBody(text: string, from: number): string | null {
  const keyed = titleAmongKeys(text.slice(from, from + 2000));
  if (keyed) return keyed;
  let fence: string | null = null;
  let comment = false;
  let before: string | null = null;
  let first: string | null = null;
  let seen = 0;
  for (const line of linesFrom(text, from)) {
    seen += 1;
    if (seen > FAR) break;
    const bare = line.trim();
    if (comment) {
      comment = !bare.includes('-->');
      continue;
    }
    const opening = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== null) {
      if (opening?.startsWith(fence)) fence = null;
      continue;
    }
    if (opening) fence = opening;
    if (bare.startsWith('<!--') && !bare.includes('-->')) comment = true;
    const atx = /^ {0,3}#{1,6}(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(line.slice(0, 2000));
    const heading = atx ? plainText(atx[1] ?? '') : '';
    if (heading && NO_TITLE.test(foldHeading(heading))) return first === null ? null : titleLine(first);
    if (heading && PLACEHOLDER.test(heading)) {
      first = null;
      continue;
    }
    if (heading) return heading;
    if (before !== null && /^ {0,3}(?:=+|-{2,})[ \t]*$/.test(line) && isProse(before))
      return plainText(before) || null;
    if (first === null && bare !== '' && !bare.startsWith('<!--') && !fence) first = bare;
    before = bare === '' ? null : bare;
  }
  return first === null ? null : titleLine(first);
}

// A template's heading, under which people write their title.
const PLACEHOLDER = /^(?:incident |post-?mortem |report )?title:?$/i;

// What stands above a report, and is none of its words: `Status: final`.
const LABELLED =
  /^[\s*_]*(?:status|owners?|authors?|created|updated|date|time|severity|priority|duration|impact|reporter|reported by|written by|services?|tags?|slug|layout|title|last (?:updated|modified))\b[\s*_]*:/i;

/** Some generators keep their keys above the text without a fence; of these only a `title` is taken. */
function titleAmongKeys(head: string): string | null {
  const block = /^(?:[a-z][\w-]*:[^\n]*\n){3,}(?=[ \t]*\n)/.exec(head)?.[0];
  const title = block && /^title: *(["']?)(.+?)\1 *$/m.exec(block)?.[2];
  return title ? plainText(title) || null : null;
}

const isProse = (line: string) => !/^(?:[-*+>|#]|\d+[.)])\s/.test(line) && !line.startsWith('|');

/** A first line stands for a title when it is bold all through, or short and no sentence, list, table or label. */
function titleLine(line: string): string | null {
  const bold = /^(\*\*|__)(.{1,300}?)\1:?$/.exec(line);
  if (NO_TITLE.test(foldHeading(bold?.[2] ?? line)) || LABELLED.test(line)) return null;
  if (bold) return plainText(bold[2] ?? '').replace(/:$/, '') || null;
  if (line.length > 120 || !isProse(line) || /[.:;!,]$/.test(line) || /^[<|!]|https?:/.test(line))
    return null;
  return plainText(line) || null;
}

function* linesFrom(text: string, from: number): Generator<string> {
  let offset = from;
  while (offset < text.length) {
    const newline = text.indexOf('\n', offset);
    const end = newline < 0 ? text.length : newline;
    yield text.slice(offset, text[end - 1] === '\r' ? end - 1 : end);
    offset = end + 1;
  }
}
