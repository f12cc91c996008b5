import { relative, resolve } from 'node:path';
import { findPolicy } from '../corpus/policy.ts';
import { writeOutput } from '../corpus/write-files.ts';
import type { LintContext } from '../lint/guarded.ts';
import { RULES } from '../lint/registry.ts';
import { resolveRules } from '../lint/resolve-rules.ts';
import { ruleSummaries } from '../lint/rule-summaries.ts';
import { type FindingCache, type Linted, lintCorpus } from '../lint/run.ts';
import type { Corpus } from '../model/corpus.ts';
import { count } from '../model/count.ts';
import { compareFindings, countLevels, type LintResult } from '../model/lint-result.ts';
import { VERSION } from '../model/version.ts';
import type { FindingsContext } from '../render/findings/findings-format.ts';
import { loadFindingsFormat, MACHINE_FORMATS } from '../render/findings/formats.ts';
import { SCHEMA_VERSION } from '../reports/define-report.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import { withBaseline } from './lint/baseline.ts';
import { openCache } from './lint/cache.ts';
import { type FixRequest, fixDocuments } from './lint/fix.ts';
import { lintOptions } from './lint/options.ts';
import { type LintOutput, lintOutputs } from './lint/outputs.ts';
import { type Selection, select } from './lint/select.ts';
import { LintThreads } from './lint/threads.ts';
import { type Opened, openConfig } from './open-corpus.ts';

/** `lfi lint`: choose the documents, fix, lint, take away what is excused, tell. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { host } = invocation;
  const options = lintOptions(invocation);
  const opened = await openConfig(keeping(invocation));
  const outputs = lintOutputs(invocation, opened.cwd);
  const rules = resolveRules(RULES, opened.config, options.rules);
  const selection = await select(invocation, opened, options);
  const say = (text: string) => host.stderr.write(`lfi: ${text}\n`);
  if (selection.note !== null) say(selection.note);
  const context: LintContext = {
    config: opened.config,
    rules,
    policyUrl: findPolicy(opened.cwd, opened.base, opened.config),
    onCrash: (id, path, error) => {
      if (options.debug) say(`${id} on ${path}: ${error instanceof Error ? error.stack : String(error)}`);
    },
  };
  const cache = openCache(options, opened, context, selection.corpus.postmortems.length);
  const { corpus, linted } = await fixAndLint({ selection, context, opened, options, host, cache });
  // What an editor or a hook asks of a few documents uses it, and leaves what is known of all the others alone.
  if (selection.targets === null) {
    const paths = new Set(corpus.postmortems.map(({ path }) => path));
    cache?.save((path) => paths.has(path));
  }
  const excused = withBaseline({ opened, options, rules, corpus, ...linted });
  for (const note of excused.notes) say(note);
  const { errors, warnings } = countLevels(excused.findings);
  const findings = excused.findings
    .filter(({ level }) => !options.quiet || level === 'error')
    .sort(compareFindings);
  const suppressed = linted.suppressed + excused.suppressed;
  const result: LintResult = {
    files: linted.files,
    findings,
    ...countLevels(findings),
    suppressed,
    rules: ruleSummaries(rules),
  };
  await hand(result, outputs, invocation, opened, { corpus, selection, linted });
  const tooMany = options.maxWarnings !== null && warnings > options.maxWarnings;
  if (tooMany) say(`${count(warnings, 'warning')}, --max-warnings allows ${options.maxWarnings}`);
  return errors > 0 || tooMany ? EXIT.findings : EXIT.ok;
}

/** Unlike other commands that may write documents, this one is run so often that it makes a cache unasked. */
const keeping = (invocation: Invocation): Invocation => ({
  ...invocation,
  options: { cache: true, ...invocation.options },
});

interface FixAndLint extends Omit<FixRequest, 'setup'> {
  readonly context: LintContext;
  readonly cache: FindingCache | null;
}

/** Both share the threads, which end with them. */
async function fixAndLint({
  context,
  cache,
  ...request
}: FixAndLint): Promise<Pick<Run, 'corpus' | 'linted'>> {
  const { selection, options, host } = request;
  const { config, policyUrl = null } = context;
  const threads = new LintThreads(host, { config, overrides: options.rules, policyUrl }, options);
  const setup = { ...context, threads: (documents: number) => threads.for(documents) };
  try {
    const corpus = options.fix === 'no' ? selection.corpus : await fixDocuments({ ...request, setup });
    const { targets } = selection;
    return { corpus, linted: await lintCorpus({ ...setup, corpus, targets, ...(cache ? { cache } : {}) }) };
  } finally {
    await threads.stop();
  }
}

interface Run {
  readonly corpus: Corpus;
  readonly selection: Selection;
  readonly linted: Linted;
}

/** Renders every output that was asked for; a run over nothing says so instead of looking like a pass. */
async function hand(
  result: LintResult,
  outputs: readonly LintOutput[],
  { host, options }: Invocation,
  opened: Opened,
  { corpus, selection, linted }: Run,
): Promise<void> {
  const byPath = new Map(corpus.postmortems.map((one) => [one.path, one]));
  const context: FindingsContext = {
    source: (path) => byPath.get(path)?.text ?? null,
    width: host.stdout.isTTY ? host.stdout.columns : 120,
    colour: false,
    fromRepository: repositoryPaths(opened.cwd, host.env),
    version: VERSION,
    asOf: new Date(opened.asOf).toISOString(),
    ids: linted.files.flatMap((path) => byPath.get(path)?.id ?? []),
    schemaVersion: SCHEMA_VERSION,
  };
  for (const { format, file } of outputs) {
    const machine = MACHINE_FORMATS.includes(format);
    const colour = file === null && host.stdout.colour && options['color'] !== false;
    const text =
      selection.nothing !== null && result.findings.length === 0 && !machine
        ? `lfi: ${selection.nothing}\n`
        : (await loadFindingsFormat(format))(result, { ...context, colour });
    if (file === null) host.stdout.write(text);
    else writeOutput(file, text);
    if (machine || file !== null) {
      const said = selection.nothing ?? `${count(result.files.length, 'document')} linted`;
      host.stderr.write(
        `lfi: ${said}${file === null ? '' : `, ${format} in ${relative(opened.cwd, file)}`}\n`,
      );
    }
  }
}

/** Paths from where the forge checked the repository out; from the working directory anywhere else. */
function repositoryPaths(cwd: string, env: Invocation['host']['env']): (path: string) => string {
  const root = env['GITHUB_WORKSPACE'] ?? env['CI_PROJECT_DIR'];
  if (!root) return (path) => path;
  return (path) => {
    const inside = relative(root, resolve(cwd, path)).replaceAll('\\', '/');
    return inside.startsWith('../') || resolve(inside) === inside ? path : inside;
  };
}
