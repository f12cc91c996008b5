import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FileTree } from './file-tree.ts';
import { type Git, splitNul } from './git.ts';
import { pathTree } from './path-tree.ts';

/**
 * The index as a file tree under `cwd`: what the next commit will hold. A file that is the same in the work tree is
 * read from there; of the others the staged content is fetched once.
 */
export async function indexTree(git: Git, cwd: string): Promise<FileTree> {
  const absolute = (path: string) => resolve(cwd, git.fromRoot(path));
  const tracked = splitNul(await git.run(['ls-files', '--full-name', '-z', ':/']));
  const differing = splitNul(await git.run(['diff', '--name-only', '--no-ext-diff', '--no-relative', '-z']));
  const staged = new Map<string, Buffer>();
  const contents = await blobs(git, differing);
  for (const [at, path] of differing.entries()) {
    const content = contents[at];
    if (content) staged.set(absolute(path), content);
  }
  return pathTree(new Set(tracked.map(absolute)), (path) => staged.get(path) ?? readFileSync(path));
}

/** The staged contents of paths, in order; null where the index holds none. */
async function blobs(git: Git, paths: readonly string[]): Promise<(Buffer | null)[]> {
  const simple = paths.filter((path) => !path.includes('\n'));
  if (simple.length === 0) return [];
  const output = await git.run(['cat-file', '--batch'], simple.map((path) => `:0:${path}\n`).join(''));
  const found = new Map<string, Buffer>();
  let at = 0;
  for (const path of simple) {
    const end = output.indexOf(0x0a, at);
    const header = / (\w+) (\d+)$/.exec(output.subarray(at, end).toString('utf8'));
    at = end + 1;
    // "missing": nothing follows.
    if (!header) continue;
    const size = Number(header[2]);
    if (header[1] === 'blob') found.set(path, output.subarray(at, at + size));
    at += size + 1;
  }
  return paths.map((path) => found.get(path) ?? null);
}
