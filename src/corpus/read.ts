import { isUtf8 } from 'node:buffer';
import { isAbsolute, relative, resolve } from 'node:path';
import { readDocument } from '../document/read-document.ts';
import type { ReadYaml } from '../document/yaml-values.ts';
import type { Config } from '../model/config.ts';
import type { Corpus, Skipped } from '../model/corpus.ts';
import { LfiError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import { withNamesakes } from '../model/namesakes.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { type CacheFolder, MANY } from './cache-files.ts';
import { DISK, type FileTree, isFolder } from './file-tree.ts';
import { expandPaths, type Found, findDocuments } from './find.ts';
import { FrontmatterCache } from './frontmatter-cache.ts';
import { insideRoot } from './inside.ts';

export interface CorpusRequest {
  /** Paths are told relative to this folder. */
  readonly cwd: string;
  /** What the config's roots are relative to. */
  readonly base: string;
  readonly config: Config;
  /** Files, folders or globs, relative to `cwd`: these, instead of what include matches. */
  readonly paths?: readonly string[];
  /** Instead of the disk, for what include matches. */
  readonly tree?: FileTree;
  /** Leaves out links to what is not in a root. */
  readonly inside?: boolean;
  /** Where the frontmatter of many documents is kept between runs; read again from its file each time without. */
  readonly cache?: CacheFolder | null;
}

/** The rule under which a file that could not be read is reported. */
export const UNREADABLE = 'lfi/unreadable';

type Reading = typeof readDocuments;

/** Reads every document there is, sorted by path; a file that cannot be read is a finding, and the others go on. */
export function readCorpus(request: CorpusRequest, reading: Reading = readDocuments): Corpus {
  const { files, skipped } = listDocuments(request);
  const cache = request.cache && files.length >= MANY ? new FrontmatterCache(request.cache) : null;
  const { read, unreadable } = reading(files, request.config, request.tree, cache?.read);
  // The files of a commit, or some that were named, are not what the next run reads.
  if (!request.tree && !request.paths?.length) cache?.save();
  const postmortems = tellRootsApart(read).sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { config: request.config, postmortems, unreadable, skipped };
}

/** How paths under a root are told from `cwd`, worked out once for all of them. */
function teller(cwd: string, root: string): (path: string) => string {
  const prefix = slashes(relative(cwd, root));
  return (path) => {
    // From a folder inside the root some paths come back to where they are told from.
    if (path.startsWith('..') || prefix.startsWith('..') || isAbsolute(path))
      return slashes(relative(cwd, resolve(root, path)));
    return prefix === '' ? path : `${prefix}/${path}`;
  };
}

/** A document's file, not opened yet. */
export interface DocumentFile {
  readonly root: string;
  /** As it is told. */
  readonly path: string;
  readonly absolute: string;
  /** What it is instead, where it is no file. */
  readonly odd?: string;
}

/** Which files are documents. */
export function listDocuments(request: CorpusRequest): { files: DocumentFile[]; skipped: Skipped[] } {
  const files: DocumentFile[] = [];
  const skipped: Skipped[] = [];
  const mayBeRead = request.inside ? insideRoot() : () => true;
  for (const { root, found } of discover(request)) {
    const tell = teller(request.cwd, root);
    for (const path of found.paths) {
      const file = { root, path: tell(path), absolute: isAbsolute(path) ? path : `${root}/${path}` };
      if (mayBeRead(file)) files.push(file);
      else skipped.push({ path: file.path, why: 'a link to what lies elsewhere' });
    }
    for (const { path, why } of found.skipped) skipped.push({ path: tell(path), why });
    // Two patterns may meet the same one.
    for (const [path, odd] of new Map(found.odd.map(({ path, why }) => [path, why])))
      files.push({ root, path: tell(path), absolute: `${root}/${path}`, odd });
  }
  return { files, skipped };
}

export interface ReadFile {
  readonly file: DocumentFile;
  readonly postmortem: Postmortem;
}

export function readDocuments(
  files: readonly DocumentFile[],
  config: Config,
  tree: FileTree = DISK,
  readYaml?: ReadYaml,
): { read: ReadFile[]; unreadable: Finding[] } {
  const unreadable: Finding[] = [];
  const read: ReadFile[] = [];
  for (const file of files) {
    if (file.odd !== undefined) {
      unreadable.push(unreadableFinding(file.path, file.odd, 'Mend it, or keep it out with `exclude`.'));
      continue;
    }
    const text = readText(file, tree, unreadable);
    if (text === null) continue;
    read.push({ file, postmortem: readDocument({ path: file.path, text }, config, readYaml) });
  }
  return { read, unreadable };
}

function discover({
  cwd,
  base,
  config,
  paths = [],
  tree = DISK,
}: CorpusRequest): { root: string; found: Found }[] {
  const roots = new Set(config.roots.map((root) => resolve(base, root)));
  if (paths.length > 0) {
    const exclude = [...roots].flatMap((root) => config.exclude.flatMap((glob) => seenFrom(cwd, root, glob)));
    return [{ root: cwd, found: expandPaths(cwd, paths, exclude) }];
  }
  return [...roots].map((root) => {
    if (tree === DISK) refuseMissing(root, cwd);
    return { root, found: findDocuments(root, config.include, config.exclude, tree) };
  });
}

/** A glob over a root as one over `cwd`, which holds the root or lies in it; none where it matches nothing there. */
function seenFrom(cwd: string, root: string, glob: string): string[] {
  const [down, up] = [slashes(relative(cwd, root)), slashes(relative(root, cwd))];
  if (up === '' || glob.startsWith('**/')) return [glob];
  if (!down.startsWith('..')) return [`${down}/${glob}`];
  return glob.startsWith(`${up}/`) ? [glob.slice(up.length + 1)] : [];
}

/** A clone that is not there would be missing from every figure. */
function refuseMissing(root: string, cwd: string): void {
  if (isFolder(root)) return;
  throw new LfiError('nothing-to-read', `there is no folder ${slashes(relative(cwd, root))}`, {
    hint: '--root, or `roots` in the config, names it: clone it first, or take it out.',
  });
}

const slashes = (path: string) => path.replaceAll('\\', '/');

function readText(file: DocumentFile, tree: FileTree, unreadable: Finding[]): string | null {
  try {
    const bytes = tree.readFileSync(file.absolute);
    if (isUtf8(bytes)) return bytes.toString('utf8');
    unreadable.push(
      unreadableFinding(file.path, whyNotText(bytes), 'Save it as UTF-8, or keep it out with `exclude`.'),
    );
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    unreadable.push(
      unreadableFinding(
        file.path,
        WHY[code] ?? `it cannot be read (${code})`,
        'Mend it, or keep it out with `exclude`.',
      ),
    );
  }
  return null;
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'it is a link to a file that is not there',
  EISDIR: 'it is a folder, or a link to one',
  EACCES: 'reading it is not allowed',
  EPERM: 'reading it is not allowed',
  ELOOP: 'it is a link that leads back to itself',
};

/** What Windows begins a text with that it saves as Unicode. */
const UTF16 = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

function whyNotText(bytes: Buffer): string {
  if (UTF16.some((mark) => bytes.subarray(0, 2).equals(mark))) return 'it is UTF-16';
  if (bytes.includes(0)) return 'it is a binary file';
  const line = bytes.subarray(0, firstBadByte(bytes)).filter((byte) => byte === 0x0a).length + 1;
  return `line ${line} is not UTF-8`;
}

function firstBadByte(bytes: Buffer): number {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isUtf8(bytes.subarray(0, middle)) || isUtf8(bytes.subarray(0, middle - 1))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function unreadableFinding(path: string, why: string, help: string): Finding {
  const start = { line: 1, column: 1 };
  return {
    ruleId: UNREADABLE,
    level: 'error',
    message: `the file is not read: ${why}`,
    path,
    span: { start, end: start },
    help,
    url: null,
    fix: null,
  };
}

/** Where two roots hold the same id, each gets its root's name before it, also where a document of that root names it. */
function tellRootsApart(read: readonly ReadFile[]): Postmortem[] {
  const ids = idsApart(read.map(({ file, postmortem }) => ({ root: file.root, id: postmortem.id })));
  const namesakes = new Map(read.map(({ file }) => [file.root, new Map<string, string>()]));
  for (const [index, { file, postmortem }] of read.entries()) {
    const id = ids[index] as string;
    if (id !== postmortem.id) namesakes.get(file.root)?.set(postmortem.id, id);
  }
  return read.map(({ file, postmortem }) => withNamesakes(postmortem, namesakes.get(file.root) ?? new Map()));
}

/** The ids in their order, those that several roots hold with their root's name before them. */
export function idsApart(documents: readonly { readonly root: string; readonly id: string }[]): string[] {
  const roots = new Map<string, Set<string>>();
  for (const { root, id } of documents) roots.set(id, (roots.get(id) ?? new Set()).add(root));
  const names = rootNames([...new Set(documents.map(({ root }) => root))]);
  return documents.map(({ root, id }) => ((roots.get(id)?.size ?? 0) < 2 ? id : `${names.get(root)}/${id}`));
}

/** The last parts of each root's path, as many as it takes to tell them apart. */
function rootNames(roots: readonly string[]): Map<string, string> {
  const parts = roots.map((root) => slashes(root).split('/').filter(Boolean));
  for (let length = 1; ; length++) {
    const names = parts.map((one) => one.slice(-length).join('/'));
    const allTaken = parts.every((one) => one.length <= length);
    if (new Set(names).size === roots.length || allTaken) {
      return new Map(roots.map((root, i) => [root, names[i] as string]));
    }
  }
}
