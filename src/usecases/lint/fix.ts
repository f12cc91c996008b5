import { resolve } from 'node:path';
import { replaceFile } from '../../corpus/write-files.ts';
import { type FixedDocument, fixCorpus } from '../../lint/fix-corpus.ts';
import { type LintSetup, lintCorpus } from '../../lint/run.ts';
import type { Corpus } from '../../model/corpus.ts';
import { count } from '../../model/count.ts';
import { rereader } from '../edit-document.ts';
import type { Host } from '../host.ts';
import type { Opened } from '../open-corpus.ts';
import { changedLines } from './changed-lines.ts';
import type { LintOptions } from './options.ts';
import type { Selection } from './select.ts';

export interface FixRequest {
  readonly selection: Selection;
  readonly setup: LintSetup;
  readonly opened: Opened;
  readonly options: LintOptions;
  readonly host: Host;
}

/** Fixes what is safe, writes it unless that was only to be tried, and gives the corpus as it is then. */
export async function fixDocuments({ selection, setup, opened, options, host }: FixRequest): Promise<Corpus> {
  const { corpus, fixed } = await fixCorpus({
    ...selection,
    lint: async (now, targets) => (await lintCorpus({ ...setup, corpus: now, targets })).findings,
    reread: (postmortem, text) => rereader(postmortem, opened)(text),
  });
  const dry = options.fix === 'dry-run';
  for (const document of fixed) {
    if (!dry) replaceFile(resolve(opened.cwd, document.path), document.before, document.after);
    host.stderr.write(
      dry ? preview(document) : `lfi: fixed ${count(document.applied, 'finding')} in ${document.path}\n`,
    );
  }
  if (fixed.length === 0) host.stderr.write('lfi: nothing to fix\n');
  return corpus;
}

function preview({ path, before, after, applied }: FixedDocument): string {
  const lines = changedLines(before, after).map(({ sign, line, text }) => `  ${sign} ${line}: ${text}`);
  return `lfi: --fix would fix ${count(applied, 'finding')} in ${path}\n${lines.join('\n')}\n`;
}
