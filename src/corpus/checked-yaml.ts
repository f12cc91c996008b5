import * as z from 'zod';
import { LfiError } from '../model/error.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Position } from '../model/position.ts';

/** A YAML or JSON file that people write for lfi. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** Where what is checked stands in the file: `['lfi']` in a package.json. */
  readonly keyPath: readonly PropertyKey[];
}

type Issue = z.core.$ZodIssue;

/** What is wrong, and under which key. */
export interface Problem {
  readonly message: string;
  readonly path: readonly PropertyKey[];
  readonly hint?: string;
}

/**
 * The issue of a schema that is closest to what was typed, a misspelt key before the one that is missing for it; `noun`
 * is what the whole is called.
 */
export function problemOfShape(issues: readonly Issue[], schema: z.ZodType, noun: string): Problem {
  const depth = ({ code, path }: Issue) => path.length + (code === 'unrecognized_keys' ? 1.5 : 0);
  const issue = issues.flatMap(flatten).sort((a, b) => depth(b) - depth(a))[0] as Issue;
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] as string;
    const where = issue.path.length > 0 ? ` in ${issue.path.join('.')}` : '';
    const message = `unknown key "${key}"${where}${didYouMean(key, knownKeys(schema, issue.path))}`;
    return { message, path: [...issue.path, key] };
  }
  const where = (path: Issue['path']) => path.join('.') || noun;
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) {
    return {
      message: `${where(issue.path.slice(0, -1))}: ${String(issue.path.at(-1))} is missing`,
      path: issue.path,
    };
  }
  return { message: `${where(issue.path)}: ${issue.message}`, path: issue.path };
}

/** What each branch of a union did not like, with whole paths. */
function flatten(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const inner = issue.errors.flat().flatMap(flatten);
  const deep = inner.filter(({ path }) => path.length > 0);
  return deep.length > 0 ? deep.map((one) => ({ ...one, path: [...issue.path, ...one.path] })) : [issue];
}

function knownKeys(of: z.ZodType, path: readonly PropertyKey[]): string[] {
  let schema: unknown = z.toJSONSchema(of, { io: 'input' });
  for (const key of path) {
    const node = schema as { properties?: Record<string, unknown>; items?: unknown; anyOf?: unknown[] };
    schema = node.properties?.[String(key)] ?? node.items ?? {};
    const object = (schema as { anyOf?: { properties?: unknown }[] }).anyOf?.find((one) => one.properties);
    if (object) schema = object;
  }
  return Object.keys((schema as { properties?: object }).properties ?? {}).filter((key) => key !== '$schema');
}

/** The problem as an error with its place in the file; `hint` where it brings none of its own. */
export async function problemError(
  { message, path, hint }: Problem,
  source: Source,
  otherwise: string,
): Promise<LfiError> {
  const at = await positionOf([...source.keyPath, ...path], source.text);
  return new LfiError('config', message, {
    path: source.path,
    ...(at ? { at } : {}),
    hint: hint ?? otherwise,
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
