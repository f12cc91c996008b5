import type { Block, Table } from '../blocks.ts';
import type { Report } from '../define-report.ts';
import { factTable } from '../learning/page.ts';
import { actionTable } from '../show/view.ts';
import type { BriefData, BriefPart } from './data.ts';

/** In a part, so many points; --json has them all. */
const MOST_POINTS = 8;

export function viewBrief({ data }: Report<BriefData>): Block[] {
  const title: Block = { type: 'heading', level: 1, text: data.title };
  switch (data.audience) {
    case 'leadership':
      return [title, factTable(data.parts.map(({ heading, points }) => [heading, joined(points)]))];
    case 'customers':
      return [title, ...data.parts.flatMap(viewSpoken)];
    default:
      return [
        title,
        { type: 'note', text: [data.id, data.path].join(' · ') },
        ...data.parts.flatMap(viewPart),
        ...(data.actionItems.length > 0
          ? [
              { type: 'heading' as const, level: 2 as const, text: 'Action items' },
              actionTable(data.actionItems),
            ]
          : []),
      ];
  }
}

const joined = (points: BriefPart['points']): string =>
  points.map(({ text }) => text.replace(/\.$/, '')).join('; ');

function viewPart({ heading, points }: BriefPart): Block[] {
  const more = points.length - MOST_POINTS;
  const items = points.slice(0, MOST_POINTS).map(({ text }) => text);
  return [
    { type: 'heading', level: 2, text: heading },
    { type: 'list', items: more > 0 ? [...items, `and ${more} more in the document`] : items },
  ];
}

/** A status page speaks in sentences; only the times are a list. */
function viewSpoken({ name, heading, points }: BriefPart): Block[] {
  const texts = points.map(({ text }) => text);
  if (name === 'status') return [{ type: 'paragraph', lead: true, text: texts.join(' ') }];
  return [
    { type: 'heading', level: 2, text: heading },
    ...(name === 'times'
      ? [{ type: 'list' as const, items: texts }]
      : (name === 'affected' ? [texts.join(' ')] : texts).map((text) => ({
          type: 'paragraph' as const,
          text,
        }))),
  ];
}

export function briefTable({ id, audience, parts }: BriefData): Table {
  const keys = ['id', 'audience', 'part', 'text', 'from', 'line'];
  return {
    type: 'table',
    columns: keys.map((key) => ({ key, title: key })),
    rows: parts.flatMap(({ name, points }) =>
      points.map(({ text, from, line }) => [id, audience, name, text, from, line]),
    ),
  };
}
