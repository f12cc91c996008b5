import type { CommandSpec } from '../../usecases/invocation.ts';
import { AS_OF, REDACT } from '../shared-options.ts';

export const mcpCommand: CommandSpec = {
  name: 'mcp',
  group: 'Set up',
  summary: 'a read-only server for coding assistants, on standard input and output',
  description:
    'Speaks the Model Context Protocol: an assistant can search the postmortems, read one, ask for trends, recurring ' +
    'failures, action items and near-misses, and have a draft linted. Nothing is written, and nothing but what the ' +
    'config includes is read. Started by the assistant: docs/mcp.md shows how to configure it.',
  options: [REDACT, AS_OF],
  examples: [
    { line: 'claude mcp add postmortems -- npx lfi mcp', says: 'in the repository of the postmortems' },
    { line: 'lfi mcp -C ../postmortems --redact internal', says: 'names, hosts and secrets stay here' },
  ],
  load: () => import('../../usecases/mcp.ts'),
};
