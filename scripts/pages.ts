import { commandPage } from './command-page.ts';
import { fieldPage } from './field-page.ts';
import { ruleDocs } from './rule-docs.ts';

/** Every page of `docs/` that is written from the code, by its path. */
export function pages(): ReadonlyMap<string, string> {
  return new Map([['docs/commands.md', commandPage()], ['docs/fields.md', fieldPage()], ...ruleDocs()]);
}
