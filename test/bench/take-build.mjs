import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of what is built now, so that a build during the measuring changes nothing; tells its entry. */
export function takeBuild(root) {
  if (!existsSync(join(root, 'dist/main.js'))) throw new Error('dist/ is not there: npm run build');
  const copy = mkdtempSync(join(tmpdir(), 'lfi-build-'));
  process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
  for (const path of ['bin', 'dist', 'templates', 'package.json']) {
    cpSync(join(root, path), join(copy, path), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return join(copy, 'bin/lfi.js');
}
