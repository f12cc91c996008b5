import type { ExitCode } from './exit-code.ts';
import type { Host } from './host.ts';
import type { Memory } from './memory.ts';

export interface OptionSpec {
  /** As commander takes them: `--days <n>`. */
  readonly flags: string;
  readonly description: string;
  readonly default?: string | number | boolean;
  /** May be given more than once; its value is a list. */
  readonly repeatable?: boolean;
  /** The only values there are; another is refused. */
  readonly choices?: readonly string[];
  /** Values that a shell completes, where the command itself says what it takes. */
  readonly suggestions?: readonly string[];
}

export interface ArgumentSpec {
  /** `<id>`, `[title]`, `[paths...]` */
  readonly name: string;
  readonly description: string;
  readonly choices?: readonly string[];
}

/** What was typed, parsed: the global options and the command's own in one object, by their camelCase names. */
export interface Invocation {
  readonly host: Host;
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  /** Every command there is. */
  readonly commands: readonly CommandSpec[];
  /** Where the process answers many questions: documents are taken from it, links out of the corpus are not followed, nothing is written. */
  readonly memory?: Memory;
  /** Whoever asked may have lost interest. */
  readonly signal?: AbortSignal;
}

/** Which families of shared options a command takes. */
export type SharedOptions = 'filters' | 'window' | 'comparison' | 'output';

/** A command as data: `--help` reads only this, what it does is loaded when it is called. */
export interface CommandSpec {
  readonly name: string;
  readonly group: 'Write' | 'Check' | 'Read' | 'Set up';
  readonly summary: string;
  readonly description?: string;
  readonly arguments?: readonly ArgumentSpec[];
  readonly shared?: readonly SharedOptions[];
  /** Output formats, the default first. */
  readonly formats?: readonly string[];
  readonly options?: readonly OptionSpec[];
  /** Commands of its own: `lfi actions set`; by their last word, one level deep. */
  readonly subcommands?: readonly CommandSpec[];
  readonly examples: readonly { readonly line: string; readonly says: string }[];
  readonly load: () => Promise<{ run(invocation: Invocation): Promise<ExitCode> }>;
}
