import { LfiError } from './error.ts';
import { didYouMean } from './nearest.ts';
import type { Postmortem } from './postmortem.ts';

/** The document whose id is `text` or begins with it; throws `LfiError` where none or several do. */
export function findById<Named extends Pick<Postmortem, 'id' | 'path'>>(
  postmortems: readonly Named[],
  text: string,
): Named {
  const exact = postmortems.filter(({ id }) => id === text);
  const found = exact.length > 0 ? exact : postmortems.filter(({ id }) => id.startsWith(text));
  if (found.length === 1) return found[0] as Named;
  if (found.length > 1) {
    const names = found.slice(0, 8).map(({ id, path }) => `\n  ${id}  ${path}`);
    throw new LfiError('ambiguous', `"${text}" fits ${found.length} documents:${names.join('')}`, {
      hint: 'Write more of the id, or the path.',
    });
  }
  const ids = postmortems.map(({ id }) => id);
  throw new LfiError('not-found', `no document has the id "${text}"${didYouMean(text, ids)}`, {
    hint: '`lfi list` shows every id.',
  });
}
