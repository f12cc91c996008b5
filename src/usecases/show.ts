import { entryOf } from '../library/build-index.ts';
import { ALIKE, alike } from '../library/likeness.ts';
import { profileOf } from '../library/profile.ts';
import { findDocument } from '../model/action-lookup.ts';
import type { Corpus } from '../model/corpus.ts';
import { LfiError } from '../model/error.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Relative, ShowData } from '../reports/show/data.ts';
import { showReport } from '../reports/show/show.ts';
import type { Invocation } from './invocation.ts';
import { type Made, makeReport } from './make-report.ts';
import { oneDocument } from './one-document.ts';
import type { Opened } from './open-corpus.ts';
import { openLibrary } from './open-library.ts';
import { tellReport } from './run-report.ts';

/** Shows one document, named by its id, the beginning of it, or its path; a path may lie outside what is included. */
export async function run(invocation: Invocation) {
  const [asked] = invocation.args;
  if (!asked)
    throw new LfiError('usage', 'which document?', {
      hint: 'Write lfi show <id>; `lfi list` shows every id.',
    });
  const one = oneDocument(asked, invocation);
  return tellReport(await showDocument(invocation, one.asked, one.open), invocation);
}

/** Shows the document of this path or id, asked for once the corpus is open. */
export function showDocument(
  invocation: Invocation,
  asked: () => string,
  open?: (opened: Opened) => Corpus,
): Promise<Made<ShowData>> {
  return makeReport(showReport, invocation, {
    ...(open ? { open } : {}),
    context: async (opened, corpus) => ({
      options: {
        ...invocation.options,
        args: [asked()],
        similar: await similarTo(asked(), corpus, invocation, opened),
      },
    }),
  });
}

const MOST_SIMILAR = 8;

/** Null where it is for the report to refuse the name, or to know it among the documents that pass its filters. */
function named(postmortems: Corpus['postmortems'], asked: string): Postmortem | null {
  try {
    return findDocument(postmortems, asked);
  } catch (error) {
    if (error instanceof LfiError) return null;
    throw error;
  }
}

/** The documents most like the one that is shown, whenever they were; none where it is not there. */
async function similarTo(
  asked: string,
  { postmortems }: Corpus,
  invocation: Invocation,
  opened: Opened,
): Promise<Relative[]> {
  if (postmortems.length < 2) return [];
  const postmortem = named(postmortems, asked);
  if (!postmortem) return [];
  const { index, ids, paths, concepts } = await openLibrary(invocation, opened, 'if-there');
  const at = paths.indexOf(postmortem.path);
  const self = at < 0 ? null : at;
  const known = (document: number) => (index.data.cards.times[document] ?? 0) < opened.asOf;
  return alike(profileOf(entryOf(postmortem, '', concepts), index, self), index, self, known)
    .filter(({ score }) => score >= ALIKE)
    .slice(0, MOST_SIMILAR)
    .map(({ document, why }) => ({
      id: ids[document] as string,
      path: paths[document] as string,
      title: index.data.cards.at(document)?.title ?? null,
      why: why.join('; '),
    }));
}
