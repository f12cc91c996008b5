import { parentPort, workerData } from 'node:worker_threads';
import { threadLinter } from './usecases/lint/thread.ts';

const lint = threadLinter(workerData);
parentPort?.on('message', (documents) => parentPort?.postMessage(lint(documents)));
