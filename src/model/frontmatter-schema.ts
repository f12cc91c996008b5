import * as z from 'zod';
import type { Config } from './config.ts';
import { allowedWords, wordsInUse } from './field-words.ts';
import { type Field, INCIDENT_FIELDS, NEAR_MISS_FIELDS, type RequiredFrom } from './fields.ts';

const TIME = String.raw`[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?`;
const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const INSTANT = new RegExp(`^~? ?${DAY}(?:${TIME})?$`);

const label = (field: Field, more: object = {}) => ({
  description: field.description,
  examples: [field.example],
  ...more,
});

/** One value of a field, with this repository's words where it has any. */
function valueSchema(field: Field, config: Config): z.ZodType {
  if (field.words !== null) {
    const { closed, words } = allowedWords(field.words, config);
    const list = wordsInUse(words);
    const [first, ...rest] = list;
    if (first === undefined) return z.string().min(1);
    const known = z.enum([first, ...rest]);
    return closed ? known : z.union([known, z.string().min(1)]);
  }
  switch (field.value) {
    case 'text':
      return z.string();
    case 'id':
      return z.union([z.string(), z.number()]);
    case 'instant':
    case 'date':
      return z.string().regex(INSTANT);
    case 'number':
      return z.number().nonnegative();
    case 'count':
      return z.int().nonnegative();
    case 'share':
      return z.number().min(0).max(1);
    case 'map':
      return z.strictObject(shapeOf(field.fields, config));
  }
}

function shapeOf(fields: readonly Field[], config: Config): Record<string, z.ZodType> {
  return Object.fromEntries(
    fields.map((field) => {
      const value = valueSchema(field, config);
      const one = field.list ? z.array(value) : value;
      // A key without a value is absent, as in a template that waits to be filled in.
      return [field.name, one.nullable().optional().meta(label(field))];
    }),
  );
}

/** The frontmatter of one kind of document; what is required depends on its status and is not said here. */
export const frontmatterSchema = (kind: 'incident' | 'near-miss', config: Config) =>
  z.strictObject(shapeOf(kind === 'near-miss' ? NEAR_MISS_FIELDS : INCIDENT_FIELDS, config));

type Json = Record<string, unknown>;

/** The JSON Schema (draft 7, which editors read) of the frontmatter, with this repository's words. */
export function frontmatterJsonSchema(config: Config): Json {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Frontmatter of a postmortem or a near-miss',
    type: 'object',
    if: { properties: { kind: { const: 'near-miss' } }, required: ['kind'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { ...objectOf('near-miss', config), required: requiredFrom(NEAR_MISS_FIELDS, ['draft']) },
    else: {
      ...objectOf('incident', config),
      required: requiredFrom(INCIDENT_FIELDS, ['draft']),
      allOf: byStatus(),
    },
  };
}

function objectOf(kind: 'incident' | 'near-miss', config: Config): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(frontmatterSchema(kind, config), {
    target: 'draft-7',
    io: 'input',
  }) as Json;
  const { properties } = foldNull(schema) as { properties: Json };
  return {
    type: 'object',
    properties: { $schema: { type: 'string' }, ...properties },
    patternProperties: { '^x_': { description: "The repository's own." } },
    additionalProperties: false,
  };
}

/** `anyOf: [x, null]` as a type or a list of words that takes null too, which editors show better. */
function foldNull(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(foldNull);
  if (typeof node !== 'object' || node === null) return node;
  const folded = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, foldNull(value)]),
  ) as Json;
  const { anyOf, ...rest } = folded;
  if (!Array.isArray(anyOf) || anyOf.length !== 2) return folded;
  const [value, other] = anyOf as [Json, Json];
  if (other['type'] !== 'null') return folded;
  if (Array.isArray(value['anyOf'])) return { ...rest, anyOf: [...value['anyOf'], other] };
  if (typeof value['type'] !== 'string') return folded;
  const words = Array.isArray(value['enum']) ? { enum: [...value['enum'], null] } : {};
  return { ...rest, ...value, ...words, type: [value['type'], 'null'] };
}

const requiredFrom = (fields: readonly Field[], from: readonly RequiredFrom[]): string[] =>
  fields.filter((field) => field.from !== null && from.includes(field.from)).map(({ name }) => name);

/** What a status asks for beside the title; without one a document is read as published. */
function byStatus(): Json[] {
  const inReview = { required: requiredFrom(INCIDENT_FIELDS, ['in-review']) };
  const published = { required: requiredFrom(INCIDENT_FIELDS, ['in-review', 'published']) };
  const original = { not: { required: ['duplicate_of'] } };
  const status = (value: string) => ({ properties: { status: { const: value } } });
  const when = (condition: Json, then: Json) => ({ if: condition, then });
  return [
    when({ ...status('not-required'), required: ['status'] }, { required: ['reason'] }),
    when({ allOf: [{ ...status('in-review'), required: ['status'] }, original] }, inReview),
    when({ allOf: [status('published'), original] }, published),
  ];
}
