/** Other names under which people keep the same thing in frontmatter; read, though lint offers the name itself. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  started: ['started_at', 'start', 'start_time', 'start_date', 'began', 'incident_start', 'impact_start'],
  detected: ['detected_at', 'detection_time', 'time_detected'],
  acknowledged: ['acknowledged_at', 'acked', 'acked_at'],
  repair_started: ['repair_started_at'],
  mitigated: ['mitigated_at', 'time_mitigated'],
  resolved: ['resolved_at', 'resolved_when', 'ended', 'ended_at', 'end', 'end_time', 'time_resolved'],
  published: ['published_at', 'publish_date', 'date_published'],
  date: ['incident_date', 'date_of_incident', 'day'],
  services: ['service', 'affected', 'affected_services', 'systems', 'components'],
  severity: ['sev', 'priority'],
  external_id: ['incident_id', 'incident'],
  failure_mode: ['failure_class'],
  action_items: ['actions', 'follow_ups'],
  takeaways: ['key_takeaways'],
};

/** Spelling that does not tell two keys apart: case, spaces, hyphens and underscores. */
export function foldKey(key: string): string {
  let folded = FOLDED.get(key);
  if (folded === undefined) {
    folded = key.toLowerCase().replace(/[\s_-]+/g, '');
    // A corpus has the same few keys in every document; what is odd beyond that need not be kept.
    if (FOLDED.size < MOST_KEYS) FOLDED.set(key, folded);
  }
  return folded;
}

const MOST_KEYS = 2_000;
const FOLDED = new Map<string, string>();

const CANONICAL = new Map<string, string>();
for (const [name, others] of Object.entries(OTHER_NAMES)) {
  for (const other of others) CANONICAL.set(foldKey(other), name);
}

/** The field that a key is another name of, or null. */
export const otherNameOf = (key: string): string | null => CANONICAL.get(foldKey(key)) ?? null;

/** Looks a field up by its name, however its key is cased and joined, then by its other names. */
export type Lookup = (name: string) => unknown;

/** The fields of a frontmatter under the names of the format; a value of null counts as absent. */
export function fieldsByName(raw: Readonly<Record<string, unknown>>): Lookup {
  const keys = keysByName(raw);
  return (name) => {
    const key = keys(name);
    return key === null ? undefined : raw[key];
  };
}

type KeyLookup = (name: string) => string | null;

/** The keys of a frontmatter that hold something, as written: by their own folded name, and by the field they stand for. */
interface Names {
  readonly own: ReadonlyMap<string, string>;
  readonly others: ReadonlyMap<string, string>;
}

const NAMES = new WeakMap<object, Names>();

/** The key, as written, under which a field stands; null where none does or its value is null. */
export function keysByName(raw: Readonly<Record<string, unknown>>): KeyLookup {
  const { own, others } = namesOf(raw);
  return (name) => own.get(foldKey(name)) ?? others.get(name) ?? null;
}

function namesOf(raw: Readonly<Record<string, unknown>>): Names {
  const known = NAMES.get(raw);
  if (known) return known;
  const own = new Map<string, string>();
  const others = new Map<string, string>();
  for (const key of Object.keys(raw)) {
    const value = raw[key];
    if (value === null || value === undefined) continue;
    const folded = foldKey(key);
    if (!own.has(folded)) own.set(folded, key);
    const name = CANONICAL.get(folded);
    if (name && !others.has(name)) others.set(name, key);
  }
  const names = { own, others };
  NAMES.set(raw, names);
  return names;
}

/** Values under the other names of a field alone; for fields whose own name may hold something else. */
export function otherwiseNamed(raw: Readonly<Record<string, unknown>>, name: string): unknown {
  const key = namesOf(raw).others.get(name);
  return key === undefined ? undefined : raw[key];
}
