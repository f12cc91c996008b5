import type { Block, Table } from '../blocks.ts';
import type { Report } from '../define-report.ts';
import { count } from '../wording.ts';
import type { Drift, FieldWords, TaxonomyData } from './data.ts';

const WHY: Readonly<Record<Drift['is'], string>> = {
  deprecated: 'deprecated',
  alias: 'another spelling',
  'off-list': 'not on the list',
  alike: 'looks like another',
};

/** What drifts first, with the command that mends it; then the words of each field. */
export function viewTaxonomy({ data }: Report<TaxonomyData>): Block[] {
  const words = data.fields.reduce((sum, field) => sum + field.words.length, 0);
  const drifting = data.drift.length;
  const lead =
    drifting === 0
      ? `${count(words, 'word')} in use, none of them drifts.`
      : `${count(words, 'word')} in use, ${drifting} of them ${drifting === 1 ? 'drifts' : 'drift'}.`;
  return [
    { type: 'paragraph', lead: true, text: lead },
    ...viewDrift(data.drift),
    ...data.fields.flatMap(viewField),
  ];
}

function viewDrift(drift: readonly Drift[]): Block[] {
  const first = drift.find(({ instead }) => instead !== null);
  if (drift.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: 'Drift' },
    {
      type: 'table',
      columns: [
        { key: 'field', title: 'Field', whole: true },
        { key: 'word', title: 'Word', whole: true },
        { key: 'documents', title: 'Documents', align: 'right' },
        { key: 'is', title: 'Why' },
        { key: 'instead', title: 'Instead', whole: true },
      ],
      rows: drift.map(({ field, word, is, instead, documents }) => [
        field,
        { text: word, tone: 'bad' },
        documents.length,
        WHY[is],
        instead,
      ]),
    },
    ...(first
      ? [
          {
            type: 'note' as const,
            text: `lfi taxonomy rename ${quoted(first.word)} ${quoted(first.instead as string)} --in ${first.field} shows what would change; --write makes it so.`,
          },
        ]
      : []),
  ];
}

const quoted = (word: string): string => (/^[\w.-]+$/.test(word) ? word : `"${word}"`);

function viewField({ field, words, unused }: FieldWords): Block[] {
  return [
    { type: 'heading', level: 2, text: field },
    {
      type: 'table',
      columns: [
        { key: 'word', title: 'Word', whole: true },
        { key: 'documents', title: 'Documents', align: 'right' },
        { key: 'last_used', title: 'Last used', whole: true },
        { key: 'description', title: 'Meaning', dispensable: 1 },
      ],
      rows: words.map(({ word, documents, lastUsed, description }) => [
        word,
        documents.length,
        lastUsed,
        description,
      ]),
    },
    ...(unused.length > 0
      ? [{ type: 'note' as const, text: `On the list and not in use: ${unused.join(', ')}.` }]
      : []),
  ];
}

/** One line a word, those that drift with what they should be. */
export function taxonomyTable({ fields, drift }: TaxonomyData): Table {
  const keys = ['field', 'word', 'documents', 'last_used', 'drift', 'instead'];
  return {
    type: 'table',
    columns: keys.map((key) => ({ key, title: key })),
    rows: [
      ...fields.flatMap(({ field, words }) =>
        words
          .filter(({ word }) => !drift.some((one) => one.field === field && one.word === word))
          .map(({ word, documents, lastUsed }) => [field, word, documents.length, lastUsed, null, null]),
      ),
      ...drift.map(({ field, word, documents, is, instead }) => [
        field,
        word,
        documents.length,
        null,
        is,
        instead,
      ]),
    ],
  };
}
