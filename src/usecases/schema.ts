import { resolve } from 'node:path';
import type { Invocation } from '../cli/command.ts';
import { EXIT, type ExitCode } from '../cli/exit-code.ts';
import { writeOutput } from '../corpus/write-files.ts';
import { openConfig } from './open-corpus.ts';
import { SCHEMA_NAMES, type SchemaName, schemaText } from './schema-text.ts';

/** `lfi schema [name]`: the JSON Schema of the frontmatter, or of the config, for editors. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { host, args, options } = invocation;
  const { cwd, config } = await openConfig(invocation);
  const name = (args[0] ?? SCHEMA_NAMES[0]) as SchemaName;
  const text = await schemaText(name, config);
  const output = options['output'] as string | undefined;
  if (output === undefined) host.stdout.write(text);
  else writeOutput(resolve(cwd, output), text);
  return EXIT.ok;
}
