import type { CommandSpec } from '../../usecases/invocation.ts';

export const completionCommand: CommandSpec = {
  name: 'completion',
  group: 'Set up',
  summary: 'print the completion script of a shell',
  arguments: [
    { name: '[shell]', description: 'default: what $SHELL says', choices: ['bash', 'zsh', 'fish'] },
  ],
  examples: [
    { line: 'eval "$(lfi completion bash)"', says: 'in ~/.bashrc' },
    { line: 'eval "$(lfi completion zsh)"', says: 'in ~/.zshrc, after compinit' },
    { line: 'lfi completion fish > ~/.config/fish/completions/lfi.fish', says: 'once, for fish' },
  ],
  load: () => import('../completion/run.ts'),
};
