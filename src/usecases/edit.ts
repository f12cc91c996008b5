import { LfiError } from '../model/error.ts';
import type { Host } from './host.ts';

/** `$VISUAL`, else `$EDITOR`; throws `LfiError('usage')` where neither says anything. */
export function chosenEditor(env: Host['env']): string {
  const editor = env['VISUAL']?.trim() || env['EDITOR']?.trim();
  if (editor) return editor;
  throw new LfiError('usage', '--edit: neither $VISUAL nor $EDITOR is set', {
    hint: 'Set one, such as `export EDITOR="code --wait"`, or leave --edit out. Nothing was written.',
  });
}

/** Opens a file that is there and waits; an editor that fails does not take the file away. */
export async function edit(host: Host, editor: string, path: string): Promise<void> {
  const code = await host.edit(editor, path).catch((error: Error) => error.message);
  if (code === 0) return;
  const how = typeof code === 'number' ? `ended with exit code ${code}` : `did not start: ${code}`;
  throw new LfiError('io', `the editor \`${editor}\` ${how}`, { hint: `The document is there: ${path}` });
}
