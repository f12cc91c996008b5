import type { Span } from '../model/position.ts';
import { type PartName, type Parts, readParts } from './action-parts.ts';
import { asList, asMap, asText } from './coerce.ts';

export interface FrontmatterItem extends Parts {
  readonly form: 'frontmatter';
  readonly line: number;
  readonly span: Span;
}

const PARTS: readonly PartName[] = [
  'id',
  'type',
  'owner',
  'due',
  'status',
  'ticket',
  'created',
  'closed',
  'reason',
];
const TEXT = ['what', 'text', 'title', 'action', 'description', 'summary', 'name', 'item'];

/** Action items kept in the frontmatter: maps with the format's names, or plain texts. */
export function frontmatterItems(
  value: unknown,
  where: (index: number) => Span,
  near: string | null,
): FrontmatterItem[] {
  const list = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  return list.flatMap((entry, index) => {
    const map = asMap(entry);
    const text = TEXT.map((key) => asText(map[key])).find((found) => found !== null) ?? asText(entry);
    if (text === null) return [];
    const given: Partial<Record<PartName, string>> = {};
    for (const part of PARTS) {
      const said = asList(map[part] ?? map[part === 'owner' ? 'assignee' : part], false).join(', ');
      if (said) given[part] = said;
    }
    const span = where(index);
    return [{ ...readParts(text, given, near), form: 'frontmatter' as const, line: span.start.line, span }];
  });
}
