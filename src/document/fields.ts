import { type Config, severityNamed } from '../model/config.ts';
import { type Lookup, otherwiseNamed } from '../model/field-names.ts';
import type { Moment } from '../model/moment.ts';
import type { Fields, Impact, Times } from '../model/postmortem.ts';
import { type Classification, type WordLookup, wordLookup } from '../model/taxonomy.ts';
import { asFraction, asList, asMap, asNumber, asText } from './coerce.ts';
import { parseMoment } from './moments.ts';

const lookups = new WeakMap<Config, Record<Classification, WordLookup>>();

function lookupsOf(config: Config): Record<Classification, WordLookup> {
  const known = lookups.get(config);
  if (known) return known;
  const entries = Object.entries(config.taxonomy).map(([name, words]) => [name, wordLookup(words)]);
  const made = Object.fromEntries(entries) as Record<Classification, WordLookup>;
  lookups.set(config, made);
  return made;
}

/** What a frontmatter says beside its times, read tolerantly. */
export function readFields(field: Lookup, config: Config): Fields {
  const words = lookupsOf(config);
  const text = (name: string) => asText(field(name));
  const list = (name: string) => asList(field(name));
  const word = (name: Classification) => {
    const written = text(name);
    return written === null ? null : words[name](written);
  };
  const severity = (name: string) => {
    const written = text(name);
    return written === null ? null : (severityNamed(config, written) ?? written);
  };
  return {
    severity: severity('severity'),
    owner: text('owner')?.replace(/^@(?=\S)/, '') ?? null,
    services: list('services'),
    published: momentIn(field('published'), config),
    trigger: word('trigger'),
    failureMode: word('failure_mode'),
    factors: [...new Set(list('factors').map(words.factors))],
    detectedBy: word('detected_by'),
    mitigatedBy: word('mitigated_by'),
    runbook: word('runbook'),
    impact: readImpact(field('impact')),
    pages: asNumber(field('pages')),
    deployment: text('deployment'),
    perspectives: list('perspectives'),
    tags: list('tags'),
    related: list('related'),
    duplicateOf: text('duplicate_of'),
    nearMisses: list('near_misses'),
    affects: asList(field('affects')),
    externalId: text('external_id'),
    links: list('links'),
    reason: text('reason'),
    caughtBy: text('caught_by'),
    defence: word('defence'),
    correctiveAction: text('corrective_action'),
    potentialSeverity: severity('potential_severity'),
    alert: text('alert'),
  };
}

/** The instants that a frontmatter names. */
export function readTimes(field: Lookup, raw: Readonly<Record<string, unknown>>, config: Config): Times {
  const at = (name: string) => momentIn(field(name), config) ?? momentIn(otherwiseNamed(raw, name), config);
  return {
    started: at('started'),
    detected: at('detected'),
    acknowledged: at('acknowledged'),
    repairStarted: at('repair_started'),
    mitigated: at('mitigated'),
    resolved: at('resolved'),
  };
}

/** The instant that a frontmatter value names, or null. */
export function momentIn(value: unknown, config: Config): Moment | null {
  if (value === undefined || value === null || typeof value === 'boolean') return null;
  const text = asText(value);
  return text === null ? null : parseMoment(text, config.timezone);
}

function readImpact(value: unknown): Impact {
  const map = asMap(value);
  return {
    users: asNumber(map['users']),
    fraction: asFraction(map['fraction']),
    errorBudgetMinutes: asNumber(map['error_budget_minutes']),
    cost: asNumber(map['cost']),
    responderHours: asNumber(map['responder_hours']),
    customerContacts: asNumber(map['customer_contacts']),
    description: typeof value === 'object' ? asText(map['description']) : asText(value),
  };
}
