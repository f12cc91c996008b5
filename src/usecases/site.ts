import { resolve } from 'node:path';
import { LfiError } from '../model/error.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import { openConfig } from './open-corpus.ts';
import { buildSite, tellBuild } from './site/build.ts';

const FOLDER = 'site';

/** `lfi site`: the library and the dashboard as pages in a folder; with `--watch` again whenever a document changes. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, host, options } = invocation;
  if (options['watch'] !== true && options['port'] !== undefined) {
    throw new LfiError('usage', '--port is for --watch', { hint: 'Write lfi site --watch --port 4200.' });
  }
  const { cwd } = await openConfig(invocation);
  const folder = resolve(cwd, args[0] ?? FOLDER);
  if (options['watch'] === true) {
    const { watchSite } = await import('./site/watch.ts');
    return watchSite(invocation, folder);
  }
  const built = await buildSite(invocation, folder);
  tellBuild(invocation, built);
  host.stdout.write(`${built.told}/index.html\n`);
  return EXIT.ok;
}
