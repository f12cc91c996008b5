import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type ConfigFile, configSchema } from '../model/config-schema.ts';
import { LfiError } from '../model/error.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Position } from '../model/position.ts';
import { isTimeZone } from '../model/zone.ts';

interface Source {
  readonly path: string;
  readonly text: string;
  /** Where the config stands in the file: `['lfi']` in a package.json. */
  readonly keyPath: readonly PropertyKey[];
}

/** The config as typed data; throws `LfiError('config')` at the first key that does not fit. */
export function checkConfig(value: unknown, source: Source): ConfigFile {
  const parsed = configSchema.safeParse(value);
  if (!parsed.success) throw configError(parsed.error.issues, source);
  checkMeaning(parsed.data, source);
  return parsed.data;
}

type Issue = z.core.$ZodIssue;

function configError(issues: readonly Issue[], source: Source): LfiError {
  // The deepest issue is the one closest to what was typed.
  const issue = issues.flatMap(flatten).sort((a, b) => b.path.length - a.path.length)[0] as Issue;
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] as string;
    const known = knownKeys(issue.path);
    const where = issue.path.length > 0 ? ` in ${issue.path.join('.')}` : '';
    return problem(`unknown key "${key}"${where}${didYouMean(key, known)}`, [...issue.path, key], source);
  }
  const name = issue.path.join('.') || 'the config';
  return problem(`${name}: ${issue.message}`, issue.path, source);
}

/** What each branch of a union did not like, with whole paths. */
function flatten(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const inner = issue.errors.flat().flatMap(flatten);
  const deep = inner.filter(({ path }) => path.length > 0);
  return deep.length > 0 ? deep.map((one) => ({ ...one, path: [...issue.path, ...one.path] })) : [issue];
}

function knownKeys(path: readonly PropertyKey[]): string[] {
  let schema: unknown = z.toJSONSchema(configSchema, { io: 'input' });
  for (const key of path) {
    const node = schema as { properties?: Record<string, unknown>; items?: unknown; anyOf?: unknown[] };
    schema = node.properties?.[String(key)] ?? node.items ?? {};
    const object = (schema as { anyOf?: { properties?: unknown }[] }).anyOf?.find((one) => one.properties);
    if (object) schema = object;
  }
  return Object.keys((schema as { properties?: object }).properties ?? {}).filter((key) => key !== '$schema');
}

/** What a schema cannot say: zones that exist, severities that are configured. */
function checkMeaning(config: ConfigFile, source: Source): void {
  if (config.timezone && !isTimeZone(config.timezone)) {
    throw problem(`timezone: there is no time zone "${config.timezone}"`, ['timezone'], source, {
      hint: 'Use an IANA name such as Europe/Berlin or UTC.',
    });
  }
  const names = config.severities?.map((entry) => (typeof entry === 'string' ? entry : entry.name));
  for (const [index, name] of (config.critical ?? []).entries()) {
    if (names && !names.includes(name)) {
      throw problem(
        `critical: "${name}" is no configured severity${didYouMean(name, names)}`,
        ['critical', index],
        source,
      );
    }
  }
}

function problem(
  message: string,
  path: readonly PropertyKey[],
  source: Source,
  detail: { hint?: string } = {},
): LfiError {
  const at = positionOf([...source.keyPath, ...path], source.text);
  return new LfiError('config', message, {
    path: source.path,
    ...(at ? { at } : {}),
    hint: detail.hint ?? '`lfi schema config` prints every key.',
  });
}

/** Line and column of the key at `path`, or of the nearest thing above it that stands in the file. */
function positionOf(path: readonly PropertyKey[], text: string): Position | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true) as
      | { items?: { key?: { value?: unknown; range?: number[] }; range?: number[] }[] }
      | undefined;
    const last = path[length - 1];
    const item = parent?.items?.find((one, index) => (one.key ? one.key.value === last : index === last));
    const range = item?.key?.range ?? item?.range;
    if (range?.[0] !== undefined) {
      const { line, col } = lines.linePos(range[0]);
      return { line, column: col };
    }
  }
  return null;
}
