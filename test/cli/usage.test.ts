import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { optionsOf } from '../../src/cli/options-of.ts';
import { tempTree } from '../temp-tree.ts';
import { runIn } from './fake-host.ts';

const EXAMPLES = `${process.cwd()}/examples`;

describe('a command line that cannot be', () => {
  it.each([
    [
      ['trend'],
      'lfi: unknown command \'trend\', did you mean "trends"?\n  `lfi --help` lists the commands.\n',
    ],
    [['list', '--sevrity', 'sev1'], 'did you mean "--severity"?\n  `lfi list --help` shows what it takes.\n'],
    [['list', 'more'], "lfi: too many arguments for 'list'"],
    [['show'], "lfi: missing required argument 'id'"],
    [['review', 'weekly', 'more'], '`lfi review weekly --help` shows'],
    [['taxonomy', 'frob'], 'lfi: "frob" is no command of lfi taxonomy'],
    [['taxonomy', 'rename', 'a', 'b', 'c'], "lfi: too many arguments for 'rename'"],
    [
      ['actions', '--history', '--group-by', 'owner'],
      'lfi: --history and --group-by cannot be shown together',
    ],
    [
      ['actions', '--effect', '--reconcile', 'x.csv'],
      'lfi: --effect and --reconcile cannot be shown together',
    ],
    [['digest', '--against', '2025-Q3'], "lfi: unknown option '--against'"],
    [['actions', 'add', '2026-09-14', 'Cap it', '--owner', 'kim'], 'lfi actions add takes no --owner'],
  ])('%j is refused with a way out', async (argv, said) => {
    const { exitCode, out, err } = await runIn({}, '-C', EXAMPLES, ...argv);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });
});

describe('what a report is offered changes it', () => {
  const reports = COMMANDS.flatMap((spec) =>
    spec.subcommands?.length && !spec.formats ? spec.subcommands : [spec],
  );
  const takes = (option: string) =>
    reports
      .filter((spec) => optionsOf(spec).some(({ flags }) => flags.startsWith(option)))
      .map(({ name }) => name);

  async function dataOf(command: string, ...argv: string[]): Promise<unknown> {
    const where = ['weekly', 'monthly', 'quarterly'].includes(command) ? ['review', command] : [command];
    const words = command === 'search' ? ['connection'] : [];
    const asked = [
      ...where,
      ...words,
      '-C',
      EXAMPLES,
      '--as-of',
      '2026-09-30',
      '--no-cache',
      '--json',
      ...argv,
    ];
    const { out, err, exitCode } = await runIn({}, ...asked);
    expect(exitCode, err).toBe(0);
    return JSON.parse(out).data;
  }

  it('is offered by some', () => {
    expect(takes('--against')).toEqual(expect.arrayContaining(['trends', 'recurring']));
    expect(takes('--days')).toEqual(expect.arrayContaining(['list', 'digest', 'taxonomy']));
  });

  it.each(takes('--against').filter((name) => name !== 'site'))('%s --against', async (name) => {
    expect(await dataOf(name, '--against', '2025-Q1')).not.toEqual(await dataOf(name));
  });

  it.each(takes('--days').filter((name) => name !== 'site'))('%s --days', async (name) => {
    expect(await dataOf(name, '--days', '200')).not.toEqual(await dataOf(name));
  });
});

it.each([
  [
    'lfi.config.yaml',
    'rules:\n  language/human-eror: warn\n',
    ':2:3: there is no rule "language/human-eror"',
  ],
  [
    'lfi.config.yaml',
    'rules:\n  structure/perspectives: [warn, { mn: 3 }]\n',
    ':2:36: rules.structure/perspectives',
  ],
  [
    'package.json',
    '{ "lfi": { "rules": { "language/human-eror": "warn" } } }',
    ':1:23: there is no rule "language/human-eror"',
  ],
])('%s: a rule that is not there has its line and column', async (name, text, said) => {
  const cwd = tempTree({ [name]: text, 'postmortems/a.md': '---\ntitle: A\n---\n' });
  const { exitCode, out, err } = await runIn({ cwd }, 'lint');
  expect([exitCode, out]).toEqual([2, '']);
  expect(err).toContain(`${name}${said}`);
  expect(err).toContain('did you mean');
});
