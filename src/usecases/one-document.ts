import { relative, resolve } from 'node:path';
import { isFile } from '../corpus/file-tree.ts';
import type { Corpus } from '../model/corpus.ts';
import { LfiError } from '../model/error.ts';
import type { Invocation } from './invocation.ts';
import { type Opened, openCorpus } from './open-corpus.ts';

/**
 * How a command opens the corpus for a document named by its id, the beginning of it, or its path, which may lie outside
 * what is included; `asked` is what names it once the corpus is open.
 */
export function oneDocument(
  text: string,
  { options }: Invocation,
): { open: (opened: Opened) => Corpus; asked: () => string } {
  let asked = text;
  return {
    asked: () => asked,
    open(opened) {
      const file = resolve(opened.cwd, text);
      if (!isFile(file)) return openCorpus(opened, options);
      asked = relative(opened.cwd, file).replaceAll('\\', '/');
      return withFile(opened, asked);
    },
  };
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
