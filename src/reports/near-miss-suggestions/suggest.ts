import type { AlertEpisode } from '../../model/alert-episode.ts';
import type { Config } from '../../model/config.ts';
import { allowedWords, readWord } from '../../model/field-words.ts';
import type { WordSource } from '../../model/fields.ts';
import type { Filters } from '../../model/filter.ts';
import { isoOf } from '../../model/iso.ts';
import { MINUTE_MS } from '../../model/moment.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { foldWord } from '../../model/taxonomy.ts';
import type { Window } from '../../model/window.ts';
import { localDay } from '../../model/zone.ts';
import type { Suggestion, SuggestionsData } from './data.ts';

/** What makes an alert a suggestion, and how its labels are read. */
export interface SuggestionRules {
  readonly config: Config;
  readonly window: Window;
  readonly filters: Filters;
  /** Minutes. */
  readonly resolvedWithin: number;
  readonly serviceLabel: string;
  readonly failureModeLabel: string;
}

type Found = Pick<SuggestionsData, 'suggestions' | 'logged' | 'leftOut'>;

/** The near-misses among episodes of a window: one for each alert and day, and why the others are none. */
export function suggestNearMisses(
  episodes: readonly AlertEpisode[],
  postmortems: readonly Postmortem[],
  rules: SuggestionRules,
): Found {
  const { config, window, filters } = rules;
  const leftOut: { alert: string; started: string | null; why: string }[] = [];
  const days = new Map<string, Resolved[]>();
  for (const episode of episodes) {
    const { started } = episode;
    if (started !== null && (started < window.since || started >= window.until)) continue;
    const why = whyNot(episode, rules);
    if (why !== null) {
      leftOut.push({ alert: episode.name, started: started === null ? null : instant(started, config), why });
      continue;
    }
    const one = episode as Resolved;
    const key = JSON.stringify([one.key, localDay(one.started, config.timezone)]);
    days.set(key, [...(days.get(key) ?? []), one]);
  }
  const loggedAs = new Map(
    postmortems.flatMap(({ id, externalId }) => (externalId ? [[externalId, id]] : [])),
  );
  const logged: { externalId: string; id: string }[] = [];
  const suggestions: Suggestion[] = [];
  for (const times of days.values()) {
    times.sort((a, b) => a.started - b.started);
    const known = externalIds(times, config).find((id) => loggedAs.has(id));
    const suggestion = suggestionOf(times, rules);
    if (known !== undefined) logged.push({ externalId: known, id: loggedAs.get(known) as string });
    else if (isAskedFor(suggestion, filters)) suggestions.push(suggestion);
  }
  return { suggestions: suggestions.sort(newestFirst), logged, leftOut };
}

type Resolved = AlertEpisode & { readonly started: number; readonly ended: number };

function whyNot(
  { started, ended, acknowledged, hand }: AlertEpisode,
  { resolvedWithin }: SuggestionRules,
): string | null {
  if (hand !== null) return hand;
  if (acknowledged === 'yes') return 'acknowledged';
  if (started === null) return 'firing before the window began';
  if (ended === null) return 'not known to have resolved';
  return ended - started > resolvedWithin * MINUTE_MS ? `longer than ${resolvedWithin} min` : null;
}

/** The ids that one of these times may be logged under. */
function externalIds(times: readonly Resolved[], config: Config): string[] {
  return times.map(({ id, key, source, started }) =>
    id === null ? `alert:${key}:${localDay(started, config.timezone)}` : `${source}:${id}`,
  );
}

function suggestionOf(times: readonly Resolved[], rules: SuggestionRules): Suggestion {
  const { config } = rules;
  const [first] = times as readonly [Resolved, ...Resolved[]];
  const services = listedWord(first.labels[rules.serviceLabel], 'service', config);
  const date = localDay(first.started, config.timezone);
  const where = services === null ? '' : ` on ${services}`;
  return {
    id: `${date}-${slug(first.name)}-${first.id ?? first.key.slice(0, 6)}`,
    externalId: externalIds(times, config)[0] as string,
    title: first.summary ?? `${first.name}${where} fired and resolved by itself`,
    alert: first.name,
    source: first.source,
    date,
    started: instant(first.started, config),
    resolved: instant(Math.max(...times.map(({ ended }) => ended)), config),
    fired: times.length,
    minutes: minutes(Math.max(...times.map(({ started, ended }) => ended - started))),
    services: services === null ? [] : [services],
    failureMode: failureModeOf(first, rules),
    acknowledged: times.every(({ acknowledged }) => acknowledged === 'no') ? 'no' : 'unknown',
  };
}

/** What a label says, else the alert's name, for the same alert is the same failure as far as anybody knows. */
function failureModeOf(
  { labels, name, source }: Resolved,
  { config, failureModeLabel }: SuggestionRules,
): string | null {
  const label = labels[failureModeLabel];
  if (label) return listedWord(label, 'failure_mode', config);
  return source === 'pagerduty' ? null : listedWord(slug(name), 'failure_mode', config);
}

/** An alias as its word; null for nothing, and for a word that a closed list has not. */
function listedWord(written: string | undefined, source: WordSource, config: Config): string | null {
  if (written === undefined || written.trim() === '') return null;
  const allowed = allowedWords(source, config);
  const reading = readWord(written.trim(), allowed);
  if ('word' in reading) return reading.word;
  return reading.is === 'off-list' && allowed.closed && source !== 'service' ? null : written.trim();
}

const isAskedFor = ({ services, failureMode }: Suggestion, filters: Filters): boolean =>
  (filters.service.length === 0 || services.some((one) => filters.service.includes(one))) &&
  (filters.failureMode.length === 0 || filters.failureMode.includes(failureMode ?? ''));

/** `PoolNearlyFull` as `pool-nearly-full`. */
const slug = (name: string): string =>
  foldWord(
    name
      .replace(/([a-z\d])([A-Z])/g, '$1-$2')
      .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60),
  );

const minutes = (ms: number): number => Math.round(ms / 6000) / 10;

const instant = (epochMs: number, { timezone }: Config): string =>
  isoOf({ epochMs, offset: null, precision: 'second', approximate: false, text: '' }, timezone);

const newestFirst = (a: Suggestion, b: Suggestion): number =>
  a.started === b.started ? (a.id < b.id ? -1 : 1) : Date.parse(b.started) - Date.parse(a.started);
