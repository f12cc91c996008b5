import type { Postmortem, Section } from '../model/postmortem.ts';
import type { SectionName } from '../model/section.ts';
import { UNKNOWN } from '../model/taxonomy.ts';

/** The parts of a document that a word can stand in, from what it is about to what it mentions. */
export const FIELDS = ['title', 'class', 'takeaways', 'summary', 'causes', 'remedies', 'rest'] as const;

export type FieldName = (typeof FIELDS)[number];

const FIELD_OF: Readonly<Record<SectionName, FieldName>> = {
  takeaways: 'takeaways',
  summary: 'summary',
  impact: 'summary',
  detection: 'causes',
  factors: 'causes',
  learned: 'causes',
  fixed: 'remedies',
  actions: 'remedies',
  timeline: 'rest',
  accounts: 'rest',
  'went-well': 'rest',
  difficult: 'rest',
  lucky: 'rest',
  questions: 'rest',
  other: 'rest',
};

/** A stretch of the document's text and the field that it counts in. */
export interface Passage {
  readonly field: FieldName;
  readonly text: string;
  /** 1-based line of its first character; null for what stands in the frontmatter. */
  readonly line: number | null;
}

/** A passage that is told, or the lines of the text that it is made of: from the first to before the second. */
export type Stretch = Passage | { readonly field: FieldName; readonly from: number; readonly to: number };

/** The document's text by field, each piece once: what the frontmatter says, then the body section by section. */
export const passagesOf = (postmortem: Postmortem): Passage[] =>
  passagesFrom(postmortem.text, stretchesOf(postmortem));

/** The passages that a text has where the stretches of its document say. */
export function passagesFrom(text: string, stretches: readonly Stretch[]): Passage[] {
  const lines = text.split('\n');
  const read = (one: Stretch): Passage =>
    'line' in one
      ? one
      : {
          field: one.field,
          text: readable(lines.slice(one.from - 1, one.to - 1).join('\n')),
          line: one.from,
        };
  return stretches.map(read).filter((one) => one.text.trim() !== '');
}

export function stretchesOf(postmortem: Postmortem): Stretch[] {
  const { title, body, impact, correctiveAction, caughtBy, alert } = postmortem;
  const listed = [
    ...body.takeaways
      .filter(({ line }) => line < bodyLine(postmortem))
      .map(({ text }) => at('takeaways', text)),
    ...body.actionItems.filter(({ form }) => form === 'frontmatter').map(({ text }) => at('remedies', text)),
  ];
  const said = [
    at('title', title),
    at('class', classOf(postmortem)),
    at('summary', impact.description),
    at('remedies', correctiveAction),
    at('causes', caughtBy),
    at('causes', alert),
  ];
  return [...said, ...listed, ...bodyStretches(postmortem)];
}

const at = (field: FieldName, text: string | null): Passage => ({ field, text: text ?? '', line: null });

/** What it is classified by, and the slug of its file, which somebody chose to tell it by. */
function classOf({ failureMode, trigger, factors, services, tags, id }: Postmortem): string {
  const words = [failureMode, trigger, ...factors, ...services, ...tags].filter((word) => word !== UNKNOWN);
  const slug = id.replace(/^.*\//, '').replace(/^\d{4}-?\d{2}-?\d{2}/, '');
  return [...words, slug].join('\n');
}

const FENCE = /^(?:---|\+\+\+)[ \t]*\r?$/m;

/** The first line that is not frontmatter. */
function bodyLine({ text, format }: Postmortem): number {
  if (format === 'none') return 1;
  const begin = FENCE.exec(text);
  const end = begin && text.slice(begin.index + begin[0].length).search(FENCE);
  if (begin === null || end === null || end < 0) return 1;
  const before = text.slice(0, begin.index + begin[0].length + end);
  return before.split('\n').length + 1;
}

function bodyStretches(postmortem: Postmortem): Stretch[] {
  const { text, body, title } = postmortem;
  const length = text.split('\n').length;
  const stretches: Stretch[] = [];
  const begin = bodyLine(postmortem);
  const push = (field: FieldName, from: number, to: number) => {
    if (to > from) stretches.push({ field, from, to });
  };
  const sections = body.sections.filter(({ line }) => line >= begin);
  push('summary', begin, sections[0]?.line ?? length + 1);
  const open: { depth: number; name: SectionName }[] = [];
  for (const [index, section] of sections.entries()) {
    const end = sections[index + 1]?.line ?? length + 1;
    const field = section.heading === title ? 'summary' : FIELD_OF[nameWithin(section, open)];
    // A known heading is the format's own; any other says what the part is about.
    const from = section.section === 'other' && section.heading !== title ? section.line : section.line + 1;
    push(field, from, end);
  }
  return stretches;
}

/** A heading without a name of its own belongs to the section around it. */
function nameWithin({ section, depth }: Section, open: { depth: number; name: SectionName }[]): SectionName {
  while (open.length > 0 && (open.at(-1) as { depth: number }).depth >= depth) open.pop();
  const name = section === 'other' ? (open.at(-1)?.name ?? 'other') : section;
  open.push({ depth, name });
  return name;
}

/** Addresses and comments are not read; the length stays, so that places do. */
const readable = (text: string): string =>
  text.replace(/<!--[\s\S]*?-->|\bhttps?:\/\/[^\s)>\]]+/g, (found) => found.replace(/[^\n]/g, ' '));
