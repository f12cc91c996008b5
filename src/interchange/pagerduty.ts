import type { AlertEpisode } from '../model/alert-episode.ts';
import { LfiError } from '../model/error.ts';
import { readCsv } from './csv.ts';
import { isMap, readJsonLines, reasonOf } from './json-lines.ts';

type Values = Readonly<Record<string, unknown>>;

const HINT =
  'It takes PagerDuty\'s incidents as its API lists them ({ "incidents": [ … ] }), its analytics of them ({ "data": [ … ] }), or the CSV of its incident report.';

/** Incidents of an export as JSON, JSON lines or CSV; throws `LfiError('usage')` for any other shape. */
export function readPagerDuty(text: string, path: string): AlertEpisode[] {
  const entries = entriesIn(text.replace(/^\uFEFF/, ''), path);
  if (entries.length === 0) throw new LfiError('usage', 'no incident is in it', { path, hint: HINT });
  return entries.map((entry, i) => {
    const episode = readIncident(entry);
    if (episode) return episode;
    const has = Object.keys(entry).slice(0, 6).join(', ') || 'nothing';
    const message = `entry ${i + 1} is no PagerDuty incident: it has ${has}, but no id with a time of creation`;
    const hint =
      'alerts' in entry ? `This looks like Alertmanager's: --alertmanager reads it. ${HINT}` : HINT;
    throw new LfiError('usage', message, { path, hint });
  });
}

function entriesIn(text: string, path: string): Values[] {
  if (!/^\s*[[{]/.test(text)) return readCsv(text);
  let whole: unknown;
  try {
    whole = JSON.parse(text);
  } catch (error) {
    if (text.trimEnd().includes('\n{'))
      return readJsonLines(text, path, HINT).map(({ value }) => asMap(value, path));
    throw new LfiError('usage', `it is no JSON: ${reasonOf(error)}`, { path, hint: HINT });
  }
  const list = Array.isArray(whole)
    ? whole
    : isMap(whole)
      ? (whole['incidents'] ?? whole['data'] ?? [whole])
      : null;
  if (!Array.isArray(list))
    throw new LfiError('usage', 'no list of incidents is in it', { path, hint: HINT });
  return list.map((entry) => asMap(entry, path));
}

function asMap(value: unknown, path: string): Values {
  if (isMap(value)) return isMap(value['incident']) ? value['incident'] : value;
  throw new LfiError('usage', 'an entry of it is no JSON object', { path, hint: HINT });
}

function readIncident(entry: Values): AlertEpisode | null {
  const id = text(entry['id']) ?? text(entry['incident_number']);
  const created = instant(entry['created_at'] ?? entry['created_on']);
  if (id === null || created === null) return null;
  const service = text(entry['service_name']) ?? nameOf(entry['service']);
  const title = text(entry['title']) ?? text(entry['description']) ?? nameOf(entry) ?? id;
  const ended = resolvedAt(entry, created);
  return {
    source: 'pagerduty',
    key: `${service ?? ''} ${title}`,
    id,
    name: title,
    labels: service === null ? {} : { service },
    summary: title,
    started: created,
    ended,
    ...handOf(entry, ended !== null),
  };
}

function resolvedAt(entry: Values, created: number): number | null {
  const seconds = number(entry['seconds_to_resolve']);
  const status = text(entry['status']);
  if (status !== null && status !== 'resolved') return null;
  const at = entry['resolved_at'] ?? entry['resolved_on'] ?? (status ? entry['last_status_change_at'] : null);
  return instant(at) ?? (seconds === null ? null : created + seconds * 1000);
}

/** Every form of export says it in another field; a list of acknowledgements alone does not, for resolving empties it. */
function handOf(entry: Values, resolved: boolean): Pick<AlertEpisode, 'acknowledged' | 'hand'> {
  const by = whoOf(entry['last_status_change_by'] ?? entry['resolved_by_user']);
  const resolver = text(entry['resolved_by_user_name']) ?? text(entry['resolved_by_user_id']) ?? by;
  const logs = Array.isArray(entry['log_entries']) ? entry['log_entries'].filter(isMap) : null;
  const acknowledgements = Array.isArray(entry['acknowledgements']) ? entry['acknowledgements'].length : 0;
  const merged = isMap(entry['resolve_reason']) && text(entry['resolve_reason']['type'])?.startsWith('merge');
  const acknowledged =
    acknowledgements > 0 ||
    (number(entry['acknowledge_count']) ?? 0) > 0 ||
    (number(entry['seconds_to_first_ack']) ?? 0) > 0 ||
    logs?.some(({ type }) => type === 'acknowledge_log_entry');
  if (acknowledged) return { acknowledged: 'yes', hand: 'acknowledged' };
  const told = 'acknowledge_count' in entry || 'seconds_to_first_ack' in entry || logs !== null;
  const auto = text(entry['auto_resolved'] ?? null) ?? String(entry['auto_resolved'] ?? '');
  const byPerson = auto === '' ? resolver !== null : !/^(?:1|true|t|yes)$/i.test(auto);
  const hand = merged ? 'merged into another' : resolved && byPerson ? 'resolved by a person' : null;
  return { acknowledged: told ? 'no' : 'unknown', hand };
}

/** A user who changed its status; an integration or a service is no person. */
function whoOf(value: unknown): string | null {
  return isMap(value) && text(value['type'])?.startsWith('user') ? (nameOf(value) ?? 'a user') : null;
}

const nameOf = (value: unknown): string | null =>
  isMap(value) ? (text(value['summary']) ?? text(value['name'])) : text(value);

const text = (value: unknown): string | null =>
  typeof value === 'number'
    ? String(value)
    : typeof value === 'string' && value.trim() !== ''
      ? value.trim()
      : null;

const number = (value: unknown): number | null => {
  const said = text(value);
  return said === null || Number.isNaN(Number(said)) ? null : Number(said);
};

/** PagerDuty's CSV leaves the zone out and means UTC. */
function instant(value: unknown): number | null {
  const said = text(value);
  if (said === null) return null;
  const iso = said
    .replace(/^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})/, '$1T$2')
    .replace(/ ?(UTC|[+-]\d{2}:?\d{2})$/, (_, zone) => (zone === 'UTC' ? 'Z' : zone));
  const at = Date.parse(/(Z|[+-]\d{2}:?\d{2})$/.test(iso) ? iso : `${iso}Z`);
  return Number.isNaN(at) ? null : at;
}
