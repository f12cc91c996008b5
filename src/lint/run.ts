import type { Corpus } from '../model/corpus.ts';
import type { Finding, Level } from '../model/finding.ts';
import { compareFindings } from '../model/lint-result.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { answersTo } from './answers.ts';
import type { ActiveRule, CorpusRule, Report, Tally } from './define-rule.ts';
import { CRASHED, findingOf, guarded, type LintContext } from './guarded.ts';
import { documentLinter, type Known, tallyOf } from './lint-document.ts';
import { type LintElsewhere, shareOut } from './share-out.ts';
import { applySuppressions } from './suppressions.ts';

export interface LintSetup extends LintContext {
  /** The threads that take part in linting so many documents. */
  readonly threads?: (documents: number) => readonly LintElsewhere[];
}

export interface LintRequest extends LintSetup {
  readonly corpus: Corpus;
  /** Paths to report on; null: all of the corpus. Corpus rules read everything either way. */
  readonly targets: ReadonlySet<string> | null;
  /** Findings of an earlier run on the very same document and rules, where they were kept. */
  readonly cache?: FindingCache;
}

/** Keeps what is known, by document. */
export interface FindingCache {
  get(postmortem: Postmortem): Known | null;
  set(postmortem: Postmortem, known: Known): void;
}

export interface Linted {
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
  /** Taken away by comments. */
  readonly suppressed: number;
}

/** Runs all rules over the asked-for documents; nothing a rule does stops the rest. */
export async function lintCorpus(request: LintRequest): Promise<Linted> {
  const { corpus, targets, config, rules } = request;
  const wanted = (path: string) => targets === null || targets.has(path);
  const documents = corpus.postmortems.filter(({ path }) => wanted(path));
  const unreadable = corpus.unreadable.filter(({ path }) => wanted(path));
  const files = [...new Set([...documents, ...unreadable].map(({ path }) => path))];
  const findings = unreadable.flatMap((finding) => atLevel(finding, rules.engine[finding.ruleId]));
  const known = await lintDocuments(documents, request);
  const seen = new Map([...known].map(([path, one]) => [path, [...one.findings]]));
  const tally = (one: Postmortem) => known.get(one.path)?.tally ?? tallyOf(one);
  // After the documents, so that bodies were read with breaks between.
  lintWhole(corpus, request, wanted, seen, tally);
  let suppressed = 0;
  for (const postmortem of documents) {
    const outcome = applySuppressions(postmortem, seen.get(postmortem.path) ?? [], rules, config);
    for (const finding of outcome.findings) findings.push(finding);
    suppressed += outcome.suppressed;
  }
  return { files: files.sort(), findings: findings.sort(compareFindings), suppressed };
}

/** What is known of each document by its path: from the cache, or linted now. */
async function lintDocuments(
  documents: readonly Postmortem[],
  request: LintRequest,
): Promise<Map<string, Known>> {
  const { cache, threads } = request;
  const known = new Map<string, Known>();
  const unknown: Postmortem[] = [];
  for (const postmortem of documents) {
    const kept = cache?.get(postmortem);
    if (kept) known.set(postmortem.path, kept);
    else unknown.push(postmortem);
  }
  const linted = await shareOut(unknown, documentLinter(request), threads?.(unknown.length) ?? []);
  for (const [i, postmortem] of unknown.entries()) {
    const one = linted[i] as Known;
    known.set(postmortem.path, one);
    if (one.findings.every(({ ruleId }) => ruleId !== CRASHED)) cache?.set(postmortem, one);
  }
  return known;
}

function lintWhole(
  corpus: Corpus,
  context: LintContext,
  wanted: (path: string) => boolean,
  findings: ReadonlyMap<string, Finding[]>,
  tally: (postmortem: Postmortem) => Tally,
): void {
  const on = (path: string) => findings.get(path) ?? [];
  const first = corpus.postmortems.find(({ path }) => wanted(path));
  if (!first) return;
  for (const active of context.rules.active.filter(isCorpusRule)) {
    const { rule, options } = active;
    const reportOn = (postmortem: Postmortem, report: Report) => {
      if (!wanted(postmortem.path) || !answersTo(postmortem, rule.meta, context.config)) return;
      on(postmortem.path).push(findingOf(active, postmortem.path, report, context));
    };
    guarded(rule.meta.id, first, context, on(first.path), () => {
      const report = (report: Report) => reportOn(first, report);
      const asked = ({ path }: Postmortem) => wanted(path);
      rule.check(corpus, { config: context.config, options, corpus, asked, tally, report, reportOn });
    });
  }
}

const atLevel = (finding: Finding, level: Level | 'off' = finding.level): Finding[] =>
  level === 'off' ? [] : [{ ...finding, level }];

const isCorpusRule = (active: ActiveRule): active is ActiveRule<CorpusRule> => active.rule.scope === 'corpus';
