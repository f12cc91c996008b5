/** Where `lfi init` puts the JSON Schemas that editors read, from the folder of the config. */
export const SCHEMA_FILES = {
  frontmatter: '.lfi/frontmatter.schema.json',
  config: '.lfi/config.schema.json',
} as const;
