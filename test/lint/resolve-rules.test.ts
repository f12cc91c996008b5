import { describe, expect, it } from 'vitest';
import { resolveRules } from '../../src/lint/resolve-rules.ts';
import { resolveConfig } from '../../src/model/config.ts';
import type { ConfigFile } from '../../src/model/config-schema.ts';
import { LfiError } from '../../src/model/error.ts';
import { wordRule } from './lint-text.ts';

const options = {
  min: { default: 3, description: 'How many.' },
  words: { default: ['a'], description: 'Which.' },
};
const rules = [
  wordRule('takeaways-count', { options }),
  wordRule('human-error', { id: 'language/human-error' }),
];

function resolve(file: ConfigFile, overrides: string[] = []) {
  return resolveRules(rules, resolveConfig(file, 'lfi.config.yaml'), overrides);
}

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof LfiError) return error.message;
  }
  throw new Error('nothing was thrown');
}

describe('a mistake names the nearest', () => {
  it.each([
    ['rule in the config', { rules: { 'language/humanerror': 'error' } }, [], 'language/human-error'],
    ['rule without its family', { rules: { 'human-error': 'error' } }, [], 'language/human-error'],
    ['rule on the command line', {}, ['language/human-eror:warn'], 'language/human-error'],
    ['level on the command line', {}, ['language/human-error:eror'], '"error"'],
    ['option', { rules: { 'structure/takeaways-count': ['error', { mim: 2 }] } }, [], '"min"'],
  ] as const)('%s', (_name, file, overrides, nearest) => {
    const message = messageOf(() => resolve(file as unknown as ConfigFile, [...overrides]));
    expect(message).toContain(`did you mean ${nearest.startsWith('"') ? nearest : `"${nearest}"`}?`);
  });
});

it('refuses an option of another type', () => {
  const file = {
    rules: { 'structure/takeaways-count': ['warn', { min: 'three' }] },
  } as unknown as ConfigFile;
  expect(messageOf(() => resolve(file))).toBe(
    'rules.structure/takeaways-count: min is a number, not a string',
  );
});

it('fills options in over their defaults', () => {
  const { active } = resolve({ rules: { 'structure/takeaways-count': ['warn', { min: 2 }] } });
  expect(active[0]).toMatchObject({ level: 'warn', options: { min: 2, words: ['a'] } });
});

it('sets the levels of what the engine reports', () => {
  const { engine } = resolve({ rules: { 'lfi/unused-suppression': 'off' } }, ['lfi/suppression-reason:warn']);
  expect(engine).toMatchObject({ 'lfi/unused-suppression': 'off', 'lfi/suppression-reason': 'warn' });
});
