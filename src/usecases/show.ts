import { relative, resolve } from 'node:path';
import type { Invocation } from '../cli/command.ts';
import { isFile } from '../corpus/file-tree.ts';
import type { Corpus } from '../model/corpus.ts';
import { LfiError } from '../model/error.ts';
import { showReport } from '../reports/show/show.ts';
import { type Opened, openCorpus } from './open-corpus.ts';
import { runReport } from './run-report.ts';

/** Shows one document, named by its id, the beginning of it, or its path; a path may lie outside what is included. */
export async function run(invocation: Invocation) {
  const [asked] = invocation.args;
  if (!asked)
    throw new LfiError('usage', 'which document?', {
      hint: 'Write lfi show <id>; `lfi list` shows every id.',
    });
  let args: readonly string[] = [asked];
  const open = (opened: Opened): Corpus => {
    const file = resolve(opened.cwd, asked);
    if (!isFile(file)) return openCorpus(opened, invocation.options);
    const path = relative(opened.cwd, file).replaceAll('\\', '/');
    args = [path];
    return withFile(opened, path);
  };
  return runReport(
    showReport,
    {
      ...invocation,
      get args() {
        return args;
      },
    },
    { open },
  );
}

/** The corpus, where there is one, and the file, where it is not in it. */
function withFile(opened: Opened, path: string): Corpus {
  const corpus = openCorpus(opened, { errorOnUnmatchedPattern: false });
  if (corpus.postmortems.some((one) => one.path === path)) return corpus;
  const single = openCorpus(opened, {}, [path]);
  const [unreadable] = single.unreadable;
  if (unreadable) throw new LfiError('io', unreadable.message, { path, hint: unreadable.help });
  return { ...corpus, postmortems: [...corpus.postmortems, ...single.postmortems] };
}
