import type { Config } from '../model/config.ts';
import type { Corpus } from '../model/corpus.ts';
import { LfiError } from '../model/error.ts';
import { type Escalation, escalations } from '../model/escalation.ts';
import { didYouMean } from '../model/nearest.ts';
import { foldWord, wordLookup } from '../model/taxonomy.ts';
import type { Draft } from './scaffold.ts';

/**
 * A postmortem for near-misses of one failure mode: those that came together often enough, else all that none was
 * opened for. Nobody was affected, so it has a day and no start.
 */
export function draftFromNearMisses(
  failureMode: string,
  { postmortems }: Corpus,
  config: Config,
  services: readonly string[] = [],
): Pick<Draft, 'title' | 'services' | 'started' | 'fields'> {
  const asked = foldWord(wordLookup(config.taxonomy.failure_mode)(failureMode));
  const open = (threshold: number) =>
    escalations(postmortems, { ...config, nearMisses: { ...config.nearMisses, threshold } });
  const isMeant = (one: Escalation) =>
    foldWord(one.failureMode ?? '') === asked &&
    (services.length === 0 || one.services.some((service) => services.includes(service)));
  const often = open(config.nearMisses.threshold).filter(isMeant);
  const found = often.length > 0 ? often : open(1).filter(isMeant);
  if (found.length === 0) throw noneLeft(failureMode, open(1));
  // As the near-misses have it, which may be spelled in another way than it was asked for.
  const word = found[0]?.failureMode ?? failureMode;
  const ids = sorted(found.flatMap((one) => one.ids));
  const affected = services.length > 0 ? services : sorted(found.flatMap((one) => one.services));
  const day = sorted(found.map(({ until }) => until)).at(-1) ?? '';
  return {
    title: `Came close ${ids.length === 1 ? 'once' : `${ids.length} times`}: ${word} on ${affected.join(', ')}`,
    services: affected,
    started: { epochMs: null, day, written: day },
    fields: { failure_mode: word, near_misses: ids },
  };
}

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
