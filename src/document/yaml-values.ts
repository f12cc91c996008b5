import { CORE_SCHEMA, load, Type, YAMLException } from 'js-yaml';

/** Where in the text, counted from its start, YAML could not be read, and why. */
export interface YamlFault {
  readonly kind: 'syntax' | 'duplicate-key' | 'too-deep';
  readonly reason: string;
  readonly offset: number;
}

export interface YamlValues {
  readonly values: Readonly<Record<string, unknown>>;
  readonly faults: readonly YamlFault[];
}

/** Reads the top-level map of a YAML text. */
export type ReadYaml = (text: string) => YamlValues;

// YAML 1.2's core schema: `10:32` and dates stay strings. Merge keys are older, but people use them.
const MERGE = new Type('tag:yaml.org,2002:merge', {
  kind: 'scalar',
  resolve: (data: unknown) => data === '<<' || data === null,
});
const SCHEMA = CORE_SCHEMA.extend({ implicit: [MERGE] });
const MOST_NODES = 20_000;
const DEEPEST = 100;

/** The top-level map of a YAML text. What is broken becomes a fault; keys that can be read on their own still are. */
export function readYaml(text: string): YamlValues {
  try {
    return asMap(load(text, { schema: SCHEMA }), text);
  } catch (error) {
    const fault = faultOf(error);
    return { values: fault.kind === 'duplicate-key' ? lastWins(text) : salvage(text), faults: [fault] };
  }
}

function asMap(value: unknown, text: string): YamlValues {
  if (value === null || value === undefined) return { values: {}, faults: [] };
  if (typeof value !== 'object' || Array.isArray(value)) {
    const reason = `expected keys with values, found ${Array.isArray(value) ? 'a list' : 'plain text'}`;
    return { values: {}, faults: [{ kind: 'syntax', reason, offset: 0 }] };
  }
  if (/[&*]/.test(text) && !isSmall(value)) {
    const reason = 'its anchors unfold to more than can be read';
    return { values: {}, faults: [{ kind: 'too-deep', reason, offset: text.search(/&/) }] };
  }
  return { values: value as Record<string, unknown>, faults: [] };
}

/** Aliases can make a small text as large as they like, or turn it into a circle. */
function isSmall(root: unknown): boolean {
  let count = 0;
  const walk = (value: unknown, depth: number): boolean => {
    count += 1;
    if (count > MOST_NODES || depth > DEEPEST) return false;
    if (typeof value !== 'object' || value === null) return true;
    return Object.values(value).every((child) => walk(child, depth + 1));
  };
  return walk(root, 0);
}

function faultOf(error: unknown): YamlFault {
  if (error instanceof YAMLException) {
    const duplicate = /duplicated mapping key/.test(error.reason);
    const offset = (error.mark as { position?: number } | undefined)?.position ?? 0;
    return { kind: duplicate ? 'duplicate-key' : 'syntax', reason: error.reason, offset };
  }
  return { kind: 'too-deep', reason: 'it is nested too deeply', offset: 0 };
}

function lastWins(text: string): Readonly<Record<string, unknown>> {
  try {
    return asMap(load(text, { schema: SCHEMA, json: true }), text).values;
  } catch {
    return salvage(text);
  }
}

/** Reads every top-level key by itself, and keeps those that can be read. */
function salvage(text: string): Readonly<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const part of text.split(/\r?\n(?=["']?[\w.-]+["']?[ \t]*:(?:[ \t\r\n]|$))/)) {
    try {
      const value = load(part, { schema: SCHEMA, json: true });
      const map = asMap(value, part).values;
      for (const [key, inner] of Object.entries(map)) if (!Object.hasOwn(found, key)) found[key] = inner;
    } catch {
      // This key is what is broken; the fault already says so.
    }
  }
  return found;
}
