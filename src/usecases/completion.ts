import type { Invocation } from '../cli/command.ts';
import { bashCompletion } from '../cli/completion/bash.ts';
import { fishCompletion } from '../cli/completion/fish.ts';
import { completionWords, type Words } from '../cli/completion/words.ts';
import { zshCompletion } from '../cli/completion/zsh.ts';
import { EXIT, type ExitCode } from '../cli/exit-code.ts';
import { LfiError } from '../model/error.ts';

const SCRIPTS: Readonly<Record<string, (words: Words) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** `lfi completion`: the script for the shell that is named, else for the one that `$SHELL` says. */
export async function run({ host, args, commands }: Invocation): Promise<ExitCode> {
  const shell = args[0] ?? host.env['SHELL']?.split('/').pop() ?? '';
  const script = SCRIPTS[shell];
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
