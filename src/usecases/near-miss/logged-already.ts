import type { Config } from '../../model/config.ts';
import type { Corpus } from '../../model/corpus.ts';
import { localDay } from '../../model/zone.ts';
import type { NearMissDraft } from './near-miss-draft.ts';

/** Tells the document that has a near-miss already: by its `external_id`, else by day, title and services. */
export function findLogged(
  { postmortems }: Corpus,
  { timezone }: Config,
): (near: NearMissDraft) => string | null {
  const byExternalId = new Map<string, string>();
  const byWords = new Map<string, string>();
  for (const { id, kind, externalId, title, services, date } of postmortems) {
    if (externalId !== null) byExternalId.set(externalId, id);
    if (kind !== 'near-miss' || date === null || title === null) continue;
    byWords.set(key(localDay(date.moment.epochMs, timezone), title, services), id);
  }
  return ({ externalId, started, title, services }) => {
    if (externalId !== undefined) return byExternalId.get(externalId) ?? null;
    return byWords.get(key(started.day, title, services)) ?? null;
  };
}

const key = (day: string, title: string, services: readonly string[]): string =>
  JSON.stringify([day, title.toLowerCase(), [...services].sort()]);
