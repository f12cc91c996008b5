import { describe, expect, it } from 'vitest';
import { completeChange, readChange } from '../../src/document/action-change.ts';
import { editItem } from '../../src/document/edit-item.ts';
import { LfiError } from '../../src/model/error.ts';
import type { ActionItem, Postmortem } from '../../src/model/postmortem.ts';
import { generator } from '../stats/random.ts';
import { read, TODAY } from './edit-world.ts';

function diceOf(seed: number) {
  const next = generator(seed);
  return {
    chance: (share: number) => next() < share,
    of: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T,
    count: (from: number, to: number) => from + Math.floor(next() * (to - from + 1)),
  };
}
type Dice = ReturnType<typeof diceOf>;

const TEXTS = [
  'Alert on pool wait over 200 ms',
  'Cut p99 from 900 to 400 ms `by *half*`',
  'Quota for each service 🚦 in pgbouncer',
  'Read a \\| b from **both** sides',
  'Überprüfen: Größe, Maß (siehe oben)',
  'Link to [the runbook](https://wiki.example/run_book)',
  'Move the call <!-- since May --> out of the transaction',
];
const VALUES: Readonly<Record<string, readonly string[]>> = {
  type: ['prevent', 'detect-future', 'repair', ''],
  owner: ['dana', '@jonas', 'team payments', 'Żaneta', ''],
  due: ['2026-10-10', '2026-11-02', ''],
  status: ['open', 'in-progress', 'done', 'wont-do', ''],
  ticket: ['OPS-12', '[OPS-9](https://tracker.example/browse/OPS-9)', ''],
  closed: ['2026-09-20', ''],
  reason: ['too dear', ''],
};
const TITLES: Readonly<Record<string, string>> = { closed: 'Done on', due: 'Due date' };

function tableOf(dice: Dice): string[] {
  const columns = ['type', 'owner', 'due', 'status', 'ticket', 'closed', 'reason'].filter(() =>
    dice.chance(0.7),
  );
  if (!columns.includes('status')) columns.unshift('status');
  if (dice.chance(0.3)) columns.unshift('id');
  columns.splice(dice.count(0, columns.length), 0, 'what');
  const rows = Array.from({ length: dice.count(1, 4) }, (_, i) =>
    columns.map((name) =>
      name === 'what'
        ? dice.of(TEXTS)
        : name === 'id'
          ? dice.chance(0.5)
            ? `x${i}`
            : ''
          : dice.of(VALUES[name] ?? ['']),
    ),
  );
  const head = columns.map((name) => TITLES[name] ?? `${name[0]?.toUpperCase()}${name.slice(1)}`);
  const style = dice.of(['loose', 'tight', 'aligned', 'open'] as const);
  const widths = columns.map((_, i) => Math.max(...[head, ...rows].map((row) => (row[i] ?? '').length), 3));
  const line = (cells: readonly string[]) => {
    if (style === 'aligned') return `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
    if (style === 'tight') return `|${cells.join('|')}|`;
    return style === 'open' && cells.at(-1) !== '' && cells[0] !== ''
      ? cells.join(' | ')
      : `| ${cells.join(' | ')} |`;
  };
  const rule = columns.map((_, i) =>
    style === 'aligned' ? '-'.repeat(widths[i] ?? 3) : dice.of(['---', ':--', '--:']),
  );
  return [line(head), style === 'open' ? `| ${rule.join(' | ')} |` : line(rule), ...rows.map(line)];
}

function listOf(dice: Dice): string[] {
  const boxed = dice.chance(0.6);
  const marker = dice.of(['-', '*', '1.']);
  return Array.from({ length: dice.count(1, 4) }, (_, i) => {
    const parts = ['owner', 'due', 'type', 'ticket', 'status', 'closed', 'reason']
      .filter(() => dice.chance(0.5))
      .map((name) => [name, dice.of(VALUES[name] ?? [''])] as const)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${name}: ${value}`);
    const separator = dice.of(['; ', '; ', ', ']);
    const group = parts.length === 0 ? '' : ` (${parts.join(separator)})`;
    const bullet = marker === '1.' ? `${i + 1}.` : marker;
    return `${bullet} ${boxed ? dice.of(['[ ] ', '[x] ']) : ''}${dice.of(TEXTS)}${group}`;
  });
}

function frontmatterOf(dice: Dice): string[] {
  const flow = dice.chance(0.3);
  const plain = (text: string) => JSON.stringify(text);
  return [
    '# what was promised',
    'action_items:',
    ...Array.from({ length: dice.count(1, 3) }, () => {
      const pairs = ['type', 'owner', 'due', 'status', 'ticket', 'closed', 'reason']
        .filter(() => dice.chance(0.6))
        .map((name) => [name, dice.of(VALUES[name] ?? [''])] as const)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => `${name}: ${/^[\w-]+$/.test(value) ? value : plain(value)}`);
      const what = `what: ${plain(dice.of(TEXTS))}`;
      if (flow) return `  - { ${[what, ...pairs].join(', ')} }`;
      return [`  - ${what} # as agreed`, ...pairs.map((pair) => `    ${pair}`)].join('\n');
    }),
    'tags: [\'a\', "b"] # kept',
  ];
}

function documentOf(dice: Dice): string {
  const where = dice.of(['table', 'list', 'frontmatter', 'table', 'list'] as const);
  const lines = [
    '---',
    'title: "Pool ran dry"   # quoted',
    'started: 2026-09-14T10:00:00Z',
    ...(where === 'frontmatter' ? frontmatterOf(dice) : []),
    '---',
    '',
    '## Key takeaways',
    '',
    '- A limit is shared by all who open connections.',
    '',
    ...(where === 'frontmatter'
      ? []
      : [
          '## Action items',
          '',
          '<!-- kept -->',
          '',
          ...(where === 'table' ? tableOf(dice) : listOf(dice)),
          '',
        ]),
    '## Open questions',
    '',
    '- Why then?',
    ...(dice.chance(0.5) ? [''] : []),
  ];
  const text = lines.join('\n');
  return dice.chance(0.4) ? text.replaceAll('\n', '\r\n') : text;
}

const ASKED = [
  ['status=done'],
  ['status=open'],
  ['status=in-progress'],
  ['status=wont-do', 'reason=covered by the quota'],
  ['due=2026-12-24'],
  ['owner=aylin'],
  ['owner=team search'],
  ['ticket=OPS-77'],
  ['ticket=https://tracker.example/browse/OPS-78'],
  ['type=mitigate-future'],
  ['status=done', 'owner=mei', 'due=2026-10-01'],
];

const FIELDS = [
  'id',
  'text',
  'type',
  'owner',
  'due',
  'status',
  'ticket',
  'created',
  'closed',
  'reason',
] as const;

const shown = (item: ActionItem | undefined) => FIELDS.map((field) => item?.[field]);

const others = (postmortem: Postmortem, index: number) =>
  JSON.stringify([
    postmortem.body.actionItems.filter((_, i) => i !== index).map(shown),
    postmortem.body.sections.map(({ heading }) => heading),
    postmortem.body.takeaways.map(({ text }) => text),
    { ...postmortem.raw, action_items: null },
  ]);

/** Lines of the first that are not, in their order, lines of the second. */
function linesOutside(before: string, after: string, from: number, to: number): boolean {
  const [a, b] = [before.split('\n'), after.split('\n')];
  const tail = a.length - to;
  return (
    a.slice(0, from - 1).join('\n') === b.slice(0, from - 1).join('\n') &&
    a.slice(to).join('\n') === b.slice(b.length - tail).join('\n')
  );
}

describe('an edit of a random item in a random document', () => {
  const refused = { column: 0, other: [] as string[] };
  it('reads back as asked, leaves all else as it was, touches no other line, and is done once', () => {
    let edits = 0;
    for (let seed = 1; seed <= 800; seed += 1) {
      const dice = diceOf(seed);
      const text = documentOf(dice);
      const before = read(text);
      expect(before.body.actionItems.length, text).toBeGreaterThan(0);
      const index = dice.count(0, before.body.actionItems.length - 1);
      const item = before.body.actionItems[index] as ActionItem;
      const pairs = dice.of(ASKED);
      const asked = readChange(pairs);
      const change = completeChange(item, asked, TODAY);
      if (Object.keys(change).length === 0) continue;
      let after: string;
      try {
        after = editItem({ postmortem: before, item, change, reread: read });
      } catch (error) {
        if (!(error instanceof LfiError)) throw error;
        if (/no column for/.test(error.message)) refused.column += 1;
        else refused.other.push(`${seed} ${pairs}: ${error.message}\n${text.split('\n')[item.line - 1]}`);
        continue;
      }
      edits += 1;
      const now = read(after);
      const about = `seed ${seed} ${pairs.join(' ')}\n${text}\n=>\n${after}`;
      for (const [field, value] of Object.entries(asked)) {
        expect(now.body.actionItems[index]?.[field as 'owner'], about).toBe(value);
      }
      expect(now.body.actionItems[index], about).toMatchObject({
        id: item.id,
        idWritten: true,
        text: item.text,
      });
      expect(others(now, index), about).toBe(others(before, index));
      const end = item.form === 'frontmatter' ? item.span.end.line : item.line;
      expect(linesOutside(text, after, item.line, end), about).toBe(true);
      expect(after.includes('\r\n'), about).toBe(text.includes('\r\n'));
      expect(after.replaceAll('\r\n', ''), about).not.toContain(text.includes('\r\n') ? '\n' : '\r');
      expect(completeChange(now.body.actionItems[index] as ActionItem, asked, TODAY), about).toEqual({});
    }
    expect(edits).toBeGreaterThan(500);
  });

  it('is refused for no other reason than a missing column', () => {
    expect(refused.other).toEqual([]);
    expect(refused.column).toBeGreaterThan(10);
  });
});
