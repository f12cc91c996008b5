import { relative, resolve } from 'node:path';
import { readIfThere } from '../../corpus/write-files.ts';
import { LfiError } from '../../model/error.ts';
import { findLeaks } from '../../redaction/leaks.ts';
import type { DigestData } from '../../reports/digest/data.ts';
import { digestReport } from '../../reports/digest/digest.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';
import { type Made, makeReport, type Sources } from '../make-report.ts';
import { openConfig, openCorpus } from '../open-corpus.ts';
import { openRedactor, profileAsked } from '../redaction.ts';
import { formatOf } from '../render-report.ts';
import { tellReport } from '../run-report.ts';
import { type CheckOutcome, outcomeText } from './outcome.ts';
import { type Passage, passagesIn } from './passages.ts';

/** What a text is held against where nothing is taken out of it. */
const STRICTEST_AT_HOME = 'internal';

/**
 * Makes the digest and looks through all that would leave. With a format or an output it then leaves, where nothing was
 * found; else only what was checked is told.
 */
export async function checkDigest(invocation: Invocation, sources: Sources): Promise<ExitCode> {
  const { options, host } = invocation;
  const made = await makeReport(digestReport, invocation, sources);
  const outcome = await outcomeOf(made, invocation);
  const clean = outcome.leaks.length === 0;
  const hands = [options['format'], options['json'], options['output']].some((one) => one !== undefined);
  if (!hands) {
    host.stdout.write(outcomeText(outcome));
    return clean ? EXIT.ok : EXIT.findings;
  }
  host.stderr.write(outcomeText(outcome));
  if (clean) return tellReport(made, { ...invocation, options: { ...options, failOnLeak: true } });
  host.stderr.write('lfi: nothing was written.\n');
  return EXIT.findings;
}

async function outcomeOf(
  { report, opened, corpus }: Made<DigestData>,
  { options }: Invocation,
): Promise<CheckOutcome> {
  const asked = profileAsked(options, digestReport.redactByDefault);
  const redactor = await openRedactor(asked, opened.config, corpus.postmortems);
  const profile = asked ?? STRICTEST_AT_HOME;
  const passages = passagesIn(report.data).map((one) => ({
    ...one,
    text: redactor?.text(one.text) ?? one.text,
  }));
  const leaks = passages.flatMap(({ text, path, line, section }: Passage) =>
    findLeaks(text, profile, opened.config, corpus.postmortems).map(({ kind, excerpt }) => ({
      kind,
      path,
      line,
      column: null,
      section,
      excerpt,
    })),
  );
  return {
    kind: 'digest-check',
    profile,
    checked: {
      file: null,
      incidents: report.counted,
      passages: passages.length,
      characters: passages.reduce((sum, { text }) => sum + text.length, 0),
    },
    leaks,
  };
}

/** A digest that somebody edited by hand, in whatever format. */
export async function checkFile(file: string, invocation: Invocation): Promise<ExitCode> {
  const { options, host } = invocation;
  const opened = await openConfig(invocation);
  const absolute = resolve(opened.cwd, file);
  const path = relative(opened.cwd, absolute).replaceAll('\\', '/');
  const text = readIfThere(absolute);
  if (text === null) {
    throw new LfiError('not-found', `no file "${file}"`, {
      hint: 'Write --check with the path of a digest, or --check alone for the one that would be made.',
    });
  }
  const corpus = openCorpus(opened, { errorOnUnmatchedPattern: false });
  const profile = profileAsked(options, digestReport.redactByDefault) ?? STRICTEST_AT_HOME;
  const lines = text.split('\n');
  const leaks = findLeaks(text, profile, opened.config, corpus.postmortems).map((leak) => ({
    ...leak,
    path,
    section: headingAbove(lines, leak.line),
  }));
  const outcome: CheckOutcome = {
    kind: 'digest-check',
    profile,
    checked: { file: path, incidents: [], passages: lines.length, characters: text.length },
    leaks,
  };
  const json = formatOf(options) === 'json';
  host.stdout.write(json ? `${JSON.stringify(outcome, null, 2)}\n` : outcomeText(outcome));
  return leaks.length === 0 ? EXIT.ok : EXIT.findings;
}

function headingAbove(lines: readonly string[], line: number): string | null {
  const heading = lines.slice(0, line).findLast((one) => /^#{1,6}\s/.test(one));
  return heading === undefined ? null : `“${heading.replace(/^#+\s+/, '').trim()}”`;
}
