import { KIND_WORDS } from '../../../model/closed-words.ts';
import type { Corpus } from '../../../model/corpus.ts';
import { defineCorpusRule } from '../../define-rule.ts';
import { fileLinks, idsIn, namesIn } from '../../document-links.ts';

const FIELDS = ['related', 'duplicate_of', 'near_misses'];
/** Pages that stand beside documents and are none. */
const OTHER_PAGES = /^(?:readme|_?index|template|contributing|policy|glossary|changelog|runbook)\b/i;

const other = { 'postmortems/2026-03-02-payments-pool.md': '---\ntitle: Payments\nstatus: published\n---\n' };

export const brokenLink = defineCorpusRule({
  meta: {
    id: 'corpus/broken-link',
    level: 'error',
    summary: 'A link to a document that is not there',
    why: 'The other half of the story is lost to the reader, and to every report that follows the link.',
    instead:
      'Correct the id or the path; ids are the names of files without `.md` unless a document says otherwise.',
    kinds: KIND_WORDS,
    messages: {
      id: '`{field}`: there is no document "{id}"',
      nearest: '`{field}`: there is no document "{id}", did you mean "{nearest}"?',
      itself: '`{field}`: a document cannot name itself',
      file: 'there is no document at {url}',
    },
    examples: {
      valid: [
        { name: 'an id that is there', frontmatter: 'related: [2026-03-02-payments-pool]', beside: other },
        {
          name: 'a file that is there',
          body: '## Summary\n\nAs in [March](2026-03-02-payments-pool.md#summary).\n',
          beside: other,
        },
        {
          name: 'a page that is no document',
          body: '## Summary\n\nSee the [runbook](../runbooks/pool.md) and the [folder](README.md).\n',
          beside: other,
        },
        { name: 'elsewhere', body: '## Summary\n\nSee [theirs](https://example.org/2026-03-02.md).\n' },
      ],
      invalid: [
        {
          name: 'an id with a typing error',
          frontmatter: 'related: [2026-03-02-payment-pool]',
          beside: other,
        },
        { name: 'a duplicate of nothing', frontmatter: 'duplicate_of: 2025-01-01-gone' },
        { name: 'a near-miss that is not there', frontmatter: 'near_misses: [2026-08-30-pool-at-limit]' },
        {
          name: 'a file that is not there',
          body: '## Summary\n\nAs in [March](./2026-03-03-payments-pool.md).\n',
          beside: other,
        },
      ],
    },
  },
  check(corpus, { reportOn, asked }) {
    const names = namesIn(corpus);
    const folders = foldersOf(corpus);
    for (const postmortem of corpus.postmortems.filter(asked)) {
      for (const named of FIELDS.flatMap((field) => idsIn(postmortem, field))) {
        const { field, id } = named;
        if (id === postmortem.id) {
          reportOn(postmortem, { message: 'itself', data: { field }, span: named.span });
          continue;
        }
        if (names.byId(id) || /^https?:\/\//.test(id)) continue;
        const near = names.nearest(id);
        const data = { field, id, nearest: near ?? '' };
        reportOn(postmortem, { message: near === null ? 'id' : 'nearest', data, span: named.span });
      }
      // Parsing every body takes long: only those in which a link can be.
      if (!/\.md\b/i.test(postmortem.text)) continue;
      for (const { url, path, span } of fileLinks(postmortem)) {
        if (path === null || names.byPath(path) || !isDocumentLike(path, folders)) continue;
        reportOn(postmortem, { message: 'file', data: { url }, span });
      }
    }
  },
});

const folderOf = (path: string): string => path.split('/').slice(0, -1).join('/');

/** Folders that hold documents. */
const foldersOf = ({ postmortems }: Corpus): ReadonlySet<string> =>
  new Set(postmortems.map(({ path }) => folderOf(path)));

/** Where only documents are kept and the name has a number as theirs have, a missing file is a missing document. */
function isDocumentLike(path: string, folders: ReadonlySet<string>): boolean {
  const name = path.split('/').at(-1) ?? '';
  return folders.has(folderOf(path)) && /\d/.test(name) && !OTHER_PAGES.test(name);
}
