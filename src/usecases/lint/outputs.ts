import { resolve } from 'node:path';
import { LfiError } from '../../model/error.ts';
import {
  FINDINGS_FORMATS,
  type FindingsFormatName,
  findingsFormat,
  MACHINE_FORMATS,
} from '../../render/findings/formats.ts';
import type { Invocation } from '../invocation.ts';

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

const endingFormats = (file: string): readonly FindingsFormatName[] =>
  ENDINGS.find(([ending]) => ending.test(file))?.[1] ?? [];

/**
 * Which formats go where. `--output-file sarif=lint.sarif` says it outright; a bare file takes the format that its
 * ending tells among those asked for, else the last of them that has none yet; where none was asked for, its ending
 * decides. What has no file goes to standard output, where only formats for people and GitHub may stand together.
 */
export function lintOutputs({ host, options }: Invocation, cwd: string): LintOutput[] {
  const asked = askedFormats(options);
  const formats = asked.length > 0 ? asked : [defaultFormat(host.env)];
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
  for (const file of bare) {
    const told = asked.length === 0 ? endingFormats(file)[0] : undefined;
    outputs.set(told ?? formatFor(file, outputs), resolve(cwd, file));
  }
  const list = [...outputs].map(([format, file]) => ({ format, file }));
  checkStdout(list);
  return list;
}

function askedFormats(options: Invocation['options']): FindingsFormatName[] {
  const asked = ((options['format'] as string[] | undefined) ?? []).flatMap((text) => text.split(','));
  return [...new Set([...asked.map(findingsFormat), ...(options['json'] ? (['json'] as const) : [])])];
}

const defaultFormat = (env: Invocation['host']['env']): FindingsFormatName =>
  env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'pretty';

function formatFor(
  file: string,
  outputs: ReadonlyMap<FindingsFormatName, string | null>,
): FindingsFormatName {
  const free = [...outputs].filter(([, taken]) => taken === null).map(([format]) => format);
  const told = endingFormats(file);
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
