import { Library } from './library.ts';

let library: Library | null = null;

/** The one that the field in the head and the page of answers share. */
export function libraryOf(): Library {
  library ??= new Library(document.body.dataset['root'] ?? '');
  return library;
}

/** What cannot be searched for is told as it is at a terminal. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
