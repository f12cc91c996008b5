import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { LfiError } from '../model/error.ts';

/** What became of a file that was to be there. */
export type Put = 'created' | 'unchanged' | 'kept';

/**
 * Writes the whole file or nothing: what stood there stays until the new text is complete. Makes missing folders,
 * writes through links, keeps the mode; a device or a pipe is written to as it is.
 */
export function writeOutput(path: string, text: string | Uint8Array): void {
  attempt(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats && !stats.isFile()) return writeFileSync(path, text);
    const target = stats ? realpathSync(path) : path;
    complete(target, text, stats, (half) => renameSync(half, target));
  });
}

/** Replaces a file that was read as `before`; throws `LfiError('conflict')` where it has changed since. */
export function replaceFile(path: string, before: string, text: string): void {
  const now = readIfThere(path);
  if (now === null || withoutMark(now) !== withoutMark(before)) {
    throw new LfiError('conflict', `${path} has changed since it was read; it was left as it is`, {
      hint: 'Run the command again.',
    });
  }
  writeOutput(path, now.startsWith('\uFEFF') ? `\uFEFF${withoutMark(text)}` : text);
}

/** Writes a file that is not there yet, whole or not at all; false where something has its name already. */
export function createFile(path: string, text: string, mode?: number): boolean {
  return attempt(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    if (lstatSync(path, { throwIfNoEntry: false })) return false;
    try {
      complete(path, text, mode === undefined ? undefined : { mode }, (half) => {
        linkSync(half, path);
        rmSync(half, { force: true });
      });
      return true;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') return false;
      if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS' && code !== 'EMLINK') throw error;
      return createWithoutLinks(path, text, mode);
    }
  });
}

/** Makes sure that a file is there; one that is there already stays as it is. */
export function putFile(path: string, text: string, mode?: number): Put {
  return createFile(path, text, mode) ? 'created' : foreseePut(path, text);
}

/** What `putFile` would do. */
export function foreseePut(path: string, text: string): Put {
  if (!lstatSync(path, { throwIfNoEntry: false })) return 'created';
  return readIfThere(path)?.replaceAll('\r\n', '\n') === text ? 'unchanged' : 'kept';
}

/** A file's text; null where there is none, or a folder. */
export function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw new LfiError('io', `${path} cannot be read: ${reasonOf(error)[0]}`);
  }
}

/** Writes beside the target, hands the finished half on, and leaves nothing behind when that fails. */
function complete(
  target: string,
  text: string | Uint8Array,
  like: Pick<Stats, 'mode'> | undefined,
  finish: (half: string) => void,
): void {
  const half = join(dirname(target), `.${basename(target)}.lfi-${process.pid}`);
  try {
    writeFileSync(half, text);
    if (like) chmodSync(half, like.mode & 0o777);
    finish(half);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}

/** Some file systems know no hard links: then exclusive, if not whole in a crash. */
function createWithoutLinks(path: string, text: string, mode?: number): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx', ...(mode === undefined ? {} : { mode }) });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function attempt<Result>(path: string, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    const [reason, hint] = reasonOf(error);
    throw new LfiError('io', `${path} cannot be written: ${reason}`, { hint });
  }
}

const NOT_ALLOWED = ['that is not allowed', 'Change the rights of the folder, or write elsewhere.'] as const;
const THROUGH_A_FILE = [
  'part of the path is a file, not a folder',
  'Move the file out of the way, or write elsewhere.',
] as const;

/** Why, and a way out. */
const REASONS: Readonly<Record<string, readonly [string, string]>> = {
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  EROFS: ['the disk is read-only', 'Write elsewhere.'],
  ENOSPC: ['the disk is full', 'Make room, or write elsewhere.'],
  EISDIR: ['there is a folder of that name', 'Name a file in it.'],
  ENOTDIR: THROUGH_A_FILE,
  EEXIST: THROUGH_A_FILE,
  ENAMETOOLONG: ['the name is too long', 'Give it a shorter one.'],
};

function reasonOf(error: unknown): readonly [string, string] {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? [message, 'Check that the folder is one, and that it can be written to.'];
}

const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);
