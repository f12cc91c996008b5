import { resolve } from 'node:path';
import { readIfThere } from '../../corpus/write-files.ts';
import { readNearMissRows } from '../../interchange/near-miss-rows.ts';
import { LfiError } from '../../model/error.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';
import { type Opened, openCorpus } from '../open-corpus.ts';
import { checkRows } from './check-rows.ts';
import { findLogged } from './logged-already.ts';
import { modesInUse, newModeNote } from './modes-in-use.ts';
import { type Skip, writeNearMisses } from './write-near-misses.ts';

/** `lfi near-miss --from <file>`: every row is checked before the first is written. */
export async function logFrom(invocation: Invocation, opened: Opened): Promise<ExitCode> {
  const { host, options, args } = invocation;
  const from = options['from'] as string;
  if (args.length > 0) {
    throw new LfiError('usage', '--from reads what failed from a file; a title besides it has no place', {
      hint: 'Leave one of the two out.',
    });
  }
  const path = from === '-' ? 'standard input' : from;
  const text = from === '-' ? await host.stdin.read() : readIfThere(resolve(opened.cwd, from));
  if (text === null) {
    throw new LfiError('io', 'there is no such file', { path, hint: 'Name a CSV or JSON lines file, or -.' });
  }
  const date = options['date'] as string | undefined;
  const nears = checkRows(readNearMissRows(text, path), path, {
    now: host.now(),
    date,
    config: opened.config,
  });
  const corpus = openCorpus(opened, { ...options, errorOnUnmatchedPattern: false });
  const modes = modesInUse(corpus);
  const logged = findLogged(corpus, opened.config);
  const skipped: Skip[] = [];
  const fresh = nears.filter(({ line, near }) => {
    const same = logged(near);
    if (same !== null) skipped.push({ line, id: same });
    return same === null;
  });
  const notes = new Set(nears.map(({ near }) => newModeNote(near.failureMode, modes, opened.config)));
  for (const note of notes) if (note !== null) host.stderr.write(`lfi: ${note}\n`);
  writeNearMisses(
    invocation,
    opened,
    fresh.map(({ near }) => near),
    skipped,
  );
  return EXIT.ok;
}
