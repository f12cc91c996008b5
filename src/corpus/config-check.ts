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
export async function checkConfig(value: unknown, source: Source): Promise<ConfigFile> {
  const parsed = configSchema.safeParse(value);
  const problem = parsed.success ? problemOfMeaning(parsed.data) : problemOfShape(parsed.error.issues);
  if (problem) throw await configError(problem, source);
  return parsed.data as ConfigFile;
}

type Issue = z.core.$ZodIssue;

/** What is wrong, and under which key. */
interface Problem {
  readonly message: string;
  readonly path: readonly PropertyKey[];
  readonly hint?: string;
}

function problemOfShape(issues: readonly Issue[]): Problem {
  // The deepest issue is the one closest to what was typed.
  const issue = issues.flatMap(flatten).sort((a, b) => b.path.length - a.path.length)[0] as Issue;
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] as string;
    const where = issue.path.length > 0 ? ` in ${issue.path.join('.')}` : '';
    const message = `unknown key "${key}"${where}${didYouMean(key, knownKeys(issue.path))}`;
    return { message, path: [...issue.path, key] };
  }
  return { message: `${issue.path.join('.') || 'the config'}: ${issue.message}`, path: issue.path };
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
function problemOfMeaning(config: ConfigFile): Problem | null {
  if (config.timezone && !isTimeZone(config.timezone)) {
    return {
      message: `timezone: there is no time zone "${config.timezone}"`,
      path: ['timezone'],
      hint: 'Use an IANA name such as Europe/Berlin or UTC.',
    };
  }
  const names = config.severities?.map((entry) => (typeof entry === 'string' ? entry : entry.name));
  const stray = names ? (config.critical ?? []).findIndex((name) => !names.includes(name)) : -1;
  if (!names || stray < 0) return null;
  const name = config.critical?.[stray] as string;
  return {
    message: `critical: "${name}" is no configured severity${didYouMean(name, names)}`,
    path: ['critical', stray],
  };
}

async function configError({ message, path, hint }: Problem, source: Source): Promise<LfiError> {
  const at = await positionOf([...source.keyPath, ...path], source.text);
  return new LfiError('config', message, {
    path: source.path,
    ...(at ? { at } : {}),
    hint: hint ?? '`lfi schema config` prints every key.',
  });
}

/** Line and column of the key at `path`, or of the nearest thing above it that stands in the file. */
async function positionOf(path: readonly PropertyKey[], text: string): Promise<Position | null> {
  const { LineCounter, parseDocument } = await import('yaml');
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
