import type { Node, Parent } from 'mdast';
import type { Corpus } from '../model/corpus.ts';
import { nearest } from '../model/nearest.ts';
import type { Span } from '../model/position.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { whereField, writtenField } from './frontmatter.ts';

/** Documents of a corpus by what a link can call them. */
export interface Named {
  byId(id: string): Postmortem | null;
  byPath(path: string): boolean;
  nearest(id: string): string | null;
}

export function namesIn({ postmortems, unreadable, skipped }: Corpus): Named {
  const ids = new Map(postmortems.map((one) => [one.id, one]));
  const paths = new Set([...postmortems, ...unreadable, ...skipped].map(({ path }) => path));
  return {
    byId: (id) => ids.get(id) ?? null,
    byPath: (path) => paths.has(path),
    nearest: (id) => nearest(id, ids.keys()),
  };
}

/** An id in the frontmatter that names another document. */
export interface NamedId {
  readonly field: string;
  readonly id: string;
  readonly span: Span;
}

/** The ids under a field as the corpus has them, with where each stands. */
export function idsIn(postmortem: Postmortem, field: string): NamedId[] {
  const value = writtenField(postmortem, field)?.value;
  if (!Array.isArray(value)) {
    const id = idOf(value);
    return id === null ? [] : [named(postmortem, field, id)];
  }
  return value.flatMap((entry: unknown, index) => {
    const id = idOf(entry);
    return id === null ? [] : [named(postmortem, field, id, index)];
  });
}

/** The place is worked out only when asked for: few ids are ever reported. */
function named(postmortem: Postmortem, field: string, id: string, ...rest: number[]): NamedId {
  return {
    field,
    id: postmortem.namesakes.get(id) ?? id,
    get span() {
      return whereField(postmortem, field, ...rest);
    },
  };
}

function idOf(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  return String(value).trim() || null;
}

/** A link in the body to a markdown file by a relative path. */
export interface FileLink {
  readonly url: string;
  /** From where the document's path counts; null where it leaves that. */
  readonly path: string | null;
  readonly span: Span;
}

/** Links of the body that plainly point to a markdown file beside. */
export function fileLinks(postmortem: Postmortem): FileLink[] {
  const found: FileLink[] = [];
  const open: Node[] = [postmortem.tree()];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('children' in node) open.push(...(node as Parent).children);
    if (node.type !== 'link' && node.type !== 'definition') continue;
    const url = (node as unknown as { url: string }).url;
    const bare = decoded(url.replace(/[?#].*$/, ''));
    if (!node.position || !/\.md$/i.test(bare) || /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(bare)) continue;
    const { start, end } = node.position;
    const span = {
      start: { line: start.line, column: start.column },
      end: { line: end.line, column: end.column },
    };
    found.push({ url, path: resolve(postmortem.path, bare), span });
  }
  return found.sort(
    (a, b) => a.span.start.line - b.span.start.line || a.span.start.column - b.span.start.column,
  );
}

function resolve(from: string, link: string): string | null {
  const parts = from.split('/').slice(0, -1);
  for (const step of link.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') parts.push(step);
    else if (parts.length === 0 || parts.at(-1) === '..') return null;
    else parts.pop();
  }
  return parts.join('/');
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
