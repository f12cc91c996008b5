import type { CommandSpec, OptionSpec } from '../../usecases/invocation.ts';
import { optionsOf } from '../options-of.ts';
import { GLOBAL_OPTIONS } from '../shared-options.ts';

/** What may follow an option, or stand as an argument. */
export type Follows =
  | { readonly kind: 'nothing' | 'text' | 'file' | 'folder' }
  | { readonly kind: 'words'; readonly words: readonly string[] };

export interface OptionWords {
  /** `-C`, `--cwd`: as typed. */
  readonly names: readonly string[];
  readonly description: string;
  readonly repeatable: boolean;
  readonly follows: Follows;
}

export interface CommandWords {
  /** `trends`, or `actions set` for a command of a command. */
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionWords[];
  readonly argument: Follows;
}

/** All that a shell can complete, from the commands as data. */
export interface Words {
  readonly global: readonly OptionWords[];
  readonly commands: readonly CommandWords[];
}

const HELP: OptionWords = {
  names: ['-h', '--help'],
  description: 'show help',
  repeatable: false,
  follows: { kind: 'nothing' },
};

const VERSION: OptionWords = { ...HELP, names: ['-V', '--version'], description: 'print the version' };

export function completionWords(specs: readonly CommandSpec[]): Words {
  const commands = specs.flatMap((spec) => [
    commandWords(spec, spec.name),
    ...(spec.subcommands ?? []).map((own) => commandWords(own, `${spec.name} ${own.name}`)),
  ]);
  const names = specs.map(({ name }) => name);
  const help: CommandWords = {
    name: 'help',
    summary: 'show help for a command',
    options: [],
    argument: { kind: 'words', words: names },
  };
  return { global: [HELP, VERSION, ...GLOBAL_OPTIONS.map(optionWords)], commands: [...commands, help] };
}

const commandWords = (spec: CommandSpec, name: string): CommandWords => ({
  name,
  summary: spec.summary,
  options: optionsOf(spec).map(optionWords),
  argument: argumentOf(spec),
});

function optionWords({
  flags,
  description,
  repeatable = false,
  choices,
  suggestions,
}: OptionSpec): OptionWords {
  const names = flags.match(/(?<!\S)--?[\w-]+/g) ?? [];
  const placeholder = /[<[]([^>\]]*)/.exec(flags)?.[1];
  return { names, description, repeatable, follows: followsOf(placeholder, choices ?? suggestions) };
}

function argumentOf({ arguments: given = [], subcommands }: CommandSpec): Follows {
  if (subcommands) return { kind: 'words', words: subcommands.map(({ name }) => name) };
  const [first] = given;
  return followsOf(first?.name.replace(/[<>[\].]/g, ''), first?.choices);
}

function followsOf(placeholder: string | undefined, choices: readonly string[] | undefined): Follows {
  if (placeholder === undefined) return { kind: 'nothing' };
  if (choices) return { kind: 'words', words: choices };
  if (/file|path/.test(placeholder)) return { kind: 'file' };
  return { kind: /dir|folder/.test(placeholder) ? 'folder' : 'text' };
}

/** The names of the options among these that something follows. */
export const withValue = (options: readonly OptionWords[]): string[] =>
  options.filter(({ follows }) => follows.kind !== 'nothing').flatMap(({ names }) => names);

/** A command of a command: `actions set`. */
export const isNested = ({ name }: Pick<CommandWords, 'name'>): boolean => name.includes(' ');
