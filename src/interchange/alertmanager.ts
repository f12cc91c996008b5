import type { AlertEpisode } from '../model/alert-episode.ts';
import { LfiError } from '../model/error.ts';
import { fingerprintOf } from './fingerprint.ts';
import { isMap, type JsonLine, readJsonLines } from './json-lines.ts';
import { type Silence, silenceOver } from './silences.ts';

type Values = Readonly<Record<string, unknown>>;

const HINT =
  'It takes the bodies that Alertmanager posts to a webhook, one JSON object a line: { "version": "4", "alerts": [ … ] }.';

/** The times that alerts fired, from webhook payloads kept as JSON lines; the same time told twice is one. */
export function readPayloads(text: string, path: string, silences: readonly Silence[] = []): AlertEpisode[] {
  const lines = readJsonLines(text, path, HINT);
  if (lines.length === 0) throw new LfiError('usage', 'no payload is in it', { path, hint: HINT });
  const told = new Map<string, AlertEpisode>();
  for (const line of lines) {
    for (const [index, alert] of alertsIn(line, path).entries()) {
      const episode = readAlert(alert) ?? fail(line, path, `alert ${index + 1} has no labels and startsAt`);
      const key = `${episode.key} ${episode.started}`;
      const known = told.get(key);
      told.set(key, { ...episode, ended: episode.ended ?? known?.ended ?? null });
    }
  }
  return [...told.values()].map((one) => withHand(one, silences));
}

function alertsIn(line: JsonLine, path: string): Values[] {
  const { value } = line;
  if (isMap(value) && Array.isArray(value['alerts']) && value['alerts'].every(isMap)) return value['alerts'];
  const what = isMap(value)
    ? `it has ${Object.keys(value).slice(0, 6).join(', ') || 'no keys'}`
    : 'no JSON object';
  return fail(line, path, `this line is no payload of Alertmanager's webhook: ${what}`);
}

function fail({ line }: JsonLine, path: string, message: string): never {
  throw new LfiError('usage', message, { path, at: { line, column: 1 }, hint: HINT });
}

function readAlert(alert: Values): AlertEpisode | null {
  const started = Date.parse(String(alert['startsAt']));
  if (!isMap(alert['labels']) || Number.isNaN(started)) return null;
  const labels = Object.fromEntries(
    Object.entries(alert['labels']).map(([name, value]) => [name, String(value)]),
  );
  const annotations = isMap(alert['annotations']) ? alert['annotations'] : {};
  const summary = annotations['summary'] ?? annotations['title'] ?? annotations['message'];
  const end = Date.parse(String(alert['endsAt']));
  // Alertmanager writes the year 1 where an alert has not ended.
  const ended = alert['status'] === 'resolved' && end > started ? end : null;
  return {
    source: 'alertmanager',
    key: typeof alert['fingerprint'] === 'string' ? alert['fingerprint'] : fingerprintOf(labels),
    id: null,
    name: labels['alertname'] ?? 'an alert without a name',
    labels,
    summary: typeof summary === 'string' && summary.trim() !== '' ? summary.trim() : null,
    started,
    ended,
    acknowledged: 'unknown',
    hand: null,
  };
}

/** A silence over an alert while it fired is a person's; that there was none says nothing. */
function withHand(episode: AlertEpisode, silences: readonly Silence[]): AlertEpisode {
  const silence = silenceOver(episode, silences);
  if (!silence) return episode;
  const hand = silence.createdBy === null ? 'silenced' : `silenced by ${silence.createdBy}`;
  return { ...episode, acknowledged: 'yes', hand };
}
