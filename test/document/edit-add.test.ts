import { describe, expect, it } from 'vitest';
import type { ItemChange } from '../../src/document/action-change.ts';
import { addItem } from '../../src/document/edit-add.ts';
import { read, withActions } from './edit-world.ts';

const add = (text: string, fields: ItemChange = {}, what = 'Page on idle transactions') =>
  addItem({ postmortem: read(text), what, fields, reread: read });

describe('one more action item', () => {
  it('is a row behind the last, drawn as wide as the table', () => {
    const table =
      '| What     | Owner | Status |\n|----------|-------|--------|\n| Alert    | dana  | done   |';
    expect(add(withActions(table), { owner: 'mei' }, 'Quota')).toBe(
      withActions(`${table}\n| Quota (id: a2) | mei   | open   |`),
    );
  });

  it('is the first row of a table that has none', () => {
    const table = '| What | Type | Owner |\n|---|---|---|';
    expect(add(withActions(table), { type: 'prevent' }, 'a | b')).toBe(
      withActions(`${table}\n| a \\| b (id: a1) | prevent | |`),
    );
  });

  it('is a heading where the others are headings, behind what stands under the last', () => {
    const text = '### Alert on pool wait\n\n- Owner: dana\n\nIt was late.';
    expect(add(withActions(text), { owner: 'mei' })).toBe(
      withActions(`${text}\n\n### Page on idle transactions (owner: mei; id: a2)`),
    );
  });

  it('is refused where the table has no column for a field', () => {
    expect(() =>
      add(withActions('| What | Status |\n|---|---|\n| Alert | open |'), { owner: 'mei' }),
    ).toThrow('its table has no column for owner');
  });

  it('has the marker, the box and the blank lines of its list', () => {
    expect(add(withActions('* [x] Alert\n\n* [ ] Quota'), { due: '2026-10-10' })).toBe(
      withActions('* [x] Alert\n\n* [ ] Quota\n\n* [ ] Page on idle transactions (due: 2026-10-10; id: a3)'),
    );
    expect(add(withActions('1. Alert\n2. Quota'))).toBe(
      withActions('1. Alert\n2. Quota\n3. Page on idle transactions (id: a3)'),
    );
  });

  it('is done by its box, and where there is none in words', () => {
    const fields: ItemChange = { status: 'done', closed: '2026-10-02' };
    expect(add(withActions('- [ ] Alert'), fields)).toBe(
      withActions('- [ ] Alert\n- [x] Page on idle transactions (closed: 2026-10-02; id: a2)'),
    );
    expect(add(withActions('- Alert'), fields)).toBe(
      withActions('- Alert\n- Page on idle transactions (closed: 2026-10-02; status: done; id: a2)'),
    );
  });

  it('takes the id after the highest there is', () => {
    expect(add(withActions('- [ ] Alert (id: a7)\n- [ ] Quota'))).toContain('transactions (id: a8)');
  });

  it('stands under an empty heading, or under a new one at the end', () => {
    expect(add(withActions('<!-- lfi: few, and done -->'))).toBe(
      withActions('<!-- lfi: few, and done -->\n\n- [ ] Page on idle transactions (id: a1)'),
    );
    const text = '---\r\ntitle: x\r\n---\r\n\r\n## Summary\r\n\r\nIt ran dry.\r\n';
    expect(add(text)).toBe(
      `${text.trimEnd()}\r\n\r\n## Action items\r\n\r\n- [ ] Page on idle transactions (id: a1)\r\n`,
    );
  });

  it('is an entry of the frontmatter where the others are', () => {
    const text = (more: string) =>
      `---\ntitle: x\naction_items: # ours\n  - what: Alert\n    owner: dana\n${more}tags: [a]\n---\n\nText.\n`;
    expect(add(text(''), { owner: 'mei' }, 'Quota: for all')).toBe(
      text('  - what: "Quota: for all"\n    owner: mei\n    id: a2\n'),
    );
  });
});
