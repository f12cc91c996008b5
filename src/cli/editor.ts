import { spawn } from 'node:child_process';

/**
 * Opens `path` in an editor and waits for it. The editor is a piece of shell, as git and others read `$EDITOR`:
 * `code --wait` and `'/opt/My Editor/bin/ed' -n` both work. Its output never mixes with data that goes to a pipe.
 */
export function openEditor(editor: string, path: string): Promise<number> {
  const screen = process.stdout.isTTY ? 1 : 2;
  const stdio = [0, screen, 2];
  const child =
    process.platform === 'win32'
      ? spawn(`${editor} "${path}"`, { shell: true, stdio })
      : spawn('sh', ['-c', `${editor} "$@"`, editor, path], { stdio });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
