import { resolve } from 'node:path';
import { watchFiles } from '../../corpus/watch-files.ts';
import { describeError, LfiError } from '../../model/error.ts';
import { serveFolder } from '../../serve/serve-folder.ts';
import { POLICY } from '../../site/page.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';
import { type Opened, openConfig } from '../open-corpus.ts';
import { buildSite, tellBuild } from './build.ts';

const FIRST_PORT = 4173;
const MOST_PORTS = 20;

/** Serves the site and builds it again when something changes, until it is told to stop. */
export async function watchSite(invocation: Invocation, folder: string): Promise<ExitCode> {
  const { host, options } = invocation;
  const port = portOf(options);
  tellBuild(invocation, await buildSite(invocation, folder));
  const serving = await serveOn(folder, port);
  const watching = await watchFiles(placesOf(await openConfig(invocation)), folder, async () => {
    try {
      tellBuild(invocation, await buildSite(invocation, folder));
      serving.changed();
    } catch (error) {
      // Half a sentence is no reason to stop: the next change may mend it.
      host.stderr.write(`lfi: ${error instanceof LfiError ? describeError(error) : String(error)}\n`);
    }
  });
  host.stdout.write(`${serving.url}\n`);
  host.stderr.write('lfi: watching; Ctrl+C ends it\n');
  await host.stopped();
  await watching.close();
  await serving.close();
  return EXIT.ok;
}

/** The folders in which documents can be, and the config. */
function placesOf({ cwd, base, config }: Opened): string[] {
  const folders = config.include.map((pattern) => {
    const parts = pattern.split('/');
    const wild = parts.findIndex((part) => /[*?{[(!+@]/.test(part));
    return parts.slice(0, wild < 0 ? parts.length : wild).join('/');
  });
  const places = config.roots.flatMap((root) => folders.map((folder) => resolve(base, root, folder)));
  return [...new Set([...places, ...(config.path === null ? [] : [resolve(cwd, config.path)])])];
}

function portOf(options: Invocation['options']): number | null {
  const given = options['port'];
  if (given === undefined) return null;
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new LfiError('usage', `--port ${given}: no port`, {
    hint: 'Write --port 4173; 0 takes any that is free.',
  });
}

/** The port that was asked for, or the first that is free. */
async function serveOn(folder: string, port: number | null) {
  if (port !== null) return serveFolder(folder, port, POLICY);
  for (let at = FIRST_PORT; at < FIRST_PORT + MOST_PORTS; at++) {
    try {
      return await serveFolder(folder, at, POLICY);
    } catch (error) {
      if (!(error instanceof LfiError)) throw error;
    }
  }
  return serveFolder(folder, 0, POLICY);
}
