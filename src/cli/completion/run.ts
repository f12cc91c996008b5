import { LfiError } from '../../model/error.ts';
import { ownValue } from '../../model/own-value.ts';
import { EXIT, type ExitCode } from '../../usecases/exit-code.ts';
import type { Invocation } from '../../usecases/invocation.ts';
import { bashCompletion } from './bash.ts';
import { fishCompletion } from './fish.ts';
import { completionWords, type Words } from './words.ts';
import { zshCompletion } from './zsh.ts';

const SCRIPTS: Readonly<Record<string, (words: Words) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** `lfi completion`: the script for the shell that is named, else for the one that `$SHELL` says. */
export async function run({ host, args, commands }: Invocation): Promise<ExitCode> {
  const shell = args[0] ?? host.env['SHELL']?.split('/').pop() ?? '';
  const script = ownValue(SCRIPTS, shell);
  if (!script) {
    throw new LfiError(
      'usage',
      shell === '' ? 'the shell is missing' : `there is no completion for "${shell}"`,
      {
        hint: `Write \`lfi completion ${Object.keys(SCRIPTS).join('|')}\`.`,
      },
    );
  }
  host.stdout.write(script(completionWords(commands)));
  return EXIT.ok;
}
