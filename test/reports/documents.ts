import { tempTree } from '../temp-tree.ts';

/** Frontmatter of a document, values as YAML flow; what is left out is absent. */
export type Frontmatter = Readonly<Record<string, unknown>>;

/** A folder of incidents, each only its frontmatter and, under `body`, its text. */
export function incidentFolder(incidents: Readonly<Record<string, Frontmatter & { body?: string }>>): string {
  const files = Object.entries(incidents).map(([id, { body = '', ...fields }]) => {
    const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    return [`postmortems/${id}.md`, `---\n${lines.join('\n')}\n---\n\n${body}`] as const;
  });
  return tempTree(Object.fromEntries(files));
}
