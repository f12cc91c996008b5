import type { CommandSpec } from '../command.ts';

/** Every command, in the order of `lfi --help`. */
export const COMMANDS: readonly CommandSpec[] = [];
