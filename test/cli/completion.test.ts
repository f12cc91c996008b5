import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { tempTree } from '../temp-tree.ts';
import { runIn } from './fake-host.ts';
import { isInstalled, openTerminal } from './terminal.ts';

const NAMES = [...COMMANDS.map(({ name }) => name), 'help'].sort();

/** A folder with the script in it, and a few files. */
async function scriptFor(shell: string): Promise<string> {
  const { exitCode, out } = await runIn({}, 'completion', shell);
  expect(exitCode).toBe(0);
  const cwd = tempTree({ 'notes.md': '', 'folder/x.md': '' });
  writeFileSync(join(cwd, 'lfi.completion'), out);
  return cwd;
}

/** The words that real bash would offer for the last one. */
async function inBash(...words: string[]): Promise<string[]> {
  const cwd = await scriptFor('bash');
  const script = `. ./lfi.completion
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)); _lfi; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script, 'bash', 'lfi', ...words], {
    cwd,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.trim().split('\n').sort();
}

async function inFish(line: string): Promise<string[]> {
  const cwd = await scriptFor('fish');
  const script = 'source lfi.completion; complete -C $argv[1]';
  const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', script, line], {
    cwd,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const words = stdout.trim().split('\n');
  return words.map((word) => word.replace(/\t.*/, '')).sort();
}

describe.skipIf(!isInstalled('bash'))('bash', () => {
  test('commands, after global options too', async () => {
    expect(await inBash('')).toEqual(NAMES);
    expect(await inBash('compl')).toEqual(['completion']);
    expect(await inBash('-C', '/tmp', '--root', '=', 'x', 'comp')).toEqual(['completion']);
  });

  test('options of a command, and the global ones', async () => {
    expect(await inBash('list', '--se')).toEqual(['--service', '--severity']);
    expect(await inBash('list', '--conf')).toEqual(['--config']);
    expect(await inBash('init', '-')).toEqual(expect.arrayContaining(['--ci', '--no-hook', '--help', '-C']));
  });

  test('choices, with a space and with an equals sign', async () => {
    expect(await inBash('init', '--ci', '')).toEqual(['github', 'gitlab', 'none']);
    expect(await inBash('init', '--ci', '=')).toEqual(['github', 'gitlab', 'none']);
    expect(await inBash('list', '--format', '=', 'j')).toEqual(['json']);
    expect(await inBash('list', '--kind', 'n')).toEqual(['near-miss']);
    expect(await inBash('completion', '')).toEqual(['bash', 'fish', 'zsh']);
    expect(await inBash('help', 'comp')).toEqual(['completion']);
  });

  test('nothing where any word may stand', async () => {
    expect(await inBash('list', '--service', '')).toEqual(['']);
    expect(await inBash('list', '--service', 'x', '--se')).toEqual(['--service', '--severity']);
  });
});

describe.skipIf(!isInstalled('fish'))('fish', () => {
  test('commands, options, choices, files', async () => {
    expect(await inFish('lfi ')).toEqual(NAMES);
    expect(await inFish('lfi --cwd /tmp comp')).toEqual(['completion']);
    expect(await inFish('lfi list --se')).toEqual(['--service', '--severity']);
    expect(await inFish('lfi init --ci ')).toEqual(['github', 'gitlab', 'none']);
    expect(await inFish('lfi list --format=j')).toEqual(['--format=json']);
    expect(await inFish('lfi completion ')).toEqual(['bash', 'fish', 'zsh']);
    expect(await inFish('lfi lint no')).toEqual(['notes.md']);
    expect(await inFish('lfi list --output fo')).toEqual(['folder/']);
  });
});

describe.skipIf(!isInstalled('zsh') || !isInstalled('tmux'))('zsh', () => {
  test('commands, options, choices, files', async () => {
    const cwd = await scriptFor('zsh');
    writeFileSync(
      join(cwd, '.zshrc'),
      "PS1='> '; autoload -U compinit; compinit -u -D; . ./lfi.completion\n",
    );
    const terminal = openTerminal(cwd, 'zsh -i', { ZDOTDIR: cwd });
    await terminal.until(/^> /m);
    terminal.press('lfi comp', 'Tab');
    await terminal.until(/> lfi completion $/m);
    terminal.press('z', 'Tab');
    await terminal.until(/> lfi completion zsh/m);
    terminal.press('C-u', 'lfi -C /tmp list --form', 'Tab');
    await terminal.until(/list --format=?$/m);
    terminal.press('j', 'Tab');
    await terminal.until(/--format=?j?son/m);
    terminal.press('C-u', 'lfi init --c', 'Tab', 'Tab');
    await terminal.until(/--ci\b.*-- write the job/);
    terminal.press('C-u', 'lfi lint no', 'Tab');
    await terminal.until(/lint notes\.md/);
  });
});

describe.skipIf(!isInstalled('bash') || !isInstalled('tmux'))('bash at a terminal', () => {
  test('Tab completes, and falls back to files where files are meant', async () => {
    const cwd = await scriptFor('bash');
    const terminal = openTerminal(cwd, 'bash --norc -i', { PS1: '> ' });
    terminal.press('. ./lfi.completion', 'Enter');
    terminal.press('lfi comp', 'Tab', 'b', 'Tab');
    await terminal.until(/lfi completion bash/);
    terminal.press('C-u', 'lfi lint no', 'Tab');
    await terminal.until(/lfi lint notes\.md/);
    terminal.press('C-u', 'lfi list --format=j', 'Tab');
    await terminal.until(/--format=json/);
  });
});

test('without a name it is the shell of $SHELL; one that it does not know is refused', async () => {
  const { out } = await runIn({ env: { SHELL: '/usr/local/bin/fish' } }, 'completion');
  expect(out).toContain('complete -c lfi');
  expect(await runIn({ env: { SHELL: '/bin/tcsh' } }, 'completion')).toMatchObject({ exitCode: 2, out: '' });
  expect(await runIn({}, 'completion')).toMatchObject({ exitCode: 2, out: '' });
  expect(await runIn({}, 'completion', 'tcsh')).toMatchObject({ exitCode: 2, out: '' });
});

test.each(['bash', 'zsh', 'fish'])('%s reads the script without complaint', async (shell) => {
  if (!isInstalled(shell)) return;
  const cwd = await scriptFor(shell);
  expect(spawnSync(shell, ['-n', resolve(cwd, 'lfi.completion')]).status).toBe(0);
});
