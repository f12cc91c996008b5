import { resolve } from 'node:path';
import { writeOutput } from '../corpus/write-files.ts';
import { LfiError } from '../model/error.ts';
import { didYouMean } from '../model/nearest.ts';
import { REPORTS } from '../reports/registry.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import { openConfig } from './open-corpus.ts';
import { reportSchemaText, SCHEMA_NAMES, type SchemaName, schemaText } from './schema-text.ts';

/** `lfi schema [name]`: the JSON Schema of the frontmatter, of the config, or of a report. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { host, args, options } = invocation;
  const { cwd, config } = await openConfig(invocation);
  const name = args[0] ?? SCHEMA_NAMES[0];
  const text = isOwn(name) ? schemaText(name, config) : await reportSchemaText(name);
  if (text === null) throw unknown(name);
  const output = options['output'] as string | undefined;
  if (output === undefined) host.stdout.write(text);
  else writeOutput(resolve(cwd, output), text);
  return EXIT.ok;
}

const isOwn = (name: string): name is SchemaName => (SCHEMA_NAMES as readonly string[]).includes(name);

function unknown(name: string): LfiError {
  const known = [...SCHEMA_NAMES, ...Object.keys(REPORTS)];
  return new LfiError('usage', `there is no schema "${name}"${didYouMean(name, known)}`, {
    hint: `There are ${known.join(', ')}.`,
  });
}
