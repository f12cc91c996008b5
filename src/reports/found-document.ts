import { isoOf } from '../model/iso.ts';
import type { Kind, Postmortem } from '../model/postmortem.ts';
import type { Cell } from './blocks.ts';

/** What tells a document that was found from the others. */
export interface FoundDocument {
  readonly id: string;
  readonly path: string;
  readonly title: string | null;
  readonly kind: Kind;
  readonly severity: string | null;
  readonly services: readonly string[];
  readonly failureMode: string | null;
  /** Its place in time. */
  readonly date: string | null;
}

export function foundDocument(postmortem: Postmortem, timezone: string): FoundDocument {
  const { id, path, title, kind, severity, services, failureMode, date } = postmortem;
  return {
    id,
    path,
    title,
    kind,
    severity,
    services,
    failureMode,
    date: date && isoOf(date.moment, timezone),
  };
}

/** `2026-09-14-checkout-pool · sev2 · checkout` */
export function aboutFound({ id, kind, severity, services, date }: FoundDocument): string {
  // Most ids begin with the day.
  const day = date?.slice(0, 10) ?? null;
  return [
    id,
    ...(day !== null && !id.includes(day) ? [day] : []),
    ...(kind === 'incident' ? [] : [kind]),
    ...(severity === null ? [] : [severity]),
    ...(services.length === 0 ? [] : [services.join(', ')]),
  ].join(' · ');
}

/** A hit's columns in a spreadsheet, and its cells. */
export const HIT_KEYS = [
  'id',
  'path',
  'title',
  'score',
  'date',
  'severity',
  'services',
  'failure_mode',
  'why',
];

export const hitCells = (
  hit: FoundDocument & { readonly score: number; readonly why: readonly string[] },
): Cell[] => [
  hit.id,
  hit.path,
  hit.title,
  hit.score,
  hit.date,
  hit.severity,
  hit.services.join(' '),
  hit.failureMode,
  hit.why.join('; '),
];
