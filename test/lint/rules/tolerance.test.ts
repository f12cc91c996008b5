import { describe, expect, it } from 'vitest';
import { CRASHED } from '../../../src/lint/guarded.ts';
import { INCIDENT_FIELDS, NEAR_MISS_FIELDS } from '../../../src/model/fields.ts';
import { SOUND_BODY } from '../example-document.ts';
import { ids, lintFiles } from './lint-files.ts';

const ODD = [
  '',
  '~',
  'true',
  '-1.5',
  '.nan',
  '"\\0"',
  '[]',
  '{}',
  '[[[]]]',
  '[null, {a: [1]}, true]',
  '{a: {b: {c: []}}}',
  '2026-13-45T99:99:99+99:99',
  '"[unclosed"',
  '".*+?^$()|[a"',
  '"👩‍🚒 \\u202e"',
];

describe('no rule throws', () => {
  it.each(ODD)('where every field is %s', async (value) => {
    const frontmatter = (fields: typeof INCIDENT_FIELDS, kind: string) =>
      fields
        .map(({ name }) => `${name}: ${name === 'kind' ? kind : name === 'status' ? 'published' : value}`)
        .join('\n');
    const files = {
      'postmortems/a.md': `---\n${frontmatter(INCIDENT_FIELDS, 'incident')}\n---\n\n${SOUND_BODY}`,
      'postmortems/b.md': `---\n${frontmatter(INCIDENT_FIELDS, 'incident')}\n---\n`,
      'near-misses/c.md': `---\n${frontmatter(NEAR_MISS_FIELDS, 'near-miss')}\n---\n`,
    };
    expect(ids(await lintFiles(files))).not.toContain(CRASHED);
  });

  it.each([
    ['nothing', ''],
    ['a null byte', '\0'],
    ['frontmatter alone', '---\n---'],
    ['a fence alone', '---'],
    ['TOML', '+++\ntitle = "x"\nstarted = 2026-01-01T10:00:00Z\nseverity = "SEV2"\nservices = "a"\n+++\n'],
    ['broken TOML', '+++\ntitle = \n+++\n\n## Timeline\n\n- 10:00 x\n'],
    ['headings alone', '# \n## \n### Summary\n#### Action items\n'],
    ['empty tables', '## Timeline\n\n|a|\n|-|\n\n## Action items\n\n|What|\n|-|\n||\n'],
    ['anchors', '---\ntitle: &a x\nrelated: [*a, *a]\n---\n'],
    ['ten thousand bullets', `## Key takeaways\n\n${'- x\n'.repeat(10_000)}`],
    ['deep quotes', `${'> '.repeat(200)}x\n`],
  ])('on %s', async (_name, text) => {
    expect(ids(await lintFiles({ 'postmortems/a.md': text }))).not.toContain(CRASHED);
  });
});
