import { resolve } from 'node:path';
import { replaceFile } from '../corpus/write-files.ts';
import { readDocument } from '../document/read-document.ts';
import { withNamesakes } from '../model/namesakes.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Host } from './host.ts';
import { changedLines } from './lint/changed-lines.ts';
import type { Opened } from './open-corpus.ts';

/** Reads another text as the same document of the corpus. */
export const rereader =
  ({ path, namesakes }: Postmortem, { config }: Opened) =>
  (text: string): Postmortem =>
    withNamesakes(readDocument({ path, text }, config), namesakes);

/** Writes a document's new text, or shows on stderr what would change; a file that changed meanwhile is refused. */
export function putDocument(
  host: Host,
  opened: Opened,
  { path, text }: Postmortem,
  after: string,
  dryRun: boolean,
): void {
  if (after === text) return;
  if (!dryRun) {
    replaceFile(resolve(opened.cwd, path), text, after);
    return;
  }
  const lines = changedLines(text, after).map(({ sign, line, text: said }) => `  ${sign} ${line}: ${said}\n`);
  host.stderr.write(`lfi: would change ${path}\n${lines.join('')}`);
}
