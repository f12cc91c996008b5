import { opening } from '../../library/section-text.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import type { Question, QuestionKind } from './data.ts';

/** A quotation in a question: whole sentences, in characters. */
const QUOTE = { enough: 45, most: 190 };

/** A question that rests on a line of a document. */
export function ask(
  kind: QuestionKind,
  { id, path }: Pick<Postmortem, 'id' | 'path'>,
  at: { readonly from: string; readonly line: number },
  text: string,
  ids: readonly string[] = [],
): Question {
  return { kind, text, id, path, from: at.from, line: at.line, ids };
}

/** What somebody wrote, shortened to its first sentences, between quotation marks. */
export const quoted = (text: string): string =>
  `“${opening(text, QUOTE.enough, QUOTE.most).replace(/[“”]/g, '"')}”`;
