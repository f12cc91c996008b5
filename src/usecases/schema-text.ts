import * as z from 'zod';
import type { Config } from '../model/config.ts';
import { configSchema } from '../model/config-schema.ts';
import { frontmatterJsonSchema } from '../model/frontmatter-schema.ts';
import { ownValue } from '../model/own-value.ts';
import { patternsSchema } from '../model/patterns-schema.ts';

export const SCHEMA_NAMES = ['frontmatter', 'config', 'patterns'] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

const FILES = { config: configSchema, patterns: patternsSchema } as const;

/** A JSON Schema (draft 7, which editors read): of the frontmatter with this repository's words, or of a file of lfi's. */
export const jsonSchema = (name: SchemaName, config: Config): Record<string, unknown> =>
  name === 'frontmatter'
    ? frontmatterJsonSchema(config)
    : z.toJSONSchema(FILES[name], { io: 'input', target: 'draft-7', override: withoutOwnFormats });

/** As it is printed and written. */
export const schemaText = (name: SchemaName, config: Config): string => asText(jsonSchema(name, config));

/** The JSON Schema of all that a report prints as JSON; null where there is no such report. */
export async function reportSchemaText(name: string): Promise<string | null> {
  const [{ REPORTS }, { reportSchema }] = await Promise.all([
    import('../reports/registry.ts'),
    import('../reports/report-schema.ts'),
  ]);
  const load = ownValue(REPORTS, name);
  if (!load) return null;
  const data = await (await load()).schema();
  return asText(z.toJSONSchema(reportSchema(name, data), { override: withoutOwnFormats }));
}

const asText = (schema: unknown): string => `${JSON.stringify(schema, null, 2)}\n`;

/** zod notes `includes` as a format, which no validator knows; the pattern beside it says the same. */
export function withoutOwnFormats({ jsonSchema }: { jsonSchema: { format?: unknown } }): void {
  if (jsonSchema.format === 'includes') delete jsonSchema.format;
}
