import { expect, test } from 'vitest';
import { fillTemplate, templateValue } from '../../src/document/fill-template.ts';

const fill = (template: string, more: Partial<Parameters<typeof fillTemplate>[1]> = {}) =>
  fillTemplate(template, { fields: {}, words: { title: 'a: "b"', owner: '', words: 'x, y' }, ...more });

test('sets values and keeps comments and order', () => {
  const template = '---\ntitle:\nseverity: # {{words}}\nservices: []\n---\n\n## Summary\n';
  const fields = { title: 'Down: again', severity: 'sev1', services: ['a', 'b c'] };
  expect(fill(template, { fields })).toBe(
    '---\ntitle: "Down: again"\nseverity: sev1 # x, y\nservices: [a, b c]\n---\n\n## Summary\n',
  );
});

test('puts a key that is missing behind the one before it', () => {
  const fields = { title: 'x', date: '2026-01-01' };
  expect(fill('---\ntitle:\ntags: []\n---\n', { fields })).toContain('title: x\ndate: 2026-01-01\ntags: []');
});

test('fills placeholders so that the YAML stays one', () => {
  const filled = fill(
    '---\ntitle: {{title}}\nowner: {{owner}}\nnote: "by {{ title }}"\n---\n# {{title}} {{other}}\n',
  );
  expect(filled).toBe('---\ntitle: "a: \\"b\\""\nowner:\nnote: "by a: \\"b\\""\n---\n\n# a: "b" {{other}}\n');
});

test('never fills in what a value happens to say', () => {
  expect(fill('---\ntitle:\n---\n', { fields: { title: '{{words}}' } })).toContain('"{{words}}"');
});

test('gives defaults to what is missing or empty', () => {
  const defaults = { kind: 'incident', status: 'draft' };
  expect(fill('---\nstatus: in-review\nkind:\n---\n', { defaults })).toContain(
    'status: in-review\nkind: incident',
  );
});

test('makes frontmatter where there is none', () => {
  expect(fill('Text', { fields: { title: 'x' }, schema: '../s.json' })).toBe(
    '---\n# yaml-language-server: $schema=../s.json\ntitle: x\n---\n\nText\n',
  );
});

test('reads one value', () => {
  expect(templateValue('---\nkind: near-miss\ntitle: {{title}}\n---\n', 'kind')).toBe('near-miss');
  expect(templateValue('Text', 'kind')).toBeUndefined();
});

test('says what is wrong with a template', () => {
  expect(() => fill('+++\ntitle = "x"\n+++\n')).toThrow(/TOML/);
  expect(() => fill('---\ntitle: [\n---\n')).toThrow(/no valid YAML/);
});
