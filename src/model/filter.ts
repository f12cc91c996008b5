import { KIND_WORDS, STATUS_READINGS } from './closed-words.ts';
import { type Config, severityNamed } from './config.ts';
import { LfiError } from './error.ts';
import { foldKey, keysByName, otherNameOf } from './field-names.ts';
import { didYouMean } from './nearest.ts';
import type { Postmortem } from './postmortem.ts';
import { type Classification, wordLookup } from './taxonomy.ts';

/** What the reader narrowed the corpus to: any value of one key, and all keys together. */
export interface Filters {
  readonly service: readonly string[];
  readonly severity: readonly string[];
  readonly failureMode: readonly string[];
  readonly trigger: readonly string[];
  readonly factor: readonly string[];
  readonly tag: readonly string[];
  readonly kind: readonly string[];
  readonly status: readonly string[];
  readonly where: readonly { readonly key: string; readonly value: string }[];
}

/** Filters as typed, with words folded to the taxonomy's; throws `LfiError('usage')` for a value that cannot be. */
export function resolveFilters(options: Readonly<Record<string, unknown>>, config: Config): Filters {
  const list = (key: string) => (options[key] as string[] | undefined) ?? [];
  const words = (key: string, classification: Classification) =>
    list(key).map(wordLookup(config.taxonomy[classification]));
  return {
    service: list('service'),
    severity: list('severity').map((text) => severityOrThrow(text, config)),
    failureMode: words('failureMode', 'failure_mode'),
    trigger: words('trigger', 'trigger'),
    factor: words('factor', 'factors'),
    tag: list('tag'),
    kind: list('kind').map((text) => oneOf('--kind', text, KIND_WORDS)),
    status: list('status').map((text) => oneOf('--status', text, STATUS_READINGS)),
    where: list('where').map(parseWhere),
  };
}

function severityOrThrow(text: string, config: Config): string {
  const names = config.severities.map(({ name }) => name);
  return severityNamed(config, text) ?? oneOf('--severity', text, names);
}

/** The value of an option that takes one of these; throws `LfiError('usage')` for any other. */
export function oneOf(option: string, text: string, allowed: readonly string[]): string {
  if (allowed.includes(text)) return text;
  throw new LfiError('usage', `${option} ${text}: no such value${didYouMean(text, allowed)}`, {
    hint: `It is one of ${allowed.join(', ')}.`,
  });
}

function parseWhere(text: string): { key: string; value: string } {
  const [, key, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (key === undefined || value === undefined) {
    throw new LfiError('usage', `--where ${text}: not key=value`, { hint: 'Write --where runbook=none.' });
  }
  return { key: key.trim(), value: value.trim() };
}

/** What of a document filters look at. */
export type Filterable = Pick<
  Postmortem,
  | 'kind'
  | 'status'
  | 'severity'
  | 'services'
  | 'trigger'
  | 'failureMode'
  | 'factors'
  | 'tags'
  | 'detectedBy'
  | 'mitigatedBy'
  | 'runbook'
  | 'defence'
  | 'raw'
>;

/** True when the document has, for every key that was filtered on, one of the values given. */
export function matches(postmortem: Filterable, filters: Filters): boolean {
  const any = (wanted: readonly string[], has: readonly (string | null)[]) =>
    wanted.length === 0 || has.some((one) => one !== null && wanted.includes(one));
  return (
    any(filters.service, postmortem.services) &&
    any(filters.severity, [postmortem.severity]) &&
    any(filters.failureMode, [postmortem.failureMode]) &&
    any(filters.trigger, [postmortem.trigger]) &&
    any(filters.factor, postmortem.factors) &&
    any(filters.tag, postmortem.tags) &&
    any(filters.kind, [postmortem.kind]) &&
    any(filters.status, [postmortem.status]) &&
    matchesWhere(postmortem, filters.where)
  );
}

function matchesWhere(postmortem: Filterable, where: Filters['where']): boolean {
  const keys = new Set(where.map(({ key }) => key));
  return [...keys].every((key) => {
    const wanted = where.filter((one) => one.key === key).map(({ value }) => value);
    return valuesOf(postmortem, key).some((value) => wanted.includes(value));
  });
}

/**
 * The words under any frontmatter key, `impact.fraction` for a nested one; lists give all their values. A key is found as
 * reading finds it: however it is cased and joined, and by the other names of its field.
 */
export function valuesOf(postmortem: Filterable, key: string): string[] {
  const known = KNOWN.get(foldKey(key));
  if (known) return known(postmortem).filter((value) => value !== null);
  const value = valueAt(postmortem.raw, key.split('.'));
  if (value === undefined) {
    const field = otherNameOf(key);
    return field === null ? [] : valuesOf(postmortem, field);
  }
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'object' ? [] : [String(value)];
}

/** What stands at a path of keys; undefined for nothing. */
function valueAt(raw: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return raw ?? undefined;
  if (typeof raw !== 'object' || raw === null) return undefined;
  const map = raw as Readonly<Record<string, unknown>>;
  const key = keysByName(map)(name);
  return key === null ? undefined : valueAt(map[key], rest);
}

type Words = (postmortem: Filterable) => readonly (string | null)[];

/** Keys whose words are read as the taxonomy's, so that an alias is found under its word. */
const KNOWN: ReadonlyMap<string, Words> = new Map(
  Object.entries<Words>({
    kind: ({ kind }) => [kind],
    status: ({ status }) => [status],
    severity: ({ severity }) => [severity],
    services: ({ services }) => services,
    trigger: ({ trigger }) => [trigger],
    failure_mode: ({ failureMode }) => [failureMode],
    factors: ({ factors }) => factors,
    detected_by: ({ detectedBy }) => [detectedBy],
    mitigated_by: ({ mitigatedBy }) => [mitigatedBy],
    runbook: ({ runbook }) => [runbook],
    defence: ({ defence }) => [defence],
  }).map(([name, words]) => [foldKey(name), words]),
);
