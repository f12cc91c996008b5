import { describe, expect, it } from 'vitest';
import type { RuleExample } from '../../../src/lint/define-rule.ts';
import { applyFixes } from '../../../src/lint/fix.ts';
import type { ConfigFile } from '../../../src/model/config-schema.ts';
import { exampleFiles } from '../example-document.ts';
import { lintFiles } from './lint-files.ts';

/** The lines that fixing changed, as they stand afterwards; then that nothing is left to fix. */
async function fixed(example: Omit<RuleExample, 'name'>, config: ConfigFile = {}): Promise<string[]> {
  const [file] = exampleFiles({ name: '', ...example });
  const { path, text } = file as { path: string; text: string };
  const after = applyFixes(text, await lintFiles({ [path]: text }, config)).text;
  const again = applyFixes(after, await lintFiles({ [path]: after }, config));
  expect(again.text).toBe(after);
  const before = new Set(text.split('\n'));
  return after.split('\n').filter((line) => !before.has(line));
}

const severities = [
  { name: 'sev1', aliases: ['P1', 'critical'] },
  { name: 'sev2', aliases: ['SEV-2'] },
  'sev3',
];

describe('schema/alias', () => {
  it('writes the word for an alias, the rest of the line kept', async () => {
    const frontmatter = 'severity: "SEV-2"   # for now';
    expect(await fixed({ frontmatter }, { severities })).toEqual(['severity: "sev2"   # for now']);
  });

  it('within a list', async () => {
    const frontmatter = 'factors: [timeout_retry, "Fatigue", ownership-unclear]';
    expect(await fixed({ frontmatter })).toEqual(['factors: [timeout-retry, "fatigue", ownership-unclear]']);
  });

  it('in a list of lines, and for a deprecated word', async () => {
    const taxonomy = { factors: { tired: { deprecated: 'fatigue' } } };
    const frontmatter = 'factors:\n  - tired\n  - staffing';
    expect(await fixed({ frontmatter }, { taxonomy })).toEqual(['  - fatigue']);
  });
});

describe('schema/unknown-key and schema/type', () => {
  it('rename a key that is another spelling of a field', async () => {
    const lines = await fixed({ frontmatter: 'failure_mode:\nfailureMode: pool-exhaustion' });
    expect(lines).toContain('failure_mode: pool-exhaustion');
  });

  it('leave another name of a field, which another program may read', async () => {
    expect(await fixed({ frontmatter: 'services:\nservice: [checkout]' })).toEqual([]);
  });

  it('leave a key alone where the field is there already', async () => {
    expect(await fixed({ frontmatter: 'service: [checkout]' })).toEqual([]);
  });

  it('leave a misspelt key to a person', async () => {
    expect(await fixed({ frontmatter: 'severity:\nsevrity: sev2' })).toEqual([]);
  });

  it('put a single word into brackets, but not two', async () => {
    expect(await fixed({ frontmatter: 'services: checkout' })).toEqual(['services: [checkout]']);
    expect(await fixed({ frontmatter: 'services: checkout, payments' })).toEqual([]);
  });

  it('turn per cent into a share', async () => {
    const frontmatter = 'impact: { fraction: 29%, users: 3 }';
    expect(await fixed({ frontmatter })).toEqual(['impact: { fraction: 0.29, users: 3 }']);
  });
});

describe('schema/time-zone', () => {
  const frontmatter = 'started: 2026-09-14 10:32';

  it('writes the offset of a zone that was configured', async () => {
    const after = await fixed({ frontmatter }, { timezone: 'Europe/Berlin' });
    expect(after).toEqual(['started: 2026-09-14T10:32:00+02:00']);
  });

  it('writes none where the zone is the default', async () => {
    expect(await fixed({ frontmatter })).toEqual([]);
  });

  it('writes none in the hour that clocks show twice', async () => {
    const twice = 'started: 2026-10-25 02:30\ndetected:\nacknowledged:\nmitigated:\nresolved:\npublished:';
    expect(await fixed({ frontmatter: twice }, { timezone: 'Europe/Berlin' })).toEqual([]);
  });
});

describe('structure/takeaways-first', () => {
  const move = async (body: string): Promise<string> => {
    const [file] = exampleFiles({ name: '', body });
    const { path, text } = file as { path: string; text: string };
    const after = applyFixes(text, await lintFiles({ [path]: text })).text;
    return after.slice(after.lastIndexOf('---\n\n') + 5);
  };

  it('moves the section from the end, byte by byte', async () => {
    const body =
      '## Summary\n\nIt broke.\n\n### Details\n\nMuch.\n\n## Key takeaways\n\n<!-- why? -->\n\n- One.\n- Two.\n';
    expect(await move(body)).toBe(
      '## Key takeaways\n\n<!-- why? -->\n\n- One.\n- Two.\n\n## Summary\n\nIt broke.\n\n### Details\n\nMuch.\n',
    );
  });

  it('moves it from the middle, with its sub-sections', async () => {
    const body =
      '## Summary\n\nIt broke.\n\n## Takeaways\n\n- One.\n\n### For others\n\n- Two.\n\n## Impact\n\n40 calls.\n';
    expect(await move(body)).toBe(
      '## Takeaways\n\n- One.\n\n### For others\n\n- Two.\n\n## Summary\n\nIt broke.\n\n## Impact\n\n40 calls.\n',
    );
  });

  it('keeps the title where it is', async () => {
    const body = '# Checkout\n\n## Summary\n\nIt broke.\n\n## Takeaways\n\n- One.\n';
    expect(await move(body)).toBe('# Checkout\n\n## Takeaways\n\n- One.\n\n## Summary\n\nIt broke.\n');
  });

  it('moves nothing where a label stands for the heading', async () => {
    const body = '## Summary\n\nIt broke.\n\n**Key takeaways**\n\n- One.\n';
    expect(await move(body)).toBe(body);
  });
});
