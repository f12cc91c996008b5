import { relative, resolve } from 'node:path';
import { isFile } from '../corpus/file-tree.ts';
import { openGit } from '../corpus/git.ts';
import { changesSince } from '../corpus/git-changes.ts';
import { readDocuments } from '../corpus/read.ts';
import { readDocument } from '../document/read-document.ts';
import type { Sieve } from '../library/find.ts';
import { count } from '../model/count.ts';
import { LfiError } from '../model/error.ts';
import { type Filters, matches, resolveFilters } from '../model/filter.ts';
import { findById } from '../model/lookup.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { readCount } from '../model/read-count.ts';
import type { SimilarData } from '../reports/similar/data.ts';
import { type SimilarAnswer, similarReport } from '../reports/similar/similar.ts';
import type { ExitCode } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import { type Asked, look } from './look-alikes.ts';
import { type Made, makeReport } from './make-report.ts';
import type { Opened } from './open-corpus.ts';
import { type Library, openLibrary } from './open-library.ts';
import { tellReport } from './run-report.ts';

const HITS = 5;

/** `lfi similar`. */
export async function run(given: Invocation): Promise<ExitCode> {
  const { options } = given;
  const changed = options['changed'] !== undefined;
  if (changed === given.args.length > 0) throw whatToCompare(changed);
  // What a pull request is told is markdown, unless something else was asked for.
  const markdown = changed && !options['json'] && options['format'] === undefined;
  const invocation = { ...given, options: { ...options, ...(markdown ? { format: 'markdown' } : {}) } };
  return tellReport(await compare(invocation, changed ? whatChanged : whatWasNamed), invocation);
}

/** Finds out which documents are held against the library. */
type Choose = (invocation: Invocation, opened: Opened, library: Library) => Promise<Chosen>;

interface Chosen {
  readonly asked: readonly Asked[];
  /** Why there is nothing to compare, where that is fine. */
  readonly nothing: string | null;
}

/** Holds what `choose` names against the corpus. */
export async function compare(invocation: Invocation, choose: Choose): Promise<Made<SimilarData>> {
  const { options } = invocation;
  let answer: SimilarAnswer = { asked: [], nothing: null };
  let library: Library | null = null;
  return makeReport(similarReport, invocation, {
    async open(opened) {
      const limit = readCount('--limit', options['limit']) ?? HITS;
      const here = await openLibrary(invocation, opened, 'always');
      library = here;
      const { asked, nothing } = await choose(invocation, opened, here);
      const among = sieve(invocation, opened, here);
      const later = options['later'] === true;
      const found = asked.map((one) => look(one, here, { limit, among, later }));
      answer = { asked: found.map(({ answered }) => answered), nothing };
      const documents = new Map(found.flatMap(({ opened: list }) => list).map((one) => [one.path, one]));
      const { unreadable, skipped } = here;
      return { config: opened.config, postmortems: [...documents.values()], unreadable, skipped };
    },
    heard: () => library?.index.data.cards ?? [],
    context: () => ({
      read: library?.index.size ?? 0,
      options: { ...invocation.options, args: invocation.args, answer },
    }),
  });
}

function whatToCompare(changed: boolean): LfiError {
  if (changed) {
    return new LfiError('usage', '--changed tells which documents to compare: name none beside it', {
      hint: 'Write lfi similar --changed, or lfi similar <id>.',
    });
  }
  return new LfiError('usage', 'which document?', {
    hint: 'Write lfi similar <id>, a file, - for standard input, or --changed for what a branch touches.',
  });
}

/** Planned work is no incident, unless it was asked for. */
function sieve({ options }: Invocation, { config, asOf }: Opened, { index }: Library): Sieve {
  const filters = resolveFilters(options, config);
  const byCard: Filters = { ...filters, where: [] };
  const { cards } = index.data;
  const anyFilter = Object.values(byCard).some(({ length }) => length > 0);
  return {
    passes(document: number): boolean {
      const time = cards.times[document] ?? null;
      if (time !== null && time >= asOf) return false;
      if (cards.kinds[document] === 'maintenance' && filters.kind.length === 0) return false;
      const card = anyFilter ? cards.at(document) : undefined;
      return !card || matches({ ...card, raw: {} }, byCard);
    },
    passesOpened: filters.where.length === 0 ? null : (postmortem) => matches(postmortem, filters),
  };
}

async function whatWasNamed(
  { args, host }: Invocation,
  { cwd, config }: Opened,
  library: Library,
): Promise<Chosen> {
  const named = args[0] as string;
  if (named === '-') {
    const text = await host.stdin.read();
    if (text.trim() === '') {
      throw new LfiError('usage', 'there is nothing on standard input', {
        hint: 'Pipe a document or a description in: lfi similar - < notes.md.',
      });
    }
    return only({ postmortem: readDocument({ path: '-', text }, config), document: null, path: null });
  }
  const absolute = resolve(cwd, named);
  if (isFile(absolute)) {
    const path = relative(cwd, absolute).replaceAll('\\', '/');
    const known = fromLibrary(library, library.paths.indexOf(path));
    return only(known ?? { postmortem: readOne({ cwd, absolute, path }, config), document: null, path });
  }
  return only(inLibrary(library, named));
}

const only = (asked: Asked): Chosen => ({ asked: [asked], nothing: null });

/** The document with this id, or the only one whose id begins so. */
export function inLibrary(library: Library, named: string): Asked {
  const list = library.ids.map((id, document) => ({ id, path: library.paths[document] as string, document }));
  const { document, path } = findById(list, named);
  const known = fromLibrary(library, document);
  if (known) return known;
  throw new LfiError('io', 'the file has gone since it was looked for', { path });
}

function fromLibrary({ paths, read }: Library, document: number): Asked | null {
  const postmortem = document < 0 ? null : read(document);
  return postmortem && { postmortem, document, path: paths[document] as string };
}

function readOne(
  { cwd, absolute, path }: { cwd: string; absolute: string; path: string },
  config: Opened['config'],
): Postmortem {
  const { read, unreadable } = readDocuments([{ root: cwd, path, absolute }], config);
  const [one] = read;
  if (one) return one.postmortem;
  const [why] = unreadable;
  throw new LfiError('io', why?.message ?? 'the file is not read', {
    path,
    ...(why?.help ? { hint: why.help } : {}),
  });
}

async function whatChanged(
  { host, options }: Invocation,
  { cwd }: Opened,
  library: Library,
): Promise<Chosen> {
  const git = await openGit(cwd, host.env, host.cwd, '--changed needs');
  const ref = options['changed'] === true ? null : String(options['changed']);
  const { paths, note } = await changesSince(git, ref, host.env);
  if (note !== null) host.stderr.write(`lfi: --changed: ${note}\n`);
  const touched = new Set(paths);
  const asked = library.paths.flatMap((path, document) => {
    const one = touched.has(path) ? fromLibrary(library, document) : null;
    return one ? [one] : [];
  });
  asked.sort((a, b) => (a.postmortem.path < b.postmortem.path ? -1 : 1));
  const files = count(paths.length, 'changed file');
  return { asked, nothing: asked.length > 0 ? null : `No postmortem among ${files}: nothing to compare.` };
}
