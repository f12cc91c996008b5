import { describe, expect, it } from 'vitest';
import { actionPart } from '../../../src/corpus/history/action-part.ts';
import { VersionReader } from '../../../src/corpus/history/read-versions.ts';
import { readDocument } from '../../../src/document/read-document.ts';
import { DEFAULT_CONFIG } from '../../../src/model/config.ts';

const HEAD = '---\ntitle: x\nkind: incident\nstarted: 2026-03-01T10:00:00Z\n---\n';
const read = (text: string) => readDocument({ path: 'x.md', text }, DEFAULT_CONFIG);
const texts = (text: string) => read(text).body.actionItems.map((item) => [item.text, item.status, item.due]);

const BODIES: Readonly<Record<string, string>> = {
  'a heading, and more behind it':
    '## Summary\n\nIt broke.\n\n## Action items\n\n- [ ] One thing\n- [x] Two\n\n## Timeline\n\n- 10:00 down\n',
  'sub-headings':
    '# Title\n\n## Action items\n\n### Done\n\n- One thing\n\n### Open\n\n- Two things\n\n## Rest\n\n- three\n',
  'underlined headings': 'Action items\n------------\n\n- One thing\n\nTimeline\n--------\n\n- 10:00 down\n',
  'a bold label': '## Follow-up\n\n- One thing\n\n**Action items:**\n\n- Two things\n\n## Rest\n\n- three\n',
  'a table with links':
    '## Action items\n\n| What | Status | Ticket |\n|---|---|---|\n| One | done | [OPS-1][t] |\n\n## Rest\n\n[t]: https://x.example/OPS-1\n',
  'code with what looks like a heading':
    '## Action items\n\n- Run it:\n\n```sh\n# Timeline\nls\n```\n\n- Two things\n\n## Rest\n\n- three\n',
  'a date without its year': '## Action items\n\n- [ ] One thing (due: Mar 20)\n',
  'carriage returns': '## Action items\r\n\r\n- [ ] One thing\r\n\r\n## Rest\r\n\r\n- three\r\n',
  'none at all': '## Summary\n\nIt broke.\n',
};

describe('the part with the action items', () => {
  it.each(Object.entries(BODIES))('tells what the whole tells: %s', (_, body) => {
    const text = HEAD + body;
    expect(texts(actionPart(text, DEFAULT_CONFIG).text)).toEqual(texts(text));
  });

  it('is not trusted where it would not tell all of today’s document', () => {
    const now = '# Outage of 2026-03-01\n\nStatus: published\n\n## Action items\n\n- [x] One thing\n';
    const reader = new VersionReader(read(now), DEFAULT_CONFIG);
    const before = now.replace('published', 'draft').replace('[x]', '[ ]');
    expect(reader.read(before)).toMatchObject({
      status: 'draft',
      items: [{ text: 'One thing', status: 'open' }],
    });
    expect(reader.read(now).items[0]?.status).toBe('done');
  });
});
