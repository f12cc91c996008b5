import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathFrom } from './document-folder.ts';

/** Where `lfi init` puts the JSON Schemas that editors read, from the folder of the config. */
export const SCHEMA_FILES = {
  frontmatter: '.lfi/frontmatter.schema.json',
  config: '.lfi/config.schema.json',
} as const;

/** The path of the frontmatter's schema from a document, where the repository has one. */
export function schemaFrom(base: string, document: string): string | null {
  const schema = join(base, SCHEMA_FILES.frontmatter);
  return existsSync(schema) ? pathFrom(dirname(document), schema) : null;
}
