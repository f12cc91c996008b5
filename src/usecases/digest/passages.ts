import type { DigestData, DigestPick } from '../../reports/digest/data.ts';

/** A piece of text that a digest hands on, and the document that it comes from. */
export interface Passage {
  readonly text: string;
  readonly path: string;
  readonly line: number | null;
  readonly section: string | null;
}

/** All that a digest hands on in words. */
export const passagesIn = ({ picks }: DigestData): Passage[] => picks.flatMap(passagesOf);

function passagesOf({ path, id, title, links, related, lesson }: DigestPick): Passage[] {
  const about = (section: string, text: string | null): Passage[] =>
    text === null ? [] : [{ text, path, line: null, section }];
  const { takeaways, factors, changed } = lesson;
  return [
    ...about('the id', id),
    ...about('the title', title),
    ...links.flatMap((link) => about('links', link)),
    ...related.flatMap((one) => [...about('related', one.id), ...about('related', one.title)]),
    ...[...takeaways, ...factors.said, ...changed.fix].map((one) => ({ ...one, path })),
    ...changed.done.map(({ text, line }) => ({ text, path, line, section: 'actions' })),
  ];
}
