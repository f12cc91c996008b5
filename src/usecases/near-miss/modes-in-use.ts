import type { Config } from '../../model/config.ts';
import type { Corpus } from '../../model/corpus.ts';
import { allowedWords, wordsInUse } from '../../model/field-words.ts';
import { nearest } from '../../model/nearest.ts';
import { foldWord, UNKNOWN } from '../../model/taxonomy.ts';

/** The failure modes that documents name, most used first. */
export function modesInUse({ postmortems }: Corpus): string[] {
  const counts = new Map<string, number>();
  for (const { failureMode } of postmortems) {
    if (failureMode !== null && failureMode !== UNKNOWN) {
      counts.set(failureMode, (counts.get(failureMode) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([mode]) => mode);
}

/** What to tell of a failure mode that nothing has yet but that looks like one in use; null where there is nothing to tell. */
export function newModeNote(
  mode: string | undefined,
  modes: readonly string[],
  config: Config,
): string | null {
  if (mode === undefined) return null;
  const known = [...modes, ...wordsInUse(allowedWords('failure_mode', config).words)];
  if (known.some((word) => foldWord(word) === foldWord(mode))) return null;
  const meant = nearest(foldWord(mode), known);
  return meant === null
    ? null
    : `"${mode}" is a new failure mode, and "${meant}" is in use: only the same word counts together`;
}
