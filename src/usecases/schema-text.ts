import { z } from 'zod';
import type { Config } from '../model/config.ts';
import { configSchema } from '../model/config-schema.ts';

/** A JSON Schema as it is printed and written. */
export async function schemaText(name: 'frontmatter' | 'config', _config: Config): Promise<string> {
  const schema = name === 'config' ? z.toJSONSchema(configSchema, { io: 'input' }) : {};
  return `${JSON.stringify(schema, null, 2)}\n`;
}
