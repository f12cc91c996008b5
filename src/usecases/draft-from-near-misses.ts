import { relative, resolve } from 'node:path';
import type { SectionTexts } from '../document/fill-sections.ts';
import { ownWords } from '../document/own-words.ts';
import type { Config } from '../model/config.ts';
import type { Corpus } from '../model/corpus.ts';
import { LfiError } from '../model/error.ts';
import { type Escalation, escalations } from '../model/escalation.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { foldWord, wordLookup } from '../model/taxonomy.ts';
import { localDay } from '../model/zone.ts';
import type { Draft } from './scaffold.ts';

/** What near-misses say of the postmortem that is opened for them. */
export type NearMissesDraft = Pick<Draft, 'title' | 'services' | 'started' | 'fields' | 'texts'>;

interface Reading {
  readonly config: Config;
  /** What the documents' paths are relative to. */
  readonly cwd: string;
}

/**
 * A postmortem for near-misses of one failure mode: those that came together often enough, else all that none was
 * opened for.
 */
export function draftFromNearMisses(
  failureMode: string,
  { postmortems }: Corpus,
  reading: Reading,
  services: readonly string[] = [],
): NearMissesDraft {
  const { config } = reading;
  const asked = foldWord(wordLookup(config.taxonomy.failure_mode)(failureMode));
  const open = (threshold: number) =>
    escalations(postmortems, { ...config, nearMisses: { ...config.nearMisses, threshold } });
  const isMeant = (one: Escalation) =>
    foldWord(one.failureMode ?? '') === asked &&
    (services.length === 0 || one.services.some((service) => services.includes(service)));
  const often = open(config.nearMisses.threshold).filter(isMeant);
  const found = often.length > 0 ? often : open(1).filter(isMeant);
  if (found.length === 0) throw noneLeft(failureMode, open(1));
  return draftFromEscalations(found, reading, services);
}

/** One postmortem for these escalations. Nobody was affected, so it has a day and no start. */
export function draftFromEscalations(
  found: readonly Escalation[],
  reading: Reading,
  services: readonly string[] = [],
): NearMissesDraft {
  // As the near-misses have it, which may be spelled in another way than it was asked for.
  const word = found[0]?.failureMode ?? null;
  const nearMisses = inTime(found.flatMap((one) => one.nearMisses));
  const affected = services.length > 0 ? services : sorted(found.flatMap((one) => one.services));
  const day = sorted(found.map(({ until }) => until)).at(-1) ?? '';
  const times = nearMisses.length === 1 ? 'once' : `${nearMisses.length} times`;
  const what = word ?? nearMisses[0]?.title ?? 'a near-miss';
  return {
    title: `Came close ${times}: ${what}${affected.length > 0 ? ` on ${affected.join(', ')}` : ''}`,
    services: affected,
    started: { epochMs: null, day, written: day },
    fields: { failure_mode: word ?? undefined, near_misses: sorted(nearMisses.map(({ id }) => id)) },
    texts: (path) => textsOf(nearMisses, path, reading),
  };
}

/** Their days as the timeline, their words as the start of the summary. */
function textsOf(nearMisses: readonly Postmortem[], path: string, { config, cwd }: Reading): SectionTexts {
  const dayOf = ({ date }: Postmortem) => (date ? localDay(date.moment.epochMs, config.timezone) : '');
  const link = (one: Postmortem) =>
    `[${one.id}](${relative(resolve(path, '..'), resolve(cwd, one.path)).replaceAll('\\', '/')})`;
  const told = nearMisses.map((one) => `On ${dayOf(one)} (${link(one)}): ${wordsOf(one)}`);
  return {
    summary: `No user was affected${nearMisses.length > 1 ? ` in any of ${nearMisses.length} near-misses` : ''}.\n\n${told.join('\n\n')}`,
    timeline: nearMisses.map((one) => ({
      time: dayOf(one),
      event: `${one.title ?? one.id}; ${caughtWords(one)}`,
    })),
  };
}

/** The near-miss in its own words: its text, else what its fields say. */
function wordsOf(one: Postmortem): string {
  const words = ownWords(one.text);
  if (words !== '') return words;
  const action = one.correctiveAction === null ? '' : ` Then: ${one.correctiveAction}.`;
  return `${one.title ?? one.id}; ${caughtWords(one)}.${action}`;
}

function caughtWords({ caughtBy, defence }: Postmortem): string {
  const how = { designed: 'by design', luck: 'by luck' }[defence ?? ''];
  if (caughtBy === null) return how ? `stopped ${how}` : 'what caught it is not known';
  return how ? `caught ${how}: ${caughtBy}` : `caught by ${caughtBy}`;
}

const inTime = (nearMisses: readonly Postmortem[]): Postmortem[] =>
  [...new Set(nearMisses)].sort(
    (a, b) => (a.date?.moment.epochMs ?? 0) - (b.date?.moment.epochMs ?? 0) || (a.id < b.id ? -1 : 1),
  );

const sorted = (names: readonly string[]): string[] => [...new Set(names)].sort();

function noneLeft(failureMode: string, open: readonly Escalation[]): LfiError {
  const modes = sorted(open.flatMap((one) => (one.failureMode === null ? [] : [one.failureMode])));
  const there = modes.length > 0 ? `There are some of ${modes.join(', ')}.` : 'There are none at all.';
  return new LfiError(
    'not-found',
    `no near-miss of "${failureMode}" is without a postmortem${didYouMean(failureMode, modes)}`,
    { hint: there },
  );
}
