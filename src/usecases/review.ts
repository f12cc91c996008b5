import { LfiError } from '../model/error.ts';
import { didYouMean } from '../model/nearest.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Invocation } from './invocation.ts';

/** `lfi review`: which reviews there are. */
export async function run({ args, host, commands }: Invocation): Promise<ExitCode> {
  const reviews = commands.find(({ name }) => name === 'review')?.subcommands ?? [];
  const [asked] = args;
  if (asked !== undefined) {
    const names = reviews.map(({ name }) => name);
    throw new LfiError('usage', `there is no review "${asked}"${didYouMean(asked, names)}`, {
      hint: `There are ${names.join(', ')}.`,
    });
  }
  const lines = reviews.map(({ name, summary }) => `  lfi review ${name.padEnd(10)} ${summary}\n`);
  host.stdout.write(`Which review?\n\n${lines.join('')}`);
  return EXIT.ok;
}
