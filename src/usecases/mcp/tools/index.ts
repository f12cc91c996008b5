import type { Tool } from '../tool.ts';
import { actionsTool } from './actions.ts';
import { lintTool } from './lint.ts';
import { listTool } from './list.ts';
import { nearMissesTool } from './near-misses.ts';
import { recurringTool } from './recurring.ts';
import { searchTool } from './search.ts';
import { showTool } from './show.ts';
import { similarTool } from './similar.ts';
import { trendsTool } from './trends.ts';

/** Every tool, those first that one begins with. */
export const TOOLS: readonly Tool[] = [
  searchTool,
  similarTool,
  showTool,
  listTool,
  trendsTool,
  recurringTool,
  actionsTool,
  nearMissesTool,
  lintTool,
];
