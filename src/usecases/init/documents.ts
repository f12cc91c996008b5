import { join, resolve } from 'node:path';
import { documentFolder } from '../../corpus/document-folder.ts';
import { SCHEMA_FILES } from '../../corpus/schema-files.ts';
import { packageTemplate, TEMPLATE_FOLDER, TEMPLATE_NAMES } from '../../corpus/templates.ts';
import type { Config } from '../../model/config.ts';
import { NOTHING, type Plan } from './plan.ts';

/** The folders with their pages, the templates, and the schemas that editors read. */
export function planDocuments(
  cwd: string,
  config: Config,
  schemas: Readonly<Record<keyof typeof SCHEMA_FILES, string>>,
): Plan {
  const root = resolve(cwd, config.roots[0] ?? '.');
  const folder = (nearMiss: boolean) =>
    resolve(root, documentFolder(config, { nearMiss, day: '', slug: '' }));
  const pages = [
    { path: join(folder(false), 'README.md'), text: packageTemplate('init/postmortems-readme.md') },
    { path: join(folder(true), 'README.md'), text: packageTemplate('init/near-misses-readme.md') },
  ];
  const templates = TEMPLATE_NAMES.map((name) => ({
    path: join(cwd, TEMPLATE_FOLDER, `${name}.md`),
    text: packageTemplate(`${name}.md`),
  }));
  const forEditors = (['frontmatter', 'config'] as const).map((name) => ({
    path: join(cwd, SCHEMA_FILES[name]),
    text: schemas[name],
  }));
  return { ...NOTHING, files: [...pages, ...templates, ...forEditors] };
}
