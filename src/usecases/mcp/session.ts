import type { Corpus } from '../../model/corpus.ts';
import type { Redactor } from '../../redaction/redactor.ts';
import type { Host } from '../host.ts';
import type { Invocation } from '../invocation.ts';
import { Memory } from '../memory.ts';
import { type Opened, openConfig, openCorpus } from '../open-corpus.ts';
import { openRedactor, profileAsked } from '../redaction.ts';

/** The corpus as it is now, and what may be told of it. */
export interface Shelf {
  readonly opened: Opened;
  readonly corpus: Corpus;
  readonly redactor: Redactor | null;
}

/** What one client is told: every question is an invocation of its own over what the server was started with. */
export class Session {
  readonly host: Host;
  readonly profile: string | null;
  readonly #started: Invocation;
  readonly #memory: Memory;
  #last: Promise<unknown> = Promise.resolve();

  constructor(started: Invocation) {
    const { host } = started;
    this.#started = started;
    this.#memory = new Memory(() => host.now());
    this.profile = profileAsked(started.options);
    // Nobody sits there, and standard output belongs to the protocol.
    this.host = {
      ...host,
      cwd: host.cwd,
      env: host.env,
      stdout: host.stderr,
      stdin: { isTTY: false, read: async () => '' },
      asker: null,
    };
  }

  /** `options` as the command line would have them. */
  invocation(options: Invocation['options'], args: readonly string[] = [], signal?: AbortSignal): Invocation {
    const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
    return {
      host: this.host,
      args,
      options: { ...this.#started.options, ...given },
      commands: this.#started.commands,
      memory: this.#memory,
      ...(signal ? { signal } : {}),
    };
  }

  async open(): Promise<Shelf> {
    const invocation = this.invocation({});
    const opened = await openConfig(invocation);
    const corpus = openCorpus(opened, invocation.options);
    return { opened, corpus, redactor: await openRedactor(this.profile, opened.config, corpus.postmortems) };
  }

  /** The id that a client was told by another name, where a redaction profile changes ids. */
  async realId(told: string): Promise<string> {
    if (this.profile === null) return told;
    const { corpus, redactor } = await this.open();
    return corpus.postmortems.find(({ id }) => redactor?.text(id) === told)?.id ?? told;
  }

  /** One question after the other: two at once would each read what has changed. One that was given up is not begun. */
  inTurn<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(() => {
      signal.throwIfAborted();
      return work();
    });
    this.#last = result.catch(() => undefined);
    return result;
  }
}
