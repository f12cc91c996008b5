import { join, relative, resolve } from 'node:path';
import { readFrontmatter } from '../document/frontmatter.ts';
import { takeApart } from '../document/source.ts';
import type { Config } from '../model/config.ts';
import { isDay } from '../model/day.ts';
import type { Edition } from '../model/edition.ts';
import { Lines } from '../model/lines.ts';
import { DISK, type FileTree } from './file-tree.ts';
import { findDocuments } from './find.ts';

/** The digests and guild pages under the roots, by path; a file whose frontmatter does not say that it is one is none. */
export function readEditions(
  { cwd, base, config }: { readonly cwd: string; readonly base: string; readonly config: Config },
  tree: FileTree = DISK,
): Edition[] {
  const roots = [...new Set(config.roots.map((root) => resolve(base, root)))];
  const editions = roots.flatMap((root) =>
    findDocuments(root, config.digests, [], tree).paths.flatMap((path) => {
      const text = tree.readFileSync(join(root, path)).toString('utf8');
      return editionOf(text, relative(cwd, join(root, path)).replaceAll('\\', '/'));
    }),
  );
  return editions.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function editionOf(text: string, path: string): Edition[] {
  const source = takeApart(text);
  const { values } = readFrontmatter(source, () => new Lines(source.text));
  const { kind, incidents } = values;
  const day = (key: string) => (isDay(String(values[key])) ? String(values[key]) : null);
  const asOf = day('as_of') ?? day('until');
  if ((kind !== 'digest' && kind !== 'guild') || !Array.isArray(incidents) || asOf === null) return [];
  return [{ kind, path, since: day('since'), until: day('until'), asOf, incidents: incidents.map(String) }];
}
