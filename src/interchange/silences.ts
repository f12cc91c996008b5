import type { AlertEpisode } from '../model/alert-episode.ts';
import { LfiError } from '../model/error.ts';
import { isMap, readJsonLines } from './json-lines.ts';

interface Matcher {
  readonly name: string;
  readonly value: string;
  readonly isRegex: boolean;
  readonly isEqual: boolean;
}

/** What a person told Alertmanager to be quiet about, and when. */
export interface Silence {
  readonly matchers: readonly Matcher[];
  readonly from: number;
  readonly until: number;
  readonly createdBy: string | null;
}

const HINT =
  'It takes what `curl http://alertmanager:9093/api/v2/silences` or `amtool silence query -o json` prints.';

/** Silences as Alertmanager's API lists them, as one array or one a line. */
export function readSilences(text: string, path: string): Silence[] {
  const values = /^\uFEFF?\s*\[/.test(text)
    ? readArray(text, path)
    : readJsonLines(text, path, HINT).map(({ value }) => value);
  return values.map((value, i) => {
    const silence = readSilence(value);
    if (silence) return silence;
    throw new LfiError('usage', `entry ${i + 1} is no silence: it needs matchers, startsAt and endsAt`, {
      path,
      hint: HINT,
    });
  });
}

function readArray(text: string, path: string): unknown[] {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown[];
  } catch (error) {
    throw new LfiError('usage', `it is no JSON: ${(error as Error).message}`, { path, hint: HINT });
  }
}

function readSilence(value: unknown): Silence | null {
  if (!isMap(value) || !Array.isArray(value['matchers'])) return null;
  const [from, until] = [Date.parse(String(value['startsAt'])), Date.parse(String(value['endsAt']))];
  const matchers = value['matchers'].filter(isMap).map((one) => ({
    name: String(one['name']),
    value: String(one['value']),
    isRegex: one['isRegex'] === true,
    isEqual: one['isEqual'] !== false,
  }));
  if (Number.isNaN(from) || Number.isNaN(until) || matchers.length === 0) return null;
  const createdBy =
    typeof value['createdBy'] === 'string' && value['createdBy'] !== '' ? value['createdBy'] : null;
  return { matchers, from, until, createdBy };
}

/** The first silence that matches an alert's labels and was in force while it fired. */
export function silenceOver(
  { labels, started, ended }: AlertEpisode,
  silences: readonly Silence[],
): Silence | undefined {
  return silences.find(
    ({ matchers, from, until }) =>
      from < (ended ?? Infinity) &&
      until > (started ?? -Infinity) &&
      matchers.every((one) => isMatched(one, labels)),
  );
}

function isMatched({ name, value, isRegex, isEqual }: Matcher, labels: AlertEpisode['labels']): boolean {
  const label = labels[name] ?? '';
  return (isRegex ? isWhole(value, label) : label === value) === isEqual;
}

function isWhole(pattern: string, text: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 's').test(text);
  } catch {
    // Go's regular expressions know a few things that these do not.
    return false;
  }
}
