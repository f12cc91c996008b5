import { COMMANDS } from '../src/cli/commands/index.ts';
import { optionsOf } from '../src/cli/options-of.ts';
import { GLOBAL_OPTIONS } from '../src/cli/shared-options.ts';
import type { CommandSpec, OptionSpec } from '../src/usecases/invocation.ts';

/** `docs/commands.md`: what `--help` says of every command, on one page. */
export function commandPage(): string {
  const all = COMMANDS.flatMap((spec) => [
    { spec, name: spec.name },
    ...(spec.subcommands ?? []).map((own) => ({ spec: own, name: `${spec.name} ${own.name}` })),
  ]);
  const contents = all.map(
    ({ name, spec }) => `- [\`lfi ${name}\`](#lfi-${name.replaceAll(' ', '-')}): ${spec.summary}`,
  );
  return `# Commands

<!-- Written by \`npm run docs\`. -->

${contents.join('\n')}

Exit codes: 0 fine; 1 \`lint\` found errors (or more warnings than allowed) or a \`--fail-on-…\` tripped; 2 usage,
configuration, nothing to read, or a file that cannot be written. Data goes to standard output, everything else to
standard error; on a failure standard output stays empty.

## Options of every command

${optionTable(GLOBAL_OPTIONS)}

${all.map(({ spec, name }) => section(spec, name)).join('\n\n')}
`;
}

function section(spec: CommandSpec, name: string): string {
  const usage = ['lfi', name, ...(spec.arguments ?? []).map(({ name }) => name)].join(' ');
  const examples = spec.examples.map(({ line, says }) => `# ${says}\n${line}`).join('\n\n');
  return [
    `## lfi ${name}`,
    `\`${usage}\``,
    sentence(spec.description ?? spec.summary),
    ...(spec.arguments?.length ? [argumentList(spec)] : []),
    optionTable(optionsOf(spec)),
    ...(examples ? [`\`\`\`sh\n${examples}\n\`\`\``] : []),
  ].join('\n\n');
}

const sentence = (text: string) =>
  `${text[0]?.toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;

const argumentList = (spec: CommandSpec) =>
  (spec.arguments ?? []).map(({ name, description }) => `- \`${name}\`: ${description}`).join('\n');

function optionTable(options: readonly OptionSpec[]): string {
  const rows = options.map(({ flags, description, repeatable, choices }) => {
    const more = [repeatable ? 'repeatable' : '', choices ? choices.join(', ') : '']
      .filter(Boolean)
      .join('; ');
    return `| \`${flags}\` | ${`${description}${more ? ` (${more})` : ''}`.replaceAll('|', '\\|')} |`;
  });
  return ['| Option | Meaning |', '| --- | --- |', ...rows].join('\n');
}
