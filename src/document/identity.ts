import type { Lookup } from '../model/field-names.ts';
import { asText } from './coerce.ts';

/** The document's id: written, else the file's stem; the folder's name for `index` and `README`. */
export function idOf(field: Lookup, path: string, root?: string): string {
  return asText(field('id')) ?? idFromPath(path, root);
}

export function idFromPath(path: string, root?: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  const file = parts.at(-1) ?? path;
  const stem = file.replace(/(?<=.)\.[A-Za-z0-9]{1,10}$/, '');
  if (!/^(?:index|readme)$/i.test(stem)) return stem;
  const folder = parts.at(-2) ?? root?.split('/').filter(Boolean).at(-1);
  return folder === undefined || folder === '..' ? stem : folder;
}
