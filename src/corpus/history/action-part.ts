import { labelIn } from '../../document/label-lines.ts';
import { foldHeading, sectionNamer } from '../../document/section-names.ts';
import { takeApart } from '../../document/source.ts';
import type { Config } from '../../model/config.ts';

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const LABEL_END = /[:*_]\s*$/;
const DEFINITION = /^ {0,3}\[[^\]]+\]:[ \t]/;

/** The part of a document that its action items are read from. */
export interface ActionPart {
  readonly text: string;
  /** Whether a line of the document is in it, counted from 1. */
  has(line: number): boolean;
}

/**
 * What a document's action items are read from: its frontmatter, the sections that its headings call by such a name,
 * and the addresses that links refer to. Quick, and right for nearly every document; whoever uses it checks that what
 * today's document says stands in it.
 */
export function actionPart(given: string, config: Config): ActionPart {
  const { text, bodyFrom } = takeApart(given);
  const nameOf = sectionNamer(config);
  const head = text.slice(0, bodyFrom);
  const above = head.split('\n').length - 1;
  const kept: string[] = [];
  const numbers = new Set<number>();
  const lines = text.slice(bodyFrom).split('\n');
  let depth = 0;
  let heading = 1;
  let fence = '';
  lines.forEach((line, i) => {
    const bare = line.endsWith('\r') ? line.slice(0, -1) : line;
    const mark = bare.length < 3 ? null : (FENCE.exec(bare)?.[1] ?? null);
    if (fence === '' && mark === null) {
      const opened = opens(bare, lines[i + 1] ?? '');
      const label = opened === null && LABEL_END.test(bare) ? labelIn(bare, nameOf) : null;
      if (opened || label !== null) {
        if (opened) heading = opened.depth;
        const level = opened?.depth ?? Math.min(heading + 1, 6);
        const isActions = nameOf(opened?.words ?? label ?? '') === 'actions';
        if (isActions && depth === 0) depth = level;
        else if (!isActions && level <= depth) depth = 0;
      }
    } else if (mark !== null) {
      if (fence === '') fence = mark;
      else if (mark.startsWith(fence)) fence = '';
    }
    if (depth === 0 && !DEFINITION.test(bare)) return;
    kept.push(line);
    numbers.add(above + i + 1);
  });
  return { text: `${head}\n${kept.join('\n')}`, has: (line) => numbers.has(line) };
}

function opens(line: string, next: string): { depth: number; words: string } | null {
  if (line.charCodeAt(0) === 35 || line.startsWith(' ')) {
    const found = HEADING.exec(line);
    if (found) return { depth: (found[1] as string).length, words: found[2] ?? '' };
  }
  const under =
    /^\s*[=-]/.test(next) && /^ {0,3}[^\s|>#-]/.test(line) ? UNDERLINE.exec(next.replace(/\r$/, '')) : null;
  return under && foldHeading(line) !== '' ? { depth: under[1]?.startsWith('=') ? 1 : 2, words: line } : null;
}
