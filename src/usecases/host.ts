import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { ThreadSetup } from './lint/thread.ts';

interface Question {
  readonly message: string;
}

export interface TextQuestion extends Question {
  readonly placeholder?: string;
  readonly initial?: string;
  /** Why an answer cannot be taken, or undefined. */
  readonly refuse?: (answer: string) => string | undefined;
}

export interface Choice {
  readonly value: string;
  readonly hint?: string;
}

export interface ChoiceQuestion extends Question {
  readonly choices: readonly Choice[];
  readonly initial?: string;
}

/** Asks whoever sits at the terminal; each question throws `LfiError` when it is cancelled. */
export interface Asker {
  text(question: TextQuestion): Promise<string>;
  choose(question: ChoiceQuestion): Promise<string>;
  /** Any number of the choices, none included. */
  chooseSome(question: ChoiceQuestion): Promise<readonly string[]>;
}

/** A stream that text goes to, and what is on the other end of it. */
export interface Output {
  write(text: string): void;
  readonly isTTY: boolean;
  /** Width in characters; 80 where nothing tells. */
  readonly columns: number;
  readonly colour: boolean;
}

/** Another thread of the process. What is said between them is plain data. */
export interface Thread {
  /** Rejects where the thread has ended, as one that could not run has. */
  ask(question: unknown): Promise<unknown>;
  stop(): void;
}

/** The world as a run sees it, handed in so that tests can be one. */
export interface Host {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: { readonly isTTY: boolean; read(): Promise<string> };
  /** Questions to whoever sits at the terminal; null where stdin or stdout is none. */
  readonly asker: Asker | null;
  /** Opens a file in an editor named as `$EDITOR` names it, arguments included, and waits; tells its exit code. */
  edit(editor: string, path: string): Promise<number>;
  /** Messages over standard input and output, which are then its alone: what else is written goes to stderr. */
  transport(): Promise<Transport>;
  /** Until somebody ends the program: Ctrl+C, or a signal to stop. */
  stopped(): Promise<void>;
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** How many threads the machine runs at a time. */
  readonly parallelism: number;
  /** Starts a thread that lints the documents it is asked about. */
  startThread(setup: ThreadSetup): Promise<Thread>;
}
