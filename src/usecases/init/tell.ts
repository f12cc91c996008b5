import type { Put } from '../../corpus/write-files.ts';
import { count } from '../../model/count.ts';
import { styleFor } from '../../render/text/style.ts';
import { wrap } from '../../render/text/wrap.ts';
import type { Host } from '../host.ts';

export interface Outcome {
  readonly files: readonly { readonly path: string; readonly put: Put }[];
  /** The value that `core.hooksPath` was given; null: left as it is. */
  readonly hooksPath: string | null;
  readonly hints: readonly string[];
  readonly dryRun: boolean;
}

const WORDS: Readonly<Record<Put, string>> = { created: 'created', unchanged: 'unchanged', kept: 'kept' };
const WIDTH = 11;

/** What became of each file, and what is left for a person to do. */
export function tell({ stdout }: Host, { files, hooksPath, hints, dryRun }: Outcome): void {
  const style = styleFor({ width: stdout.columns, colour: stdout.colour, ascii: true });
  const line = (word: string, text: string) => stdout.write(`${word.padEnd(WIDTH)}${text}\n`);
  for (const { path, put } of files) {
    const word = dryRun && put === 'created' ? 'to create' : WORDS[put];
    line(word, put === 'kept' ? `${path} ${style.muted('(differs; yours stays)')}` : path);
  }
  if (hooksPath !== null) line(dryRun ? 'to set' : 'set', `git config core.hooksPath ${hooksPath}`);
  stdout.write(`\n${summary(files, hooksPath, dryRun)}\n`);
  if (hints.length > 0) stdout.write(`\n${style.heading('What is left to do')}\n`);
  for (const hint of hints) stdout.write(`${bullet(hint, Math.min(stdout.columns, 100))}\n`);
}

function summary(files: Outcome['files'], hooksPath: string | null, dryRun: boolean): string {
  const created = files.filter(({ put }) => put === 'created').length;
  const there = files.length - created;
  if (created === 0 && hooksPath === null) return 'Everything is in place: nothing was changed.';
  const kept = there > 0 ? `, ${there} there already and left as they are` : '';
  return `${dryRun ? 'Would create' : 'Created'} ${count(created, 'file')}${kept}.`;
}

/** The first line is what to do; the others are to be copied, and never broken. */
function bullet(hint: string, width: number): string {
  const [what = '', ...lines] = hint.trimEnd().split('\n');
  return [`- ${wrap(what, width, '  ').trimStart()}`, ...lines.map((line) => `    ${line}`)].join('\n');
}
