import { resolve } from 'node:path';
import { workingFolder } from '../corpus/working-folder.ts';
import { readIfThere } from '../corpus/write-files.ts';
import { readTickets } from '../interchange/ticket-export.ts';
import type { Corpus } from '../model/corpus.ts';
import { LfiError } from '../model/error.ts';
import type { Ticket } from '../model/ticket.ts';
import { actionsReport } from '../reports/actions/actions.ts';
import type { ReportContext } from '../reports/define-report.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import type { Opened } from './open-corpus.ts';
import { runReport } from './run-report.ts';

/** `lfi actions`; `--status` is the items' here, where other reports mean the documents'. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, host } = invocation;
  if (args.length > 0) {
    throw new LfiError('usage', `"${args[0]}" is no command of lfi actions`, {
      hint: 'Write `lfi actions set <id> status=done`, `lfi actions add <document> "…"`, or no word at all.',
    });
  }
  refuseTogether(invocation.options);
  const { reconcile, ...options } = invocation.options;
  const cwd = workingFolder(host.cwd, options['cwd']);
  const tickets = typeof reconcile === 'string' ? { tickets: ticketsIn(cwd, reconcile) } : {};
  return runReport(actionsReport, withItemStatus({ ...invocation, options: { ...options, ...tickets } }), {
    context: (opened, corpus) => (options['history'] ? askGit(invocation, opened, corpus) : {}),
    judge: ({ data }) =>
      options['failOnOverdue'] && data.items.some(({ overdue }) => overdue) ? EXIT.findings : EXIT.ok,
  });
}

/** Each of these is another page of the report, and only the table has groups. */
const PAGES = ['--history', '--effect', '--reconcile', '--group-by'] as const;

function refuseTogether(options: Invocation['options']): void {
  const given = PAGES.filter(
    (name) => options[name === '--group-by' ? 'groupBy' : name.slice(2)] !== undefined,
  );
  if (given.length < 2) return;
  throw new LfiError('usage', `${given.join(' and ')} cannot be shown together`, {
    hint: 'Ask for one at a time.',
  });
}

/** What this report means by `--status`. */
export function withItemStatus(invocation: Invocation): Invocation {
  const { status, ...options } = invocation.options;
  return { ...invocation, options: { ...options, ...(status === undefined ? {} : { itemStatus: status }) } };
}

/** Only where it is asked for: reading a long history takes longer than reading the documents. */
async function askGit(
  { host }: Invocation,
  { cwd, base, config, at }: Opened,
  corpus: Corpus,
): Promise<Partial<ReportContext>> {
  const { readHistory } = await import('../corpus/history/read-history.ts');
  const where = { cwd, base, config, env: host.env, started: host.cwd };
  const past = await readHistory(corpus, { ...where, ...(at ? { commits: at.commits } : {}) });
  return { past, history: past.actions };
}

function ticketsIn(cwd: string, file: string): readonly Ticket[] {
  const text = readIfThere(resolve(cwd, file));
  if (text !== null) return readTickets(text, file);
  throw new LfiError('io', 'there is no such file', {
    path: file,
    hint: "Name the tracker's export: CSV or JSON.",
  });
}
