import { z } from 'zod';
import type { Config } from '../model/config.ts';
import { configSchema } from '../model/config-schema.ts';
import { frontmatterJsonSchema } from '../model/frontmatter-schema.ts';

export const SCHEMA_NAMES = ['frontmatter', 'config'] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

/** A JSON Schema (draft 7, which editors read): of the frontmatter with this repository's words, or of the config. */
export const jsonSchema = (name: SchemaName, config: Config): Record<string, unknown> =>
  name === 'config'
    ? z.toJSONSchema(configSchema, { io: 'input', target: 'draft-7', override: withoutOwnFormats })
    : frontmatterJsonSchema(config);

/** A JSON Schema as it is printed and written. */
export async function schemaText(name: SchemaName, config: Config): Promise<string> {
  return `${JSON.stringify(jsonSchema(name, config), null, 2)}\n`;
}

/** zod notes `includes` as a format, which no validator knows; the pattern beside it says the same. */
function withoutOwnFormats({ jsonSchema }: { jsonSchema: { format?: unknown } }): void {
  if (jsonSchema.format === 'includes') delete jsonSchema.format;
}
