import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const items = (...lines: string[]) =>
  read(['---', 'date: 2026-09-14', '---', '## Action items', '', ...lines]).body.actionItems;
const brief = (...lines: string[]) => items(...lines).map(({ text, status }) => [text, status]);

describe('status', () => {
  it('is read from every mark that people make', () => {
    expect(
      brief(
        '- [ ] zero',
        '- [x] one',
        '- [*] two',
        '- (DONE) three',
        '- [done] four',
        '- five (Done!)',
        '- six - DONE',
        '- COMPLETE: seven',
        '- ✔️ eight',
        '- ✅ nine',
        '- ~~ten~~',
        '- **TODO** eleven',
        '- twelve [WIP]',
        "- won't fix: thirteen",
        '- fourteen. _done in grafana_.',
        '- fifteen',
        '  - This has been done: see there',
        '- sixteen done badly is worse',
        '- seventeen -- done 2026-09-20',
        '- eighteen - this has already been done.',
      ),
    ).toEqual([
      ['zero', 'open'],
      ['one', 'done'],
      ['two', 'done'],
      ['three', 'done'],
      ['four', 'done'],
      ['five', 'done'],
      ['six', 'done'],
      ['seven', 'done'],
      ['eight', 'done'],
      ['nine', 'done'],
      ['ten', 'done'],
      ['eleven', 'open'],
      ['twelve', 'in-progress'],
      ['thirteen', 'wont-do'],
      ['fourteen. done in grafana.', 'done'],
      ['fifteen', 'done'],
      ['sixteen done badly is worse', 'open'],
      ['seventeen', 'done'],
      ['eighteen - this has already been done.', 'done'],
    ]);
  });

  it('holds for all items of a group that is called after it', () => {
    expect(brief('### At once (done)', '- a', '### Open', '- b')).toEqual([
      ['a', 'done'],
      ['b', 'open'],
    ]);
    expect(brief('### Completed', '- a', '### Open', '- b')).toEqual([
      ['a', 'done'],
      ['b', 'open'],
    ]);
  });
});

describe('task lists', () => {
  it('carry every part, each optional', () => {
    const [item] = items(
      '- [ ] Alert on pool wait (owner: dana; due: 2026-10-10; type: detect-future; ticket: OPS-1; id: a2)',
    );
    expect(item).toEqual({
      id: 'a2',
      idWritten: true,
      form: 'task-list',
      line: 6,
      span: { start: { line: 6, column: 1 }, end: { line: 6, column: 100 } },
      text: 'Alert on pool wait',
      type: 'detect-future',
      owner: 'dana',
      due: '2026-10-10',
      status: 'open',
      ticket: 'OPS-1',
      created: null,
      closed: null,
      reason: null,
      written: {},
    });
  });

  it('take a reason, dates and a status in words', () => {
    const [item] = items(
      "- Split the pool (status: won't do; reason: too dear; created: 2026-09-15; closed: Sep 20)",
    );
    expect(item).toMatchObject({
      status: 'wont-do',
      reason: 'too dear',
      created: '2026-09-15',
      closed: '2026-09-20',
    });
    expect(item?.written).toEqual({ status: "won't do", closed: 'Sep 20' });
  });

  it('keep what is written and cannot be read', () => {
    const [item] = items('- [ ] Do it (due: next quarter; type: chore)');
    expect([item?.due, item?.type, item?.written]).toEqual([
      null,
      null,
      { due: 'next quarter', type: 'chore' },
    ]);
  });
});

describe('owners and tickets', () => {
  it('are found where people put them', () => {
    expect(
      items(
        '- [dana] one',
        '- [ ] (tc team) two',
        '- three (@kim)',
        '- four, see @lee about it',
        '- mail x@example.com five',
        '- [P1] six',
        '- (maybe) seven',
      ).map(({ owner, text }) => [owner, text]),
    ).toEqual([
      ['dana', 'one'],
      ['tc team', 'two'],
      ['kim', 'three'],
      ['lee', 'four, see @lee about it'],
      [null, 'mail x@example.com five'],
      [null, '[P1] six'],
      [null, '(maybe) seven'],
    ]);
  });

  it('prefer the page of a ticket to its number, and other links are none', () => {
    expect(
      items(
        '- one [#7](https://github.com/o/r/issues/7)',
        '- two https://bugs.example.org/show_bug.cgi?id=12 now',
        '- three (OPS-12)',
        '- four #34',
        '- [#9]: five words that stay',
        '- six [docs](https://example.org/docs)',
        '- seven UTF-8 and SEV-1',
        '- eight, bug 1234567',
        '- [ref][x] nine',
        '',
        '[x]: https://github.com/o/r/pull/3',
      ).map(({ ticket }) => ticket),
    ).toEqual([
      'https://github.com/o/r/issues/7',
      'https://bugs.example.org/show_bug.cgi?id=12',
      'OPS-12',
      '#34',
      '#9',
      null,
      null,
      'bug 1234567',
      'https://github.com/o/r/pull/3',
    ]);
  });
});

describe('lists', () => {
  it('count an item once, its details not, and a group by its members', () => {
    expect(
      brief(
        '- one thing that matters',
        '  - detail',
        '- **Testing**',
        '  - two',
        '  - three',
        '- **Alerts**:',
        '  - four',
        '- [ ] five',
        '  - [x] six',
      ).map(([text]) => text),
    ).toEqual(['one thing that matters', 'two', 'three', 'four', 'five', 'six']);
  });

  it('take parts from bullets of their own', () => {
    expect(
      items(
        '1. Write docs',
        '   - Owner: kim',
        '   - Ticket: OPS-3',
        '2. **Prevent it**',
        '   - [ ] Add a lock',
        '   - Due: 2026-10-01',
      ).map(({ text, owner, ticket, due }) => [text, owner, ticket, due]),
    ).toEqual([
      ['Write docs', 'kim', 'OPS-3', null],
      ['Add a lock', null, null, '2026-10-01'],
    ]);
  });

  it('skip placeholders and what only introduces', () => {
    expect(
      brief(
        'These follow:',
        '',
        '- None',
        '- TBD',
        '- ',
        '- {{ summary }} [link to issue]',
        '- N/A',
        '- real',
      ),
    ).toEqual([['real', 'open']]);
  });

  it('take what only says when for groups, numbered or not', () => {
    expect(brief('1. Short term', '   1. Cap it', '2. Later', '   - Move it').map(([text]) => text)).toEqual([
      'Cap it',
      'Move it',
    ]);
  });

  it('take a list of short labels with lists below for groups', () => {
    expect(brief('- Testing', '  - one', '- QA', '  - two').map(([text]) => text)).toEqual(['one', 'two']);
  });
});

describe('tables', () => {
  it('have columns by their heading, in any order, further ones kept', () => {
    const found = items(
      '| Prio | Owner | Due date | Action item | Bug | Status | Type |',
      '|------|-------|----------|-------------|-----|--------|------|',
      '| P0 | @dana | 2026-10-01 | Add canary | OPS-1 | ✅ Done | Prevent |',
      '| P1 | kim | Oct 5 | ~~Add metric~~ | n/a **DONE** | | detect |',
      '| P2 | | | Write runbook | | In progress (50%) | |',
      '| | | | | | | |',
    );
    expect(
      found.map((item) => [item.line, item.text, item.owner, item.due, item.ticket, item.status, item.type]),
    ).toEqual([
      [8, 'Add canary', 'dana', '2026-10-01', 'OPS-1', 'done', 'prevent'],
      [9, 'Add metric', 'kim', '2026-10-05', null, 'done', 'detect-future'],
      [10, 'Write runbook', null, null, null, 'in-progress', null],
    ]);
    expect(found[0]?.written).toMatchObject({ Prio: 'P0', owner: '@dana', status: '✅ Done' });
    expect(found.every(({ form }) => form === 'table')).toBe(true);
  });

  it('are read wherever they stand where their own headings say it', () => {
    const lines = (table: string) =>
      read(`# T\n\n**Detection**: by a user.\n\n${table}\n\n## Next steps\n\n- Cap it`).body.actionItems.map(
        ({ line, status }) => [line, status],
      );
    expect(lines('| Action Item | Type | Owner |\n|-|-|-|\n| Add canary | prevent | dana DONE |')).toEqual([
      [7, 'open'],
      [11, 'open'],
    ]);
    expect(lines('| Action | Owner |\n|-|-|\n| Rolled back | dana |')).toEqual([[11, 'open']]);
  });

  it('are left alone where no column is a part of an item', () => {
    expect(items('| Metric | Value |', '|-|-|', '| p99 | 900 ms |')).toEqual([]);
  });
});

describe('headings', () => {
  it('are items where they say what to do, with what their bullets and prose tell of it', () => {
    const found = items(
      '### 1. Quota per tenant',
      '',
      'We should have one for each of them.',
      '',
      '### Alert on pool wait',
      '- Owner: dana',
      '- Status: done',
      '',
      '### Runbook written @kim',
      '',
      '### Improve the tests',
      '- Cover the importer',
      '',
      '**Standardise the key**',
      '',
      'It is old.',
      '',
      '### Gateway',
      '',
      'Limit the memory of build pods.',
    );
    expect(found.map(({ line, form, text, owner, status }) => [line, form, text, owner, status])).toEqual([
      [6, 'heading', '1. Quota per tenant', null, 'open'],
      [10, 'heading', 'Alert on pool wait', 'dana', 'done'],
      [14, 'heading', 'Runbook written @kim', 'kim', 'open'],
      [17, 'list', 'Cover the importer', null, 'open'],
      [19, 'paragraph', 'Standardise the key', null, 'open'],
      [25, 'paragraph', 'Limit the memory of build pods.', null, 'open'],
    ]);
  });
});

describe('paragraphs and frontmatter', () => {
  it('take a paragraph that is itself the thing to do', () => {
    expect(
      brief(
        '### Gateway',
        'Limit the memory of build pods.',
        '',
        '### Process',
        'These are samples.',
        '',
        '(elsewhere)',
        '',
        'We should alert on waits.',
        '',
        'It was a long day for all.',
      ).map(([text]) => text),
    ).toEqual(['Limit the memory of build pods.', 'We should alert on waits.']);
  });

  it('take what was done since, what somebody is at, and one more thing under a list', () => {
    expect(
      brief(
        'We have added a limit.',
        '',
        'We have learned from it.',
        '',
        'We’re also moving the backups.',
      ).map(([text]) => text),
    ).toEqual(['We have added a limit.', 'We’re also moving the backups.']);
    expect(
      brief('- Cap the queue', '', 'It will be Monday.', '', 'Besides, we will move the backups.').map(
        ([text]) => text,
      ),
    ).toEqual(['Cap the queue', 'Besides, we will move the backups.']);
  });

  it('take short orders, and what a bracket at the end says was done', () => {
    expect(
      brief(
        'Add a canary.',
        '',
        'More details can be found in the chat of that night.',
        '',
        'The queue has no limit on its length at all. (fixed by giving each of its consumers a limit of their own)',
      ),
    ).toEqual([
      ['Add a canary.', 'open'],
      ['The queue has no limit on its length at all', 'done'],
    ]);
  });

  it('are the whole of a paragraph where one sentence of it says what to do', () => {
    expect(
      items('The room was made that night.', 'We should write it down.').map(({ line }) => line),
    ).toEqual([6]);
    expect(items('We are continuing to improve.').length).toBe(0);
    expect(items('Cap the queue.', 'We should write it down.').map(({ line }) => line)).toEqual([6, 7]);
    expect(brief('It is unclear what we can do about it.')).toEqual([]);
    expect(brief('Tenants are still waiting for it.')).toEqual([]);
    expect(brief('Discuss caps with tenants.')).toEqual([['Discuss caps with tenants.', 'open']]);
  });

  it('are paragraphs that bold words begin, with the lists under them for detail', () => {
    expect(
      items(
        '**MK** Write tests for:',
        '- the importer',
        '- the exporter',
        '',
        '**Alerts:** Page on a full disk',
        '',
        '**Note:** it was a holiday',
        '',
        '- Rename the job',
      ).map(({ line, text }) => [line, text]),
    ).toEqual([
      [6, 'MK Write tests for:'],
      [10, 'Alerts: Page on a full disk'],
      [14, 'Rename the job'],
    ]);
    // One alone stands over its list.
    expect(brief('**Soon:** Fix these', '- one', '- two').map(([text]) => text)).toEqual(['one', 'two']);
  });

  it('take maps and texts from the frontmatter, before the section', () => {
    const pm = read([
      '---',
      'action_items:',
      '  - { what: Add alert, owner: dana, due: 2026-10-01, status: done, type: prevent }',
      '  - Write docs',
      '---',
      '## Action items',
      '- Third',
    ]);
    expect(
      pm.body.actionItems.map(({ id, form, line, text, owner, status }) => [
        id,
        form,
        line,
        text,
        owner,
        status,
      ]),
    ).toEqual([
      ['a1', 'frontmatter', 3, 'Add alert', 'dana', 'done'],
      ['a2', 'frontmatter', 4, 'Write docs', null, 'open'],
      ['a3', 'list', 7, 'Third', null, 'open'],
    ]);
  });

  it('never numbers two items alike', () => {
    expect(items('- one (id: a2)', '- two', '- three').map(({ id, idWritten }) => [id, idWritten])).toEqual([
      ['a2', true],
      ['a4', false],
      ['a3', false],
    ]);
  });
});
