import { pathFrom } from '../../corpus/document-folder.ts';
import { SCHEMA_VERSION } from '../../reports/define-report.ts';
import type { Invocation } from '../invocation.ts';
import type { Opened } from '../open-corpus.ts';
import { scaffold } from '../scaffold.ts';
import { documentOf, type NearMissDraft } from './near-miss-draft.ts';

/** A row that was not written, since it is logged already. */
export interface Skip {
  readonly line: number;
  /** Of the document that has it. */
  readonly id: string;
}

/** Writes each into a file of its own and prints the paths, or ids and paths as JSON. */
export function writeNearMisses(
  { host, options }: Invocation,
  opened: Opened,
  nears: readonly NearMissDraft[],
  skipped: readonly Skip[] = [],
): void {
  const written = nears.map((near) => {
    const { id, path } = scaffold(opened, documentOf(near));
    return { id, path: pathFrom(host.cwd, path) };
  });
  if (options['json']) {
    const data = { written, skipped };
    host.stdout.write(
      `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, kind: 'near-miss', data }, null, 2)}\n`,
    );
    return;
  }
  for (const { path } of written) host.stdout.write(`${path}\n`);
  for (const { line, id } of skipped) host.stderr.write(`lfi: line ${line} is logged already: ${id}\n`);
}
