import { describe, expect, it } from 'vitest';
import { LfiError } from '../../src/model/error.ts';
import { changedNumbers, read, set, withActions } from './edit-world.ts';

/** The action items' part of a document before and after an edit of its first item. */
function edited(actions: string, ...pairs: string[]): string {
  const [before, after] = [withActions(actions), set(withActions(actions), 'a1', pairs)];
  const [head = '', tail = ''] = before.split(actions);
  expect(after.startsWith(head)).toBe(true);
  expect(after.endsWith(tail)).toBe(true);
  return after.slice(head.length, after.length - tail.length);
}

function refusal(run: () => unknown): LfiError {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(LfiError);
    return error as LfiError;
  }
  throw new Error('it was not refused');
}

describe('a heading', () => {
  it('has its parts behind its words', () => {
    expect(edited('### Alert on pool wait\n\nIt was late.', 'owner=mei', 'status=done')).toBe(
      '### Alert on pool wait (status: done; owner: mei; closed: 2026-09-30; id: a1)\n\nIt was late.',
    );
  });
});

describe('a table row', () => {
  const table = (row: string, head = '| What | Owner | Due | Status | Closed |\n|---|---|---|---|---|') =>
    `${head}\n${row}`;

  it('is closed with its day, and keeps its id behind the text where there is no column for it', () => {
    expect(edited(table('| Alert on wait | dana | 2026-10-10 | open | |'), 'status=done')).toBe(
      table('| Alert on wait (id: a1) | dana | 2026-10-10 | done | 2026-09-30 |'),
    );
  });

  it('is opened again: day and id', () => {
    expect(edited(table('| Alert (id: a1) | dana | 2026-10-10 | done | 2026-09-20 |'), 'status=open')).toBe(
      table('| Alert (id: a1) | dana | 2026-10-10 | open | |'),
    );
  });

  it('has its id in the column for it', () => {
    const head = '| Id | What | Status |\n|:-:|---|---|';
    expect(edited(table('|  | Alert | open |', head), 'status=in-progress')).toBe(
      table('| a1 | Alert | in-progress |', head),
    );
  });

  it('keeps pipes in line as long as the value fits, and grows alone where it does not', () => {
    const drawn = [
      '| Id | What         | Owner      |',
      '|----|--------------|------------|',
      '| a1 | Alert 🚦     | dana       |',
      '| a2 | Quota        | mei        |',
    ];
    expect(edited(drawn.join('\n'), 'owner=jonas')).toBe(
      [...drawn.slice(0, 2), '| a1 | Alert 🚦     | jonas      |', drawn[3]].join('\n'),
    );
    expect(edited(drawn.join('\n'), 'owner=team storefront')).toBe(
      [...drawn.slice(0, 2), '| a1 | Alert 🚦     | team storefront |', drawn[3]].join('\n'),
    );
  });

  it('keeps a right-aligned column to the right', () => {
    const drawn = [
      '| Id | What  |        Due |',
      '|----|-------|-----------:|',
      '| a1 | Alert |            |',
    ];
    expect(edited(drawn.join('\n'), 'due=2026-10-10')).toBe(
      [...drawn.slice(0, 2), '| a1 | Alert | 2026-10-10 |'].join('\n'),
    );
  });

  it('keeps comments, escaped pipes and other cells', () => {
    const head = '| Id | What | Priority | Status |\n|---|---|---|---|';
    const before = '| a1 | Read a \\| b in `x \\| y` | **high** | open <!-- since May --> |';
    expect(edited(table(before, head), 'status=done')).toBe(
      table(
        '| a1 | Read a \\| b in `x \\| y` (closed: 2026-09-30) | **high** | done <!-- since May --> |',
        head,
      ),
    );
  });

  it('escapes a pipe in a value', () => {
    expect(edited(table('| Alert (id: a1) | dana | | open | |'), 'owner=a|b')).toBe(
      table('| Alert (id: a1) | a\\|b | | open | |'),
    );
  });

  it('may be shorter than its table, and without outer pipes', () => {
    expect(edited(table('| Alert (id: a1) | dana |'), 'due=2026-10-10')).toBe(
      table('| Alert (id: a1) | dana | 2026-10-10 |'),
    );
    const head = 'What | Owner | Due\n--- | --- | ---';
    expect(edited(table('Alert (id: a1) | dana', head), 'due=2026-10-10')).toBe(
      table('Alert (id: a1) | dana | 2026-10-10', head),
    );
  });

  it('keeps carriage returns and tabs', () => {
    const text = withActions(table('|\tAlert\t|\tdana\t|\t\t|\topen\t|\t\t|')).replaceAll('\n', '\r\n');
    const after = set(text, 'a1', ['owner=mei']);
    expect(after).toContain('|\tAlert (id: a1)\t|\tmei\t|\t\t|\topen\t|\t\t|\r\n');
    expect(changedNumbers(text, after)).toHaveLength(1);
  });

  it('is refused where its table has no column for what was asked, with a way out', () => {
    const text = withActions('| What | Status |\n|---|---|\n| Alert | open |');
    const { message, detail } = refusal(() => set(text, 'a1', ['owner=dana']));
    expect(message).toBe('its table has no column for owner; it has What, Status');
    expect(detail).toMatchObject({ path: 'postmortems/2026-09-14-pool.md', at: { line: 14 } });
    expect(detail.hint).toContain('--add-column');
  });

  it('gets the column where that is asked for, on every line of its table', () => {
    const text = withActions('| What | Status |\n|---|---|\n| Alert | open |\n| Quota | done |');
    expect(set(text, 'a1', ['owner=dana'], true)).toContain(
      '| What | Status | Owner |\n|---|---|---|\n| Alert (id: a1) | open | dana |\n| Quota | done | |\n',
    );
  });

  it('declined, has its reason behind the text where there is no column for it', () => {
    expect(
      edited(table('| Alert (id: a1) | dana | | open | |'), 'status=wont-do', 'reason=the quota does it'),
    ).toBe(table('| Alert (id: a1; reason: the quota does it) | dana | | wont-do | 2026-09-30 |'));
  });
});

describe('an item of a list', () => {
  it('is ticked, with day and id in its brackets', () => {
    expect(edited('- [ ] Alert on wait (owner: dana; due: 2026-10-10)\n- [ ] Quota', 'status=done')).toBe(
      '- [x] Alert on wait (owner: dana; due: 2026-10-10; closed: 2026-09-30; id: a1)\n- [ ] Quota',
    );
  });

  it('is unticked, and its day goes', () => {
    expect(edited('* [x] Alert (closed: 2026-09-20; owner: dana; id: a1)', 'status=open')).toBe(
      '* [ ] Alert (owner: dana; id: a1)',
    );
  });

  it('has brackets made for it', () => {
    expect(edited('1. Alert on wait 🚦', 'owner=dana')).toBe('1. Alert on wait 🚦 (owner: dana; id: a1)');
  });

  it('keeps the separator that it has, and emphasis around a key', () => {
    expect(edited('- [ ] Alert (**Owner**: dana, due: 2026-10-10)', 'owner=mei', 'ticket=OPS-1')).toBe(
      '- [ ] Alert (**Owner**: mei, due: 2026-10-10, ticket: OPS-1, id: a1)',
    );
  });

  it('has parts behind its text without brackets', () => {
    expect(edited('- Alert on wait. Owner: dana; Due: 2026-10-10', 'due=2026-11-01')).toBe(
      '- Alert on wait. Owner: dana; Due: 2026-11-01; id: a1',
    );
  });

  it('has parts in bullets of their own', () => {
    expect(edited('- [ ] Alert on wait (id: a1)\n  - Owner: dana\n  - Due: 2026-10-10', 'owner=mei')).toBe(
      '- [ ] Alert on wait (id: a1)\n  - Owner: mei\n  - Due: 2026-10-10',
    );
  });

  it('has an owner in brackets before the text', () => {
    expect(edited('- [dana] Alert on wait (id: a1)', 'owner=mei')).toBe('- [mei] Alert on wait (id: a1)');
  });

  it('loses the mark that says otherwise', () => {
    expect(edited('- TODO: Alert on wait', 'status=done')).toBe(
      '- Alert on wait (status: done; closed: 2026-09-30; id: a1)',
    );
    expect(edited('- Alert on wait (DONE)', 'status=open')).toBe('- Alert on wait (status: open; id: a1)');
  });

  it('may be wrapped over lines, of which only the last changes', () => {
    expect(edited('- [ ] Alert when clients\n  wait over 200 ms (owner: dana)', 'due=2026-10-10')).toBe(
      '- [ ] Alert when clients\n  wait over 200 ms (owner: dana; due: 2026-10-10; id: a1)',
    );
  });

  it('refuses a value that would end its part, and writes nothing', () => {
    const text = withActions('- [ ] Alert (owner: dana; id: a1)');
    for (const owner of ['dana; due: 2026-01-01', 'dana)', 'tbd']) {
      expect(refusal(() => set(text, 'a1', [`owner=${owner}`])).detail.hint).toContain('Nothing was changed');
    }
  });
});

describe('an entry of the frontmatter', () => {
  const withEntries = (entries: string) =>
    `---\ntitle: "Pool ran dry"  # as told\n${entries}\nstatus: 'published'\n---\n\n## Summary\n\nIt ran dry.\n`;

  it('keeps quotes and comments around what changes', () => {
    const entries = (owner: string, more = '') =>
      `action_items:\n  # agreed on Monday\n  - what: "Alert: on wait" # soon\n    owner: ${owner} # asked\n    due: 2026-10-10${more}\n  - Quota`;
    expect(set(withEntries(entries("'dana'")), 'a1', ['owner=mei'])).toBe(
      withEntries(entries("'mei'", '\n    id: a1')),
    );
  });

  it('may be a flow map, or plain text', () => {
    const text = withEntries(
      'action_items:\n  - { what: Alert, owner: dana, status: open }\n  - Quota for all',
    );
    const once = set(text, 'a1', ['status=done']);
    expect(once).toContain('  - { what: Alert, owner: dana, status: done, closed: 2026-09-30, id: a1 }\n');
    expect(set(once, 'a2', ['owner=mei'])).toContain(
      '  - what: Quota for all\n    owner: mei\n    id: a2\nstatus',
    );
  });

  it('in TOML is refused', () => {
    const text = '+++\ntitle = "x"\n[[action_items]]\nwhat = "Alert"\n+++\n\nText\n';
    expect(refusal(() => set(text, 'a1', ['owner=mei'])).message).toContain('TOML');
  });
});

describe('what cannot be', () => {
  it.each([
    [['due=2026-02-30'], 'due=2026-02-30: there is no such day', 'That month ends with 2026-02-28.'],
    [['due=soon'], 'due=soon: that is no day', 'Write it as 2026-10-10.'],
    [['status=finito'], 'status=finito: no such status', 'It is one of open, in-progress, done, wont-do.'],
    [['status=wont-do'], 'status=wont-do needs a reason', 'reason='],
    [['ownr=dana'], '"ownr" is no field that can be set, did you mean "owner"?', 'It is one of'],
    [['closed=2026-09-01'], 'it is open, so it has no closing day', 'status=done'],
    [['status=done', 'closed=2026-10-01'], 'closed=2026-10-01 is after 2026-09-30', 'open'],
    [['owner=a\nb'], 'owner has more than one line', 'Write it on one.'],
    [['owner='], 'owner= is empty', 'owner='],
  ])('%j', (pairs, message, hint) => {
    const found = refusal(() => set(withActions('- [ ] Alert'), 'a1', pairs));
    expect(found.message).toBe(message);
    expect(found.detail.hint).toContain(hint);
  });

  it('a file with both sides of a merge in it', () => {
    const text = withActions(
      '<<<<<<< HEAD\n- [ ] Alert (owner: dana)\n=======\n- [x] Alert (owner: mei)\n>>>>>>> topic',
    );
    const id = read(text).body.actionItems[0]?.id ?? '';
    const { message, code, detail } = refusal(() => set(text, id, ['owner=tom']));
    expect([code, detail.at?.line]).toEqual(['conflict', 12]);
    expect(message).toContain('two people edited this');
  });
});
