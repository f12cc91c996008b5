import type { CommandSpec } from '../command.ts';
import { listCommand } from './list.ts';
import { newCommand } from './new.ts';
import { showCommand } from './show.ts';
import { trendsCommand } from './trends.ts';

/** Every command, in the order of `lfi --help`. */
export const COMMANDS: readonly CommandSpec[] = [newCommand, listCommand, showCommand, trendsCommand];
