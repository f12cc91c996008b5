import { Argument, Command, Option } from 'commander';
import { LfiError } from '../model/error.ts';
import { VERSION } from '../model/version.ts';
import type { Host } from '../usecases/host.ts';
import type { ArgumentSpec, CommandSpec, Invocation, OptionSpec } from '../usecases/invocation.ts';
import { COMMANDS } from './commands/index.ts';
import { optionsOf } from './options-of.ts';
import { GLOBAL_OPTIONS } from './shared-options.ts';

type Handler = (spec: CommandSpec, invocation: Invocation) => Promise<void>;

/** What reads the command line. Of the commands that `argv` does not name it knows what their line in the help says. */
export function buildProgram(argv: readonly string[], host: Host, handle: Handler): Command {
  const program: Command = new Command('lfi');
  program
    .description('Learning from incidents: lint, count and learn from postmortems kept as markdown in git.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .configureHelp({
      showGlobalOptions: true,
      // Those of lfi itself: a sub-command does not take what the command before it takes.
      visibleGlobalOptions: ({ parent }) => (parent ? program.options.filter(({ hidden }) => !hidden) : []),
      helpWidth: widthOf(host),
      minWidthToWrap: 12,
      subcommandTerm: termOf,
    })
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      outputError: (text, write) => write(asOurs(text)),
      getOutHasColors: () => host.stdout.colour,
      getErrHasColors: () => host.stderr.colour,
    })
    .showSuggestionAfterError()
    .showHelpAfterError('  `lfi --help` lists the commands.')
    .exitOverride();
  for (const spec of GLOBAL_OPTIONS) program.addOption(toOption(spec));
  // To tell all of them of their two hundred options takes as long as Node takes to load the rest.
  for (const spec of COMMANDS)
    addCommand(program, argv.includes(spec.name) ? spec : inShort(spec), host, handle, 'lfi');
  program.addHelpText(
    'after',
    '\nStart with `lfi init`, then `lfi new`. Documentation: README.md and docs/.',
  );
  return program;
}

/** That it has options is said of no command, as all have; `lfi actions add --help` tells what stands behind `add`. */
const termOf = (command: Command): string => {
  const behind = command.parent?.parent ? [] : command.registeredArguments;
  return [command.name(), ...behind.map(bracketed)].join(' ');
};

const bracketed = (argument: Argument): string => {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
};

const widthOf = ({ stdout }: Host): number => Math.min(stdout.columns, 100);

function examplesOf({ examples }: CommandSpec, command: Command, width: number): string {
  const indent = ' '.repeat(6);
  const wrapped = (text: string) => command.createHelp().boxWrap(text, width - indent.length);
  const told = examples.map(({ line, says }) => `  $ ${line}\n${wrapped(says).replace(/^/gm, indent)}`);
  return `\nExamples:\n${told.join('\n')}`;
}

/** What commander says, as all other errors are said. */
const asOurs = (text: string): string =>
  text.replace(/^error:/, 'lfi:').replace(/\n\(Did you mean (?:one of )?(.+)\?\)/, ', did you mean "$1"?');

/** A command that is not asked for: its name, its arguments, and that it has options. */
function inShort(spec: CommandSpec): CommandSpec {
  const { shared: _shared, formats: _formats, subcommands: _subcommands, ...rest } = spec;
  return { ...rest, options: optionsOf(spec).slice(0, 1), examples: [] };
}

function addCommand(program: Command, spec: CommandSpec, host: Host, handle: Handler, above: string): void {
  const command = program.command(spec.name).summary(spec.summary).helpGroup(`${spec.group}:`);
  const name = `${above} ${spec.name}`;
  command
    .description(spec.description ?? spec.summary)
    .showHelpAfterError(`  \`${name} --help\` shows what it takes.`)
    .allowExcessArguments(false);
  for (const argument of spec.arguments ?? []) command.addArgument(toArgument(argument));
  for (const option of optionsOf(spec)) command.addOption(toOption(option));
  if (spec.examples.length > 0) command.addHelpText('after', () => examplesOf(spec, command, widthOf(host)));
  command.action(async () => {
    refuseForeign(command, name);
    await handle(spec, { host, args: command.args, options: command.optsWithGlobals(), commands: COMMANDS });
  });
  if (!spec.subcommands) return;
  // What stands behind a sub-command is its own, also where this command has an option of that name.
  // Any other word is for the use case to refuse, which knows what there is.
  command.enablePositionalOptions().helpCommand(false).allowExcessArguments();
  for (const own of spec.subcommands) addCommand(command, own, host, handle, name);
}

/** commander gives an option behind a sub-command to the command before it, where only that one has it. */
function refuseForeign(command: Command, name: string): void {
  const { parent } = command;
  if (!parent?.parent) return;
  const own = new Set(command.options.map((option) => option.attributeName()));
  const foreign = parent.options.find((option) => {
    const key = option.attributeName();
    return !own.has(key) && parent.getOptionValueSource(key) === 'cli';
  });
  if (foreign)
    throw new LfiError('usage', `${name} takes no ${foreign.long}`, {
      hint: `\`${name} --help\` shows what it takes.`,
    });
}

function toArgument({ name, description, choices }: ArgumentSpec): Argument {
  const argument = new Argument(name, description);
  return choices ? argument.choices(choices) : argument;
}

function toOption({ flags, description, repeatable, choices, default: initial }: OptionSpec): Option {
  const option = new Option(flags, repeatable ? `${description} (repeatable)` : description);
  if (choices) option.choices(choices);
  if (initial !== undefined) option.default(initial);
  if (repeatable) {
    option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
  }
  return option;
}
