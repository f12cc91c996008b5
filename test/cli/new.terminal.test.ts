import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { tempTree } from '../temp-tree.ts';
import { isInstalled, openTerminal } from './terminal.ts';

const LFI = `${process.execPath} ${resolve('bin/lfi.js')}`;
const CONFIG = 'severities: [sev1, sev2, sev3, sev4]\nservices: [checkout, payments]\n';
const inTerminal = test.skipIf(!isInstalled('tmux'));

inTerminal('lfi new asks, and what was picked is written', async () => {
  const cwd = tempTree({ 'lfi.config.yaml': CONFIG });
  const terminal = openTerminal(cwd, `${LFI} new`);
  await terminal.until(/What happened/);
  terminal.press('Checkout was slow', 'Enter');
  await terminal.until(/How bad was it/);
  // From "not known yet" up to sev3.
  terminal.press('Up', 'Up', 'Enter');
  await terminal.until(/Which services/);
  terminal.press('Space', 'Enter');
  await terminal.until(/When did users/);
  terminal.press('C-u');
  terminal.press('soon', 'Enter');
  await terminal.until(/10:32 for today/);
  terminal.press('C-u');
  terminal.press('2026-09-14 10:32', 'Enter');
  const screen = await terminal.until(/\[exit 0]/);
  expect(screen).toMatch(/^postmortems\/2026\/2026-09-14-checkout-was-slow\.md$/m);
  const text = readFileSync(join(cwd, 'postmortems/2026/2026-09-14-checkout-was-slow.md'), 'utf8');
  expect(text).toContain('severity: sev3');
  expect(text).toContain('services: [checkout]');
  expect(text).toContain('started: 2026-09-14T10:32:00Z');
});

inTerminal('Ctrl-C writes nothing and says so', async () => {
  const cwd = tempTree({ 'lfi.config.yaml': CONFIG });
  const terminal = openTerminal(cwd, `${LFI} new`);
  await terminal.until(/What happened/);
  terminal.press('Half a title', 'Enter');
  await terminal.until(/How bad was it/);
  terminal.press('C-c');
  const screen = await terminal.until(/\[exit 2]/);
  expect(screen).toContain('nothing was written');
  expect(existsSync(join(cwd, 'postmortems'))).toBe(false);
});

inTerminal('a pipe is no terminal: nothing is asked', async () => {
  const terminal = openTerminal(tempTree(), `${LFI} new | cat; ${LFI} new < /dev/null`);
  expect(await terminal.until(/\[exit 2]/)).toMatch(/no terminal to ask[\s\S]*no terminal to ask/);
});

inTerminal('--edit hands the terminal to the editor', async () => {
  const cwd = tempTree({ 'editor.sh': 'printf "editing $1 $2 "; read line; echo "$line" >> "$2"\n' });
  const terminal = openTerminal(cwd, `${LFI} new x --yes --edit --started 2026-09-14`, {
    VISUAL: 'sh editor.sh --wait',
  });
  await terminal.until(/editing --wait/);
  terminal.press('typed by hand', 'Enter');
  await terminal.until(/\[exit 0]/);
  expect(readFileSync(join(cwd, 'postmortems/2026/2026-09-14-x.md'), 'utf8')).toMatch(/typed by hand\n$/);
});
