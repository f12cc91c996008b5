import type { Tool as ListedTool } from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod';
import { outputSchema } from './result.ts';
import { TOOLS } from './tools/index.ts';

let known: Promise<ListedTool[]> | null = null;

/** The tools as a client is told of them. */
export function toolList(): Promise<ListedTool[]> {
  known ??= Promise.all(
    TOOLS.map(async (tool) => ({
      name: tool.name,
      title: tool.title,
      description: tool.description,
      inputSchema: z.toJSONSchema(tool.input, {
        target: 'draft-7',
        io: 'input',
      }) as ListedTool['inputSchema'],
      outputSchema: (await outputSchema(tool)) as ListedTool['outputSchema'],
      annotations: {
        title: tool.title,
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      },
    })),
  );
  return known;
}
