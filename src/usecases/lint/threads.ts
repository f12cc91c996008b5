import type { Known } from '../../lint/lint-document.ts';
import type { LintElsewhere } from '../../lint/share-out.ts';
import type { Host, Thread } from '../host.ts';
import type { LintOptions } from './options.ts';
import type { DocumentText, ThreadSetup } from './thread.ts';

/** A thread takes more than a second of processor time until its code is compiled, and reads frontmatter once more. */
const WORTH_A_THREAD = 1000;

/** With more, the thread that reads the documents and hands them out is what the others wait for. */
const MOST_THREADS = 8;

/** The threads that lint beside this one, started when a run has enough for them to do. */
export class LintThreads {
  readonly #host: Host;
  readonly #setup: ThreadSetup;
  readonly #threads: (documents: number) => number;
  readonly #started: Promise<Thread>[] = [];

  constructor(host: Host, setup: ThreadSetup, { concurrency, debug }: LintOptions) {
    this.#host = host;
    this.#setup = setup;
    const most = Math.min(host.parallelism, MOST_THREADS);
    // Where errors are to be seen as they happen, they happen on one thread.
    if (debug) this.#threads = () => 1;
    else if (concurrency !== 'auto') this.#threads = () => concurrency;
    else this.#threads = (documents) => Math.max(1, Math.min(most, Math.floor(documents / WORTH_A_THREAD)));
  }

  /** As many as lint so many documents together with this one. */
  for(documents: number): LintElsewhere[] {
    const others = documents === 0 ? 0 : this.#threads(documents) - 1;
    while (this.#started.length < others) this.#started.push(this.#host.startThread(this.#setup));
    return this.#started.map((starting) => async (batch) => {
      const thread = await starting;
      const question: DocumentText[] = batch.map(({ path, text }) => ({ path, text }));
      return (await thread.ask(question)) as Known[];
    });
  }

  async stop(): Promise<void> {
    // One that could not be started left its work to this thread.
    for (const one of await Promise.allSettled(this.#started))
      if (one.status === 'fulfilled') one.value.stop();
  }
}
