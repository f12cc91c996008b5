import { relative } from 'node:path';
import { hashOf, type Keep } from '../corpus/cache-files.ts';
import { isUnchanged, type Stamp, type Stamps, stampOf } from '../corpus/index-cache.ts';
import { type DocumentFile, idsApart, listDocuments, readDocuments } from '../corpus/read.ts';
import { type Entry, entryOf, updateIndex } from '../library/build-index.ts';
import { Concepts } from '../library/concepts.ts';
import { EMPTY_INDEX, type IndexData } from '../library/index-data.ts';
import { SearchIndex } from '../library/search-index.ts';
import type { Skipped } from '../model/corpus.ts';
import type { Finding } from '../model/finding.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { BUILD } from '../model/version.ts';
import { type IndexStore, type StoredIndex, storeInFolder } from './index-store.ts';
import type { Invocation } from './invocation.ts';
import { nothingToRead, type Opened } from './open-corpus.ts';

/** The documents of a corpus by what is in them, most of them unopened. */
export interface Library {
  readonly index: SearchIndex;
  readonly concepts: Concepts;
  /** By document of the index: its id in this corpus and its path as it is told. */
  readonly ids: readonly string[];
  readonly paths: readonly string[];
  readonly unreadable: readonly Finding[];
  readonly skipped: readonly Skipped[];
  /** Reads a document of the index; null where its file has gone meanwhile. */
  read(document: number): Postmortem | null;
}

const AT_ONCE = 100;
const MANY = 1000;

/**
 * The index of the documents there are now: from the cache what has not changed since, from the files the rest.
 * Nothing to read at all is `LfiError('nothing-to-read')`, unless that was said to be fine.
 */
export async function openLibrary(invocation: Invocation, opened: Opened, keep: Keep): Promise<Library> {
  const { options, host } = invocation;
  const { config, base, cwd, at } = opened;
  const inside = invocation.memory !== undefined;
  const { files, skipped } = listDocuments({ cwd, base, config, inside, ...(at ? { tree: at.tree } : {}) });
  if (files.length === 0 && options['errorOnUnmatchedPattern'] !== false) {
    throw nothingToRead(opened, skipped);
  }
  const concepts = new Concepts(config.taxonomy, config.synonyms);
  const store = storeOf(invocation, opened, keep);
  const stored = store?.read() ?? null;
  const before = stored?.data ?? EMPTY_INDEX;
  const shelf = new Map(files.map((file) => [keyOf(file, base), file]));
  const work = compare(shelf, stored);
  if (work.toRead.length >= MANY && host.stderr.isTTY) {
    host.stderr.write(
      `lfi: indexing ${work.toRead.length} documents; the next search takes them from the cache\n`,
    );
  }
  const fresh = await readInto(work, shelf, opened, concepts, before, invocation.signal);
  const { data } = fresh;
  const changed = data !== before;
  if (changed || work.toRead.length > fresh.unreadable.length) {
    store?.write(new Map([...work.stamps, ...fresh.stamps]), data);
  }
  return { ...shelved(data, shelf, opened), concepts, unreadable: fresh.unreadable, skipped };
}

/** What is read from a commit has no file to be compared with. */
function storeOf({ memory }: Invocation, { config, cache, at }: Opened, keep: Keep): IndexStore | null {
  if (cache === null || at) return null;
  const facts = [BUILD, { ...config, path: null }];
  return memory?.index.over(cache.path, facts) ?? storeInFolder(cache.path, facts, keep);
}

/** The file from the config's folder: the same wherever the command runs. */
function keyOf({ absolute }: DocumentFile, base: string): string {
  const inside = absolute.startsWith(`${base}/`);
  return inside ? absolute.slice(base.length + 1) : relative(base, absolute).replaceAll('\\', '/');
}

interface Work {
  /** Files whose text has to be looked at. */
  readonly toRead: readonly string[];
  /** Files that are as they were. */
  readonly stamps: Stamps;
  readonly gone: ReadonlySet<string>;
  /** What the index says of files that have to be looked at. */
  readonly known: Stamps;
}

function compare(shelf: ReadonlyMap<string, DocumentFile>, cached: StoredIndex | null): Work {
  const known: Stamps = cached?.stamps ?? new Map();
  const stamps = new Map<string, Stamp>();
  const toRead: string[] = [];
  for (const [key, { absolute }] of shelf) {
    const stamp = known.get(key);
    const now = stamp && stampOf(absolute);
    if (stamp && now && isUnchanged(stamp, now, cached?.writtenMs ?? 0)) stamps.set(key, stamp);
    else toRead.push(key);
  }
  return { toRead, stamps, gone: new Set([...known.keys()].filter((key) => !shelf.has(key))), known };
}

interface Fresh {
  readonly data: IndexData;
  readonly stamps: Stamps;
  readonly unreadable: readonly Finding[];
}

/** Documents taken into the index in one go: memory holds the terms of no more. */
const BATCH = 2000;

async function readInto(
  { toRead, known, gone }: Work,
  shelf: ReadonlyMap<string, DocumentFile>,
  { config, at }: Opened,
  concepts: Concepts,
  before: IndexData,
  signal?: AbortSignal,
): Promise<Fresh> {
  const stamps = new Map<string, Stamp>();
  const unreadable: Finding[] = [];
  let data = before;
  let entries: Entry[] = [];
  let replaced = new Set(gone);
  const take = () => {
    if (entries.length > 0 || replaced.size > 0) data = updateIndex(data, replaced, entries);
    entries = [];
    replaced = new Set();
  };
  for (const [count, key] of toRead.entries()) {
    // The native parser gives its memory back between turns.
    if (count % AT_ONCE === AT_ONCE - 1) {
      await new Promise((done) => setImmediate(done));
      signal?.throwIfAborted();
    }
    const file = shelf.get(key) as DocumentFile;
    const stamp = at ? null : stampOf(file.absolute);
    const one = readDocuments([file], config, at?.tree);
    unreadable.push(...one.unreadable);
    const postmortem = one.read[0]?.postmortem;
    const old = known.get(key);
    const hash = postmortem && hashOf(postmortem.text);
    if (hash !== undefined && stamp) stamps.set(key, [stamp[0], stamp[1], stamp[2], hash]);
    if (old && old[3] === hash) continue;
    if (old) replaced.add(key);
    if (postmortem) entries.push(entryOf(postmortem, key, concepts));
    if (entries.length === BATCH) take();
  }
  take();
  return { data, stamps, unreadable };
}

function shelved(
  data: IndexData,
  shelf: ReadonlyMap<string, DocumentFile>,
  { config, at }: Opened,
): Pick<Library, 'index' | 'ids' | 'paths' | 'read'> {
  const files = data.cards.keys.map((key) => shelf.get(key) as DocumentFile);
  const ids = idsApart(data.cards.ids.map((id, document) => ({ id, root: files[document]?.root ?? '' })));
  return {
    index: new SearchIndex(data),
    ids,
    paths: files.map(({ path }) => path),
    read(document) {
      const file = files[document] as DocumentFile;
      const postmortem = readDocuments([file], config, at?.tree).read[0]?.postmortem;
      const id = ids[document] as string;
      if (!postmortem || postmortem.id === id) return postmortem ?? null;
      return Object.create(postmortem, { id: { value: id, enumerable: true } }) as Postmortem;
    },
  };
}
