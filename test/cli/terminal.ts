import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

export const isInstalled = (program: string): boolean =>
  spawnSync(program, [program === 'tmux' ? '-V' : '--version']).status === 0;

export interface Terminal {
  /** Keys as tmux names them; anything else is typed. */
  press(...keys: string[]): void;
  /** What is on the screen once it matches; throws with the screen when it does not within some seconds. */
  until(pattern: RegExp): Promise<string>;
}

/** A real terminal of 80 columns in which a shell command runs; it goes with the test. */
export function openTerminal(
  cwd: string,
  command: string,
  env: Readonly<Record<string, string>> = {},
): Terminal {
  const name = `lfi-${randomUUID()}`;
  const tmux = (...args: string[]) => execFileSync('tmux', ['-L', name, ...args], { encoding: 'utf8' });
  const given = Object.entries(env).flatMap(([key, value]) => ['-e', `${key}=${value}`]);
  const shell = `${command}; printf '[exit %s]' $?; sleep 600`;
  tmux(
    '-f',
    '/dev/null',
    'new-session',
    '-d',
    '-x',
    '80',
    '-y',
    '40',
    '-c',
    cwd,
    ...given,
    'sh',
    '-c',
    shell,
  );
  onTestFinished(() => {
    tmux('kill-server');
  });
  const screen = () => tmux('capture-pane', '-p', '-J');
  return {
    press: (...keys) => {
      tmux('send-keys', ...keys);
    },
    async until(pattern) {
      for (let tries = 0; tries < 200; tries++) {
        if (pattern.test(screen())) return screen();
        await sleep(50);
      }
      throw new Error(`${pattern} is not on the screen:\n${screen()}`);
    },
  };
}
