import { keysByName } from '../model/field-names.ts';
import type { Edit } from '../model/finding.ts';
import { linesOf } from '../model/lines.ts';
import type { Span } from '../model/position.ts';
import type { Postmortem } from '../model/postmortem.ts';

/** A frontmatter field as it stands in a document. */
export interface WrittenField {
  /** As written. */
  readonly key: string;
  readonly value: unknown;
}

/** The field as written, or null where it is absent. */
export function writtenField({ raw }: Postmortem, name: string): WrittenField | null {
  const key = keysByName(raw)(name);
  return key === null ? null : { key, value: raw[key] };
}

/** True where a field says something: not absent, not blank, not an empty list or map. */
export function isFilled(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value === 'object') return Object.keys(value).length > 0;
  return true;
}

/** Where a field stands, under whichever name it was written. */
export function whereField(postmortem: Postmortem, name: string, ...rest: (string | number)[]): Span {
  return postmortem.where(writtenField(postmortem, name)?.key ?? name, ...rest);
}

/** True where the frontmatter was read as a whole; of a broken one nobody can say what is missing. */
export function isReadable({ format, problems }: Postmortem): boolean {
  return format !== 'none' && problems.every(({ code }) => code === 'duplicate-key');
}

/** Replaces a plain or quoted scalar that ends with `span`; null where it is not written just so. */
export function replaceScalar({ text }: Postmortem, span: Span, old: string, by: string): Edit[] | null {
  if (/[^\p{L}\p{N}._+:/ -]|: |^ | $/u.test(by)) return null;
  const lines = linesOf(text);
  const [from, to] = [lines.offset(span.start), lines.offset(span.end)];
  const slice = text.slice(from, to);
  const quote = slice.at(-1) === '"' || slice.at(-1) === "'" ? slice.at(-1) : '';
  if (!slice.endsWith(`${quote}${old}${quote}`)) return null;
  const end = to - (quote?.length ?? 0);
  const start = end - old.length;
  // What precedes is the key with its colon or sign, a list's dash, or nothing.
  return /^$|[:=\s,[\-"']$/.test(text.slice(from, start)) ? [{ start, end, text: by }] : null;
}

/** Renames a key that begins at `span`; null where it is not written just so. */
export function renameKey({ text }: Postmortem, span: Span, key: string, by: string): Edit[] | null {
  const start = linesOf(text).offset(span.start);
  return text.startsWith(key, start) ? [{ start, end: start + key.length, text: by }] : null;
}
