import type { CommandSpec, OptionSpec } from '../usecases/invocation.ts';
import { AS_OF, CACHE_OPTIONS, SHARED_OPTIONS } from './shared-options.ts';

/** All options of a command that are not global, in the order of its help. */
export function optionsOf(spec: CommandSpec): OptionSpec[] {
  const shared = spec.shared ?? [];
  const format: OptionSpec[] = spec.formats
    ? [
        {
          flags: '--format <format>',
          description: `output format (default: ${spec.formats[0]})`,
          choices: spec.formats,
        },
      ]
    : [];
  const own = spec.options ?? [];
  const names = new Set(own.map(longName));
  const offered = [
    ...shared.flatMap((family) => SHARED_OPTIONS[family]),
    ...format,
    ...(shared.length > 0 ? [AS_OF, ...CACHE_OPTIONS] : []),
  ];
  // A command may mean something else by a shared name.
  return [...own, ...offered.filter((option) => !names.has(longName(option)))];
}

const longName = ({ flags }: OptionSpec): string => /--[\w-]+/.exec(flags)?.[0] ?? flags;
