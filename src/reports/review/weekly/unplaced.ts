import type { LeftOut } from '../../define-report.ts';
import { count } from '../../wording.ts';
import { trail } from '../insight.ts';
import { shellWord } from './shell-word.ts';

const UNPLACED: readonly string[] = ['without a date', 'could not be read'];
const MOST_LINTED = 5;

/** What a meeting is told of, and the command that shows it in full. */
export interface Waiting {
  readonly text: string;
  readonly command: string;
}

/** The documents that may be of this week, as nobody can tell: a broken frontmatter, above all, has no date. */
export function unplaced(leftOut: readonly LeftOut[]): Waiting | null {
  const found = leftOut.filter(({ why }) => UNPLACED.includes(why));
  if (found.length === 0) return null;
  const paths = found.map(({ path }) => path);
  return {
    text: `${count(found.length, 'document tells', 'documents tell')} no date and may be of this week: ${trail(paths)}`,
    command: `lfi lint ${paths.slice(0, MOST_LINTED).map(shellWord).join(' ')}`,
  };
}
