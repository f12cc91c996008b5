import { resolve } from 'node:path';
import type { Invocation } from '../../cli/command.ts';
import { LfiError } from '../../model/error.ts';
import {
  FINDINGS_FORMATS,
  type FindingsFormatName,
  findingsFormat,
  MACHINE_FORMATS,
} from '../../render/findings/formats.ts';

/** One output: a format, and the file it goes to; null: standard output. */
export interface LintOutput {
  readonly format: FindingsFormatName;
  readonly file: string | null;
}

/** What a file's ending says about its format. */
const ENDINGS: readonly (readonly [RegExp, readonly FindingsFormatName[]])[] = [
  [/\.sarif(\.json)?$/i, ['sarif']],
  [/\.xml$/i, ['junit']],
  [/\.md$/i, ['markdown']],
  [/\.json$/i, ['json', 'gitlab', 'sarif']],
];

/**
 * Which formats go where. `--output-file sarif=lint.sarif` says it outright; a bare file takes the format that its
 * ending tells, else the last of those asked for that has none yet. What has no file goes to standard output, where
 * only formats for people and GitHub may stand together.
 */
export function lintOutputs({ host, options }: Invocation, cwd: string): LintOutput[] {
  const formats = askedFormats(options, host.env);
  const files = [
    ...((options['outputFile'] as string[] | undefined) ?? []),
    ...(options['output'] === undefined ? [] : [options['output'] as string]),
  ];
  const outputs = new Map<FindingsFormatName, string | null>(formats.map((format) => [format, null]));
  const bare: string[] = [];
  for (const file of files) {
    const named = /^(\w+)=(.+)$/.exec(file);
    const format = FINDINGS_FORMATS.find((one) => one === named?.[1]);
    if (format && named?.[2]) outputs.set(format, resolve(cwd, named[2]));
    else bare.push(file);
  }
  for (const file of bare) outputs.set(formatFor(file, outputs), resolve(cwd, file));
  const list = [...outputs].map(([format, file]) => ({ format, file }));
  checkStdout(list);
  return list;
}

function askedFormats(options: Invocation['options'], env: Invocation['host']['env']): FindingsFormatName[] {
  const asked = ((options['format'] as string[] | undefined) ?? []).flatMap((text) => text.split(','));
  const formats = [
    ...new Set([...asked.map(findingsFormat), ...(options['json'] ? (['json'] as const) : [])]),
  ];
  if (formats.length > 0) return formats;
  return [env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'pretty'];
}

function formatFor(
  file: string,
  outputs: ReadonlyMap<FindingsFormatName, string | null>,
): FindingsFormatName {
  const free = [...outputs].filter(([, taken]) => taken === null).map(([format]) => format);
  const told = ENDINGS.find(([ending]) => ending.test(file))?.[1] ?? [];
  const format = free.find((one) => told.includes(one)) ?? free.at(-1);
  if (format) return format;
  throw new LfiError('usage', `no format is left for --output-file ${file}`, {
    hint: 'Give a --format for each file, or write --output-file sarif=lint.sarif.',
  });
}

function checkStdout(outputs: readonly LintOutput[]): void {
  const formats = outputs.filter(({ file }) => file === null).map(({ format }) => format);
  const machine = formats.find((format) => MACHINE_FORMATS.includes(format));
  if (!machine || formats.length < 2) return;
  throw new LfiError('usage', `${formats.join(' and ')} cannot share standard output`, {
    hint: `Send one of them to a file: --output-file ${machine}=<file>.`,
  });
}
