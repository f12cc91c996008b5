import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/lint/registry.ts';
import { DEFAULT_CONFIG } from '../../src/model/config.ts';
import { INCIDENT_FIELDS, NEAR_MISS_FIELDS } from '../../src/model/fields.ts';
import { frontmatterJsonSchema, frontmatterSchema } from '../../src/model/frontmatter-schema.ts';
import { SOUND_FRONTMATTER } from '../lint/example-document.ts';

const read = (yaml: string) => load(yaml, { schema: CORE_SCHEMA }) as Record<string, unknown>;
const accepts = (yaml: string) =>
  frontmatterSchema('incident', DEFAULT_CONFIG).safeParse({ ...read(SOUND_FRONTMATTER), ...read(yaml) })
    .success;

describe('the schema of the frontmatter', () => {
  it('accepts the examples of its own fields', () => {
    for (const [kind, fields] of [
      ['incident', INCIDENT_FIELDS],
      ['near-miss', NEAR_MISS_FIELDS],
    ] as const) {
      const all = Object.fromEntries(fields.map(({ name, example }) => [name, example]));
      expect(frontmatterSchema(kind, DEFAULT_CONFIG).safeParse(all).error).toBeUndefined();
    }
  });

  // What the rule accepts and the schema does not, an editor would underline for nothing.
  const { valid, invalid } = RULES.find(({ meta }) => meta.id === 'schema/type')?.meta.examples ?? {
    valid: [],
    invalid: [],
  };

  it.each(valid.map(({ frontmatter = '' }) => frontmatter))('accepts what schema/type does: %s', (yaml) => {
    expect(accepts(yaml)).toBe(true);
  });

  it.each(invalid.map(({ frontmatter = '' }) => frontmatter).filter((yaml) => !yaml.includes('09-31')))(
    'refuses what schema/type does: %s',
    (yaml) => {
      expect(accepts(yaml)).toBe(false);
    },
  );

  it('knows the words of the config', () => {
    expect(accepts('severity: sev5')).toBe(false);
    expect(accepts('trigger: unknown')).toBe(true);
    expect(accepts('failure_mode: leap-second')).toBe(true);
  });

  it('says as JSON Schema what each status asks for', () => {
    const schema = frontmatterJsonSchema(DEFAULT_CONFIG) as {
      else: { required: string[]; allOf: { then: unknown }[] };
    };
    expect(schema.else.required).toEqual(['title']);
    expect(schema.else.allOf.map(({ then }) => then)).toEqual([
      { required: ['reason'] },
      {
        required: [
          'severity',
          'owner',
          'services',
          'started',
          'detected',
          'mitigated',
          'impact',
          'perspectives',
        ],
      },
      { required: expect.arrayContaining(['severity', 'resolved', 'published', 'trigger', 'runbook']) },
    ]);
  });
});
