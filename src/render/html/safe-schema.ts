import { defaultSchema, type Schema } from 'hast-util-sanitize';

const NOT_SHOWN = new Set(['input', 'picture', 'source']);
const MORE = ['abbr', 'caption', 'figcaption', 'figure', 'mark', 'small', 'u'];

const {
  a = [],
  code = [],
  h2 = [],
  input = [],
  li = [],
  section = [],
  ul = [],
} = defaultSchema.attributes ?? {};

/**
 * What is left of a document once nothing in it can run, ask for anything or look like ours: GitHub's elements without
 * those that fetch, and of attributes what text needs.
 */
const SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []).filter((name) => !/^(?:picture|source)$/.test(name)), ...MORE],
  attributes: {
    a: [...a.filter((name) => name !== 'href'), 'href', 'title'],
    abbr: ['title'],
    code,
    details: ['open'],
    h2,
    img: ['src', 'alt', 'title', 'width', 'height'],
    input: [...input, 'checked'],
    li,
    ol: ['start', 'reversed'],
    section,
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan'],
    ul,
    '*': ['align', 'dir', 'lang', 'id'],
  },
  clobber: [],
  protocols: { href: ['http', 'https', 'mailto'] },
};

/** Once the page has given its ids and addresses. */
export const FINISHED = SCHEMA;

/** As a document has it: ids of footnotes are made here, any other could be one of the page's. */
export const WRITTEN: Schema = {
  ...SCHEMA,
  attributes: {
    ...SCHEMA.attributes,
    '*': ['align', 'dir', 'lang', ['id', /^(?:doc-fn(?:ref)?-|footnote-label$)/]],
  },
};

/** Tags of HTML in a document that are shown for what they do, or do nothing and are left out. */
export const RENDERED: ReadonlySet<string> = new Set([
  ...(SCHEMA.tagNames ?? []).filter((name) => !NOT_SHOWN.has(name)),
  'center',
  'font',
]);
