import type { AlertEpisode } from '../model/alert-episode.ts';
import { LfiError } from '../model/error.ts';
import type { Window } from '../model/window.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Answer } from './http.ts';
import { isMap } from './json-lines.ts';

/** One series of `ALERTS`: its labels, and the seconds at which it was firing. */
export interface FiringSeries {
  readonly labels: Readonly<Record<string, string>>;
  readonly seconds: readonly number[];
}

const QUERY = 'ALERTS{alertstate="firing"}';
/** Prometheus refuses more than 11,000 points a series. */
const MOST_POINTS = 10_000;

/** The base of the API as typed: a scheme may be missing, a path in front is kept. */
export function prometheusBase(text: string): URL {
  const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const url = URL.canParse(written) ? new URL(written) : null;
  if (url && /^https?:$/.test(url.protocol)) {
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/`;
    return url;
  }
  throw new LfiError('usage', `--prometheus: "${text}" is no address`, {
    hint: 'Write it as a browser takes it: --prometheus http://prometheus:9090.',
  });
}

/** The range queries that cover a window, each as long as Prometheus allows, aligned to the step. */
export function alertQueries(base: URL, { since, until }: Window, step: number): URL[] {
  const from = Math.ceil(since / 1000 / step) * step;
  const to = Math.floor((until - 1) / 1000 / step) * step;
  const urls: URL[] = [];
  for (let start = from; start <= to; start += MOST_POINTS * step) {
    const end = Math.min(to, start + (MOST_POINTS - 1) * step);
    const url = new URL('api/v1/query_range', base);
    url.search = new URLSearchParams({
      query: QUERY,
      start: `${start}`,
      end: `${end}`,
      step: `${step}`,
    }).toString();
    urls.push(url);
  }
  return urls;
}

/** The series in an answer; throws `LfiError` where it is not Prometheus's, or says that something is wrong. */
export function readAnswer({ status, type, text }: Answer, { origin }: URL): FiringSeries[] {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = null;
  }
  if (status === 401 || status === 403) {
    throw new LfiError('io', `${origin} lets nobody in without a login (HTTP ${status})`, {
      hint: 'Put it into the address: --prometheus https://name:password@host.',
    });
  }
  if (isMap(body) && body['status'] === 'error') {
    throw new LfiError('io', `Prometheus at ${origin} says: ${body['error'] ?? `HTTP ${status}`}`, {
      hint: 'A shorter window (--days 7) or a larger --step asks for less.',
    });
  }
  const data = isMap(body) && body['status'] === 'success' && isMap(body['data']) ? body['data'] : null;
  if (data?.['resultType'] !== 'matrix' || !Array.isArray(data['result']))
    throw notPrometheus(origin, status, type);
  return data['result'].map((series) => readSeries(series) ?? fail(notPrometheus(origin, status, type)));
}

function readSeries(series: unknown): FiringSeries | null {
  if (!isMap(series) || !isMap(series['metric']) || !Array.isArray(series['values'])) return null;
  const { __name__: _name, alertstate: _state, ...labels } = series['metric'] as Record<string, string>;
  const seconds = series['values'].map((value) => (Array.isArray(value) ? Number(value[0]) : Number.NaN));
  return seconds.some(Number.isNaN) ? null : { labels, seconds };
}

function fail(error: LfiError): never {
  throw error;
}

const notPrometheus = (origin: string, status: number, type: string): LfiError =>
  new LfiError(
    'io',
    `what answers at ${origin} is not Prometheus (HTTP ${status}, ${type || 'no media type'})`,
    {
      hint: 'Name the address of its web page, with the path in front of /graph where there is one.',
    },
  );

/** The times that alerts fired in the window: unbroken stretches of points, as exact as the step. */
export function firingEpisodes(
  series: readonly FiringSeries[],
  { since, until }: Window,
  step: number,
): AlertEpisode[] {
  const merged = new Map<string, FiringSeries>();
  for (const { labels, seconds } of series) {
    const key = fingerprintOf(labels);
    merged.set(key, { labels, seconds: [...(merged.get(key)?.seconds ?? []), ...seconds] });
  }
  return [...merged].flatMap(([key, { labels, seconds }]) =>
    stretches(seconds, step).map(([first, last]): AlertEpisode => {
      const begun = first * 1000 - since >= step * 1000;
      const over = (last + step) * 1000 < until;
      return {
        source: 'prometheus',
        key,
        id: null,
        name: labels['alertname'] ?? 'an alert without a name',
        labels,
        summary: null,
        started: begun ? first * 1000 : null,
        ended: over ? (last + step) * 1000 : null,
        acknowledged: 'unknown',
        hand: null,
      };
    }),
  );
}

function stretches(seconds: readonly number[], step: number): [number, number][] {
  const found: [number, number][] = [];
  for (const at of [...seconds].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && at - last[1] <= step * 1.5) last[1] = at;
    else found.push([at, at]);
  }
  return found;
}
