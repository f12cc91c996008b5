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
 * is what the whole, `value`, is called.
 */
export function problemOfShape(
  issues: readonly Issue[],
  schema: z.ZodType,
  value: unknown,
  noun: string,
): Problem {
  const depth = ({ code, path }: Issue) => path.length + (code === 'unrecognized_keys' ? 1.5 : 0);
  const issue = issues.flatMap(flatten).sort((a, b) => depth(b) - depth(a))[0] as Issue;
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] as string;
    const where = issue.path.length > 0 ? ` in ${issue.path.join('.')}` : '';
    const message = `unknown key "${key}"${where}${didYouMean(key, knownKeys(schema, issue.path))}`;
    return { message, path: [...issue.path, key] };
  }
  const where = (path: Issue['path']) => path.join('.') || noun;
  const given = valueAt(value, issue.path);
  if (given === undefined) {
    return {
      message: `${where(issue.path.slice(0, -1))}: ${String(issue.path.at(-1))} is missing`,
      path: issue.path,
    };
  }
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    return {
      message: `${where(issue.path)}: there is no ${JSON.stringify(given)}${didYouMean(String(given), words)}`,
      path: issue.path,
      hint: `It is one of ${words.join(', ')}.`,
    };
  }
  return { message: `${where(issue.path)}: ${issue.message}`, path: issue.path };
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((node, key) => (node as Record<PropertyKey, unknown> | null | undefined)?.[key], value);

/** What each branch of a union did not like, with whole paths; else which words, or what form, one of them takes. */
function flatten(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const inner = issue.errors.flat().flatMap(flatten);
  const deep = inner.filter(({ path }) => path.length > 0);
  const form = inner.find(({ code }) => code === 'invalid_value' || code === 'invalid_format');
  const told = deep.length > 0 ? deep : form ? [form] : [];
  return told.length > 0 ? told.map((one) => ({ ...one, path: [...issue.path, ...one.path] })) : [issue];
}

/** As much of JSON Schema as it takes to find the keys of a part. */
interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly propertyNames?: { readonly enum?: readonly string[] };
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

function knownKeys(of: z.ZodType, path: readonly PropertyKey[]): string[] {
  let node: Node | undefined = z.toJSONSchema(of, { io: 'input' }) as Node;
  for (const key of path) {
    const { properties, additionalProperties: others, items }: Node = node ?? {};
    node = properties?.[String(key)] ?? (typeof others === 'object' ? others : items);
    node = node?.anyOf?.find((one) => one.properties) ?? node;
  }
  const { properties = {}, propertyNames } = node ?? {};
  return [...Object.keys(properties), ...(propertyNames?.enum ?? [])].filter((key) => key !== '$schema');
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
export async function positionOf(path: readonly PropertyKey[], text: string): Promise<Position | null> {
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
