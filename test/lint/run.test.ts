import { describe, expect, it } from 'vitest';
import { defineCorpusRule, defineRule, defineSentenceRule } from '../../src/lint/define-rule.ts';
import { lintTexts, wordRule } from './lint-text.ts';

const incident = (fields = '', body = '') => `---\nkind: incident\n${fields}---\n${body}`;
const meta = (id: string) => ({ ...wordRule(id).meta, id: `structure/${id}` as const });

const always = (name: string, over = {}) =>
  defineRule({
    meta: { ...meta(name), messages: { here: 'here' }, ...over },
    check: (postmortem, { report }) => report({ message: 'here', span: postmortem.where() }),
  });

const idsOf = (findings: readonly { ruleId: string }[]) => findings.map(({ ruleId }) => ruleId);

describe('which documents answer to a rule', () => {
  it.each([
    ['a published incident', incident('status: published\n'), {}, true],
    ['a document without a status', incident(), {}, true],
    ['a draft', incident('status: draft\n'), {}, false],
    ['a draft, where the rule wants drafts', incident('status: draft\n'), { drafts: true }, true],
    ['a light severity', incident('severity: sev4\n'), {}, true],
    [
      'a light severity, where the rule leaves it alone',
      incident('severity: sev4\n'),
      { light: false },
      false,
    ],
    ['a near-miss', '---\nkind: near-miss\n---\n', {}, false],
    ['a near-miss, where the rule names it', '---\nkind: near-miss\n---\n', { kinds: ['near-miss'] }, true],
    ['one that needs no postmortem', incident('status: not-required\n'), {}, false],
    ['a duplicate', incident('duplicate_of: other\n'), {}, false],
  ])('%s', async (_name, text, over, found) => {
    const { findings } = await lintTexts({ 'postmortems/a.md': text }, { rules: [always('one', over)] });
    expect(findings).toHaveLength(found ? 1 : 0);
  });
});

describe('levels and options', () => {
  const rules = [always('quiet', { level: 'info', strict: 'error' }), always('loud')];

  it('come from the preset', async () => {
    const files = { 'a.md': incident() };
    const recommended = await lintTexts(files, { rules });
    const strict = await lintTexts(files, { rules, config: { preset: 'strict' } });
    expect(recommended.findings.map(({ level }) => level)).toEqual(['error', 'info']);
    expect(strict.findings.map(({ level }) => level)).toEqual(['error', 'error']);
  });

  it('then from the config, then from the command line', async () => {
    const config = { rules: { 'structure/loud': 'warn' as const, 'structure/quiet': 'off' as const } };
    const fromConfig = await lintTexts({ 'a.md': incident() }, { rules, config });
    const overridden = await lintTexts(
      { 'a.md': incident() },
      { rules, config, overrides: ['structure/quiet:error'] },
    );
    expect(fromConfig.findings.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['structure/loud', 'warn'],
    ]);
    expect(overridden.findings.map(({ level }) => level)).toEqual(['warn', 'error']);
  });
});

describe('a rule that throws', () => {
  const crash = defineRule({
    meta: meta('crash'),
    check: ({ path }) => {
      if (path === 'b.md') throw new Error('no such luck');
    },
  });
  const files = { 'a.md': incident(), 'b.md': incident(), 'c.md': incident() };

  it('is a finding on that document, and everything else is still linted', async () => {
    const { findings } = await lintTexts(files, { rules: [crash, always('other')] });
    expect(findings.filter(({ ruleId }) => ruleId === 'structure/other')).toHaveLength(3);
    const crashed = findings.filter(({ ruleId }) => ruleId === 'lfi/rule-crashed');
    expect(crashed).toMatchObject([{ path: 'b.md', level: 'error' }]);
    expect(crashed[0]?.message).toBe('structure/crash stopped on this document: no such luck');
  });

  it('hands its error on for --debug', async () => {
    const errors: unknown[] = [];
    await lintTexts(files, { rules: [crash], onCrash: (...what) => errors.push(what) });
    expect(errors).toEqual([['structure/crash', 'b.md', new Error('no such luck')]]);
  });

  it('is caught in a corpus rule too', async () => {
    const whole = defineCorpusRule({
      meta: { ...meta('whole'), id: 'corpus/whole' },
      check: () => {
        throw new Error('whole');
      },
    });
    const { findings } = await lintTexts(files, { rules: [whole, always('other')] });
    expect(findings.filter(({ ruleId }) => ruleId === 'structure/other')).toHaveLength(3);
    expect(idsOf(findings)).toContain('lfi/rule-crashed');
  });
});

it('a language rule that throws is told by its name, and the others still read', async () => {
  const language = (name: string, match: () => { start: number; end: number } | null) =>
    defineSentenceRule<unknown>({
      cues: ['apple'],
      meta: { ...meta(name), id: `language/${name}`, messages: { seen: 'seen' } },
      match,
    });
  const rules = [
    language('broken', () => {
      throw new Error('oh');
    }),
    language('sound', () => ({ start: 0, end: 5 })),
  ];
  const { findings } = await lintTexts(
    { 'a.md': incident('', '\n## Summary\n\nThe apple fell.\n') },
    { rules },
  );
  expect(findings.map(({ ruleId, message }) => `${ruleId} ${message}`)).toEqual([
    'lfi/rule-crashed language/broken stopped on this document: oh',
    'language/sound seen',
  ]);
});

describe('corpus rules', () => {
  const pair = defineCorpusRule({
    meta: { ...meta('pair'), id: 'corpus/pair', messages: { pair: 'one of {n}' } },
    check(corpus, { reportOn }) {
      for (const postmortem of corpus.postmortems) {
        reportOn(postmortem, {
          message: 'pair',
          data: { n: corpus.postmortems.length },
          span: postmortem.where(),
        });
      }
    },
  });

  it('read everything and report on what was asked for', async () => {
    const files = { 'a.md': incident(), 'b.md': incident() };
    const { findings, files: linted } = await lintTexts(files, { rules: [pair], targets: ['b.md'] });
    expect(linted).toEqual(['b.md']);
    expect(findings).toMatchObject([{ path: 'b.md', message: 'one of 2' }]);
  });
});

it('sorts findings by path, place and rule', async () => {
  const rules = [wordRule('zebra'), wordRule('apple')];
  const body = 'apple zebra\nzebra\n';
  const { findings } = await lintTexts({ 'b.md': incident('', body), 'a.md': incident('', body) }, { rules });
  const seen = findings.map(({ path, span, ruleId }) => `${path}:${span.start.line} ${ruleId}`);
  expect(seen.slice(0, 3)).toEqual([
    'a.md:4 structure/apple',
    'a.md:4 structure/zebra',
    'a.md:5 structure/zebra',
  ]);
  expect(seen).toHaveLength(6);
});
