import { ACTION_STATUS_WORDS, ACTION_TYPE_WORDS } from '../../model/closed-words.ts';
import type { CommandSpec } from '../../usecases/invocation.ts';

const setCommand: CommandSpec = {
  name: 'set',
  group: 'Write',
  summary: 'change an action item where it stands in its document',
  description:
    'Edits one action item in place: table row, task, list item or frontmatter entry; every other byte of the file ' +
    'stays. Closing it writes the day, and the first edit writes its id. Fields are status, due, owner, ticket, type, ' +
    'reason and closed.',
  arguments: [
    {
      name: '<id>',
      description: 'document and item: 2026-09-14-checkout-pool#a3; the beginning of a document is enough',
    },
    { name: '<field=value...>', description: 'status=done, due=2026-10-10, owner=dana, ticket=OPS-12, …' },
  ],
  options: [
    {
      flags: '--add-column',
      description: 'where the table has no column for a field, give the whole table one',
    },
    { flags: '--dry-run', description: 'show the lines that would change, and write nothing' },
    { flags: '--json', description: 'print what changed as JSON' },
    { flags: '--as-of <date>', description: 'the day that a closing is dated with (default: today)' },
  ],
  examples: [
    { line: 'lfi actions set 2026-09-14#a3 status=done', says: 'closes it, with the day' },
    {
      line: 'lfi actions set 2026-09-14#a7 status=wont-do reason="the redesign makes it moot"',
      says: 'declines it; that needs a reason',
    },
    {
      line: 'lfi actions set 2026-09-14#a4 owner=aylin due=2026-10-16',
      says: 'hands it over and moves its date',
    },
  ],
  load: () => import('../../usecases/actions-set.ts'),
};

const addCommand: CommandSpec = {
  name: 'add',
  group: 'Write',
  summary: 'add an action item to a document',
  description:
    'Adds a row to the table, an item to the list or an entry to the frontmatter, after the last one; where there is ' +
    'none, a list under the heading "Action items". The id is written.',
  arguments: [
    { name: '<document>', description: 'id, the beginning of one, or a path' },
    { name: '<what>', description: 'what is to be done, in quotes' },
    { name: '[field=value...]', description: 'owner=dana, due=2026-10-10, type=prevent, ticket=OPS-12, …' },
  ],
  options: (setCommand.options ?? []).filter(({ flags }) => flags !== '--add-column'),
  examples: [
    {
      line: 'lfi actions add 2026-09-14 "Alert on pool wait over 200 ms" owner=dana due=2026-10-10 type=detect-future',
      says: 'one more, with all that lint asks for',
    },
  ],
  load: () => import('../../usecases/actions-add.ts'),
};

export const actionsCommand: CommandSpec = {
  name: 'actions',
  group: 'Read',
  summary: 'what did we promise, what is overdue, how long do promises live?',
  description:
    'One table of all action items: what is still to be done first, by due date. A window narrows it to incidents of ' +
    'that time. The figures on top count every item that the filters leave, whatever its status.',
  subcommands: [setCommand, addCommand],
  options: [
    { flags: '--overdue', description: 'only what should have been done by now' },
    {
      flags: '--owner <name>',
      description: 'only what this person or team took on; none: nobody',
      repeatable: true,
    },
    {
      flags: '--type <type>',
      description: 'only this type: prevent, detect-future …; none: without one',
      repeatable: true,
      suggestions: [...ACTION_TYPE_WORDS, 'none'],
    },
    {
      flags: '--status <status>',
      description:
        'only items that are open, in-progress, done or wont-do (a document’s: --where status=draft)',
      repeatable: true,
      suggestions: ACTION_STATUS_WORDS,
    },
    {
      flags: '--group-by <key>',
      description: 'a table for each',
      choices: ['owner', 'service', 'severity', 'incident'],
    },
    {
      flags: '--history',
      description:
        'what git knows: added, closed, reopened, put off, week by week; postmortems left as drafts',
    },
    { flags: '--effect', description: 'did closing it help? incidents of its class before and after' },
    {
      flags: '--reconcile <file>',
      description: "what the tracker's export (CSV or JSON) says otherwise",
    },
    { flags: '--fail-on-overdue', description: 'exit 1 where one of the items shown is overdue' },
  ],
  shared: ['filters', 'window', 'output'],
  formats: ['text', 'json', 'markdown', 'csv', 'html', 'slack'],
  examples: [
    { line: 'lfi actions --overdue', says: 'what should have been done by now' },
    { line: 'lfi actions --group-by service --status open', says: 'what is open, service by service' },
    {
      line: 'lfi actions --history',
      says: 'the dates that nobody wrote down, from the history of the files',
    },
    { line: 'lfi actions --at v1.0', says: 'how it stood at a commit' },
    { line: 'lfi actions --effect', says: 'which promises, once kept, kept the failure away' },
    { line: 'lfi actions --reconcile tickets.csv', says: 'where tracker and postmortems disagree' },
    { line: 'lfi actions set 2026-09-14#a3 status=done', says: 'closes one, in the document' },
  ],
  load: () => import('../../usecases/actions.ts'),
};
