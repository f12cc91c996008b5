import { describe, expect, it } from 'vitest';
import { addRelated, setDuplicateOf } from '../../src/document/edit-related.ts';
import { read } from './edit-world.ts';

const OTHER = '2026-03-02-payments-pool';
const page = (related: string) => `---\ntitle: 'x' # told\n${related}tags: [a]\n---\n\nText.\n`;

describe('addRelated', () => {
  it.each([
    ['a flow list', 'related: [a, b] # ours\n', `related: [a, b, ${OTHER}] # ours\n`],
    ['an empty list', 'related: []\n', `related: [${OTHER}]\n`],
    ['a block list', 'related:\n  - a # first\n  - b\n', `related:\n  - a # first\n  - b\n  - ${OTHER}\n`],
    ['a list at the margin', 'related:\n- a\n', `related:\n- a\n- ${OTHER}\n`],
    ['a single id', 'related: a\n', `related: [a, ${OTHER}]\n`],
    ['nothing behind the key', 'related: # to be looked up\n', `related: [${OTHER}] # to be looked up\n`],
  ])('%s', (_, before, after) => {
    expect(addRelated(read(page(before)), OTHER)).toBe(page(after));
  });

  it('writes the key at the end where it is not there', () => {
    expect(addRelated(read(page('')), OTHER)).toBe(page('').replace('[a]\n', `[a]\nrelated: [${OTHER}]\n`));
  });

  it('opens a frontmatter where there is none, with the line endings of the file', () => {
    expect(addRelated(read('# Outage\r\n\r\nText.\r\n'), OTHER)).toBe(
      `---\r\nrelated: [${OTHER}]\r\n---\r\n\r\n# Outage\r\n\r\nText.\r\n`,
    );
  });

  it('changes nothing where it stands there already', () => {
    const text = page(`related: [${OTHER}]\n`);
    expect(addRelated(read(text), OTHER)).toBe(text);
  });

  it('refuses TOML and broken YAML', () => {
    expect(() => addRelated(read('+++\ntitle = "x"\n+++\n\nText\n'), OTHER)).toThrow('TOML');
    expect(() => addRelated(read('---\ntitle: [x\n---\n\nText\n'), OTHER)).toThrow(
      'no YAML that can be edited',
    );
  });
});

describe('setDuplicateOf', () => {
  it('writes the key, or what stands under it', () => {
    expect(setDuplicateOf(read(page('duplicate_of:\n')), OTHER)).toBe(page(`duplicate_of: ${OTHER}\n`));
    expect(setDuplicateOf(read(page('')), OTHER)).toContain(`tags: [a]\nduplicate_of: ${OTHER}\n---`);
  });
});
