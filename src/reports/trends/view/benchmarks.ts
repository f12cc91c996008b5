import type { Block, Cell } from '../../blocks.ts';
import { percent, shareWords } from '../../wording.ts';
import type { TrendsData } from '../data.ts';
import type { Benchmark } from '../pattern-data.ts';
import type { Shown } from './shown.ts';

/** Published shares beside ours, with the words that are read as theirs; where they were asked for. */
export function viewBenchmarks({ benchmarks }: TrendsData, { benchmark }: Shown): Block[] {
  return benchmarks.filter(({ name }) => name === benchmark).flatMap(viewOne);
}

function viewOne({ title, source, of, by, rows, unknown }: Benchmark): Block[] {
  const total = rows[0]?.ours.total ?? 0;
  const heading: Block = { type: 'heading', level: 2, text: title };
  const about = `Published: ${source}, ${of === null ? 'number of incidents not given' : `${of} incidents`}`;
  if (total === 0) {
    return [heading, { type: 'note', text: `No incident of the window says its ${by}. ${about}.` }];
  }
  return [
    heading,
    {
      type: 'table',
      columns: [
        { key: 'category', title: 'Theirs' },
        { key: 'published', title: 'Published', align: 'right' },
        { key: 'words', title: 'Our words' },
        { key: 'ours', title: 'Ours (95 %)' },
        { key: 'differs', title: '' },
      ],
      rows: rows.map((row): Cell[] => [
        row.category ?? 'no counterpart',
        row.published === null ? null : percent(row.published),
        row.words.length > 0 ? row.words.join(', ') : 'none',
        row.words.length > 0 ? shareWords(row.ours) : null,
        row.p === null ? '' : row.differs === 'cannot-tell' ? "can't tell" : row.differs,
      ]),
    },
    {
      type: 'note',
      text: `${about}. Ours: the ${total} incidents of the window that say their ${by}; ${unknown} do not. Other systems, other words: company, not a norm.`,
    },
  ];
}
