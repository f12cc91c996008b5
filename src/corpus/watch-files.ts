import { relative, sep } from 'node:path';
import { watch } from 'chokidar';

const PAUSE_MS = 150;

export interface Watching {
  close(): Promise<void>;
}

/**
 * Calls back after files under the folders have changed and stayed quiet for a moment; never while it is still at work
 * on the time before. What lies in `ignored`, in hidden folders or in `node_modules` is not looked at.
 */
export async function watchFiles(
  folders: readonly string[],
  ignored: string,
  changed: () => Promise<void>,
): Promise<Watching> {
  const isIgnored = (path: string) =>
    path === ignored ||
    path.startsWith(ignored + sep) ||
    folders.some((folder) =>
      /(?:^|[/\\])(?:node_modules|\.[^/\\.][^/\\]*)(?:[/\\]|$)/.test(relative(folder, path)),
    );
  const watcher = watch([...folders], { ignoreInitial: true, ignored: isIgnored });
  let timer: NodeJS.Timeout | null = null;
  let working: Promise<void> | null = null;
  let again = false;
  const work = () => {
    if (working) {
      again = true;
      return;
    }
    working = changed().finally(() => {
      working = null;
      if (again) {
        again = false;
        work();
      }
    });
  };
  watcher.on('all', () => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(work, PAUSE_MS);
  });
  await new Promise<void>((ready) => {
    watcher.once('ready', () => ready());
  });
  return {
    async close() {
      if (timer) clearTimeout(timer);
      await watcher.close();
      await working;
    },
  };
}
