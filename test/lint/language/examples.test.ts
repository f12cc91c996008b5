import { describe, expect, it } from 'vitest';
import { LANGUAGE_RULES } from '../../../src/lint/rules/language/language-rules.ts';
import { rulesFor } from './reading.ts';

describe.each(LANGUAGE_RULES.map((rule) => [rule.meta.id, rule] as const))('%s', (id, { meta }) => {
  it('has examples of both kinds', () => {
    expect(meta.examples.valid.length).toBeGreaterThanOrEqual(8);
    expect(meta.examples.invalid.length).toBeGreaterThanOrEqual(8);
  });

  it.each(meta.examples.valid.map((e) => [e.name, e] as const))('passes: %s', (_name, { prose, heading }) => {
    expect(rulesFor(prose ?? '', heading)).toEqual([]);
  });

  it.each(meta.examples.invalid.map((e) => [e.name, e] as const))(
    'finds: %s',
    (_name, { prose, heading }) => {
      expect(rulesFor(prose ?? '', heading)).toEqual([id]);
    },
  );
});
