import { Worker } from 'node:worker_threads';
import type { Thread } from '../usecases/host.ts';

/** Beside whatever chunk of the bundle this is in; run from its sources, lfi has one thread. */
const ENTRY = new URL('./lint-thread.js', import.meta.url);

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Starts `lint-thread`; one that cannot be started, or ends, rejects all that it is asked. */
export function startThread(setup: unknown): Thread {
  const waiting: Waiting[] = [];
  let ended: Error | null = null;
  const end = (error: Error) => {
    ended ??= error;
    for (const { reject } of waiting.splice(0)) reject(ended);
  };
  const worker = new Worker(ENTRY, { workerData: setup });
  worker.on('message', (answer) => waiting.shift()?.resolve(answer));
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`the thread ended with ${code}`)));
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        waiting.push({ resolve, reject });
        worker.postMessage(question);
      }),
    stop: () => void worker.terminate(),
  };
}
