import type { CommandSpec } from '../../usecases/invocation.ts';
import { actionsCommand } from './actions.ts';
import { briefCommand } from './brief.ts';
import { completionCommand } from './completion.ts';
import { digestCommand } from './digest.ts';
import { explainCommand } from './explain.ts';
import { guildCommand } from './guild.ts';
import { initCommand } from './init.ts';
import { linkCommand } from './link.ts';
import { lintCommand } from './lint.ts';
import { listCommand } from './list.ts';
import { matrixCommand } from './matrix.ts';
import { mcpCommand } from './mcp.ts';
import { nearMissCommand } from './near-miss.ts';
import { nearMissesCommand } from './near-misses.ts';
import { newCommand } from './new.ts';
import { prioritiesCommand } from './priorities.ts';
import { recurringCommand } from './recurring.ts';
import { reviewCommand } from './review.ts';
import { schemaCommand } from './schema.ts';
import { searchCommand } from './search.ts';
import { showCommand } from './show.ts';
import { similarCommand } from './similar.ts';
import { siteCommand } from './site.ts';
import { targetsCommand } from './targets.ts';
import { taxonomyCommand } from './taxonomy.ts';
import { trendsCommand } from './trends.ts';

/** Every command, in the order of `lfi --help`. */
export const COMMANDS: readonly CommandSpec[] = [
  initCommand,
  newCommand,
  nearMissCommand,
  linkCommand,
  lintCommand,
  explainCommand,
  listCommand,
  showCommand,
  matrixCommand,
  trendsCommand,
  recurringCommand,
  nearMissesCommand,
  digestCommand,
  briefCommand,
  guildCommand,
  searchCommand,
  similarCommand,
  actionsCommand,
  prioritiesCommand,
  targetsCommand,
  reviewCommand,
  siteCommand,
  taxonomyCommand,
  schemaCommand,
  mcpCommand,
  completionCommand,
];
