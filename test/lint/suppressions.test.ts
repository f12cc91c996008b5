import { describe, expect, it } from 'vitest';
import { lintTexts, wordRule } from './lint-text.ts';

const rules = [wordRule('apple'), wordRule('zebra')];

/** `line ruleId` of what is left of a document that is nothing but this body, or this frontmatter and body. */
async function left(text: string, setup: { overrides?: string[] } = {}) {
  const { findings, suppressed } = await lintTexts({ 'a.md': text }, { rules, ...setup });
  return { left: findings.map(({ span, ruleId }) => `${span.start.line} ${ruleId}`), suppressed };
}

describe('lfi-disable-next-line', () => {
  it('takes away what the next line holds', async () => {
    const text = '<!-- lfi-disable-next-line structure/apple -- it is a fruit -->\napple\n\napple\n';
    expect(await left(text)).toEqual({ left: ['4 structure/apple'], suppressed: 1 });
  });

  it('passes over blank lines and further comments', async () => {
    const text =
      '<!-- lfi-disable-next-line structure/apple -- fruit -->\n<!-- lfi-disable-next-line structure/zebra -- animal -->\n\napple zebra\n';
    expect(await left(text)).toEqual({ left: [], suppressed: 2 });
  });

  it('covers a wrapped paragraph', async () => {
    const text =
      '<!-- lfi-disable-next-line structure/apple -- fruit -->\n\nA wrapped\nparagraph of apple\n\napple\n';
    expect(await left(text)).toEqual({ left: ['6 structure/apple'], suppressed: 1 });
  });

  it('takes several rules, or all', async () => {
    const several = '<!-- lfi-disable-next-line structure/apple, structure/zebra -- both -->\napple zebra\n';
    expect((await left(several)).left).toEqual([]);
    expect((await left('<!-- lfi-disable-next-line -- all -->\napple zebra\n')).left).toEqual([]);
  });
});

describe('lfi-disable-line', () => {
  it('takes away what its own line holds', async () => {
    const text = 'apple <!-- lfi-disable-line structure/apple -- fruit -->\n\napple\n';
    expect(await left(text)).toEqual({ left: ['3 structure/apple'], suppressed: 1 });
  });

  it('works in a table', async () => {
    const text =
      '| a | b |\n|---|---|\n| apple | x <!-- lfi-disable-line structure/apple -- fruit --> |\n| apple | y |\n';
    expect((await left(text)).left).toEqual(['4 structure/apple']);
  });
});

describe('lfi-disable and lfi-enable', () => {
  it('span a block', async () => {
    const text =
      'apple\n\n<!-- lfi-disable structure/apple -- a letter -->\n\napple zebra\n\n<!-- lfi-enable structure/apple -->\n\napple\n';
    expect(await left(text)).toEqual({
      left: ['1 structure/apple', '5 structure/zebra', '9 structure/apple'],
      suppressed: 1,
    });
  });

  it('reach to the end without an end', async () => {
    expect((await left('<!-- lfi-disable -- all of it -->\n\napple\n\nzebra\n')).left).toEqual([]);
  });

  it('are nothing in code', async () => {
    const text = '```md\n<!-- lfi-disable -- an example -->\n```\n\napple\n';
    expect((await left(text)).left).toEqual(['5 structure/apple']);
  });
});

describe('in the frontmatter', () => {
  it('a comment speaks of its line', async () => {
    const text = '---\ntitle: apple # lfi-disable-line structure/apple -- fruit\nowner: apple\n---\n';
    expect(await left(text)).toEqual({ left: ['3 structure/apple'], suppressed: 1 });
  });

  it('a comment on a line of its own can speak of the next, or of the whole document', async () => {
    const next = '---\n# lfi-disable-next-line structure/apple -- fruit\ntitle: apple\n---\napple\n';
    expect((await left(next)).left).toEqual(['5 structure/apple']);
    expect(
      (await left('---\n# lfi-disable structure/apple -- fruit\ntitle: apple\n---\napple\n')).left,
    ).toEqual([]);
  });

  it('works in TOML', async () => {
    const text = '+++\ntitle = "apple" # lfi-disable-line structure/apple -- fruit\n+++\n';
    expect((await left(text)).left).toEqual([]);
  });
});

describe('what is wrong with a comment is a finding', () => {
  it('without a reason', async () => {
    const text = '<!-- lfi-disable-next-line structure/apple -->\napple\n';
    expect(await left(text)).toEqual({ left: ['1 lfi/suppression-reason'], suppressed: 1 });
  });

  it('unused', async () => {
    const { findings } = await lintTexts(
      { 'a.md': '<!-- lfi-disable-next-line structure/apple, structure/zebra -- both -->\nzebra\n' },
      { rules },
    );
    expect(findings).toMatchObject([
      {
        ruleId: 'lfi/unused-suppression',
        level: 'warn',
        message: 'no finding of structure/apple stands here to be suppressed',
      },
    ]);
  });

  it('not unused where the rule is off', async () => {
    const text = '<!-- lfi-disable-next-line structure/apple -- fruit -->\napple\n';
    expect((await left(text, { overrides: ['structure/apple:off'] })).left).toEqual([]);
  });

  it('an unknown rule names the nearest', async () => {
    const text = '<!-- lfi-disable-next-line structure/aple -- fruit -->\napple\n';
    const { findings } = await lintTexts({ 'a.md': text }, { rules });
    expect(findings.map(({ message }) => message)).toContain(
      'there is no rule "structure/aple", did you mean "structure/apple"?',
    );
  });

  it('an unknown directive names the nearest, and does nothing', async () => {
    const { findings } = await lintTexts(
      { 'a.md': '<!-- lfi-disable-nextline structure/apple -- x -->\napple\n' },
      { rules },
    );
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['lfi/suppression-syntax', 'structure/apple']);
    expect(findings[0]?.message).toContain('did you mean "lfi-disable-next-line"?');
  });
});

it('counts lines that end in CRLF', async () => {
  const text =
    '---\r\ntitle: x\r\n---\r\n\r\n<!-- lfi-disable-next-line structure/apple -- fruit -->\r\napple\r\n';
  expect((await left(text)).left).toEqual([]);
});
