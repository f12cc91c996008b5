import type { Config } from '../model/config.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Finding, Level } from '../model/finding.ts';
import { compareFindings } from '../model/lint-result.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { answersTo } from './answers.ts';
import type {
  ActiveRule,
  CorpusRule,
  DocumentRule,
  ReadProse,
  Report,
  SentenceRule,
  Tally,
} from './define-rule.ts';
import { engineRule } from './engine-rules.ts';
import { readProse } from './language/lint-prose.ts';
import { makeFinding } from './make-finding.ts';
import type { RuleSet } from './resolve-rules.ts';
import { applySuppressions } from './suppressions.ts';

export interface LintContext {
  readonly config: Config;
  readonly rules: RuleSet;
  /** Reads prose for the sentence rules; another one in tests. */
  readonly prose?: ReadProse;
  /** Where language findings send the reader. */
  readonly policyUrl?: string | null;
  /** Told of every rule that threw; the run goes on. */
  readonly onCrash?: (ruleId: string, path: string, error: unknown) => void;
}

export interface LintRequest extends LintContext {
  readonly corpus: Corpus;
  /** Paths to report on; null: all of the corpus. Corpus rules read everything either way. */
  readonly targets: ReadonlySet<string> | null;
  /** Findings of an earlier run on the very same document and rules, where they were kept. */
  readonly cache?: FindingCache;
}

/** What reading a document once tells: what its rules found, and what corpus rules count. */
export interface Known {
  readonly findings: readonly Finding[];
  readonly tally: Tally;
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

/** After so many documents the event loop gets a turn, or native memory of the parser is never given back. */
const BREATHE_EVERY = 100;

/** Runs all rules over the asked-for documents, one after the other; nothing a rule does stops the rest. */
export async function lintCorpus(request: LintRequest): Promise<Linted> {
  const { corpus, targets, cache, config, rules } = request;
  const wanted = (path: string) => targets === null || targets.has(path);
  const documents = corpus.postmortems.filter(({ path }) => wanted(path));
  const lint = documentLinter(request);
  const unreadable = corpus.unreadable.filter(({ path }) => wanted(path));
  const files = [...new Set([...documents, ...unreadable].map(({ path }) => path))];
  const findings = unreadable.flatMap((finding) => atLevel(finding, rules.engine[finding.ruleId]));
  const seen = new Map<string, Finding[]>();
  const tallies = new Map<string, Tally>();
  for (const [index, postmortem] of documents.entries()) {
    if (index % BREATHE_EVERY === BREATHE_EVERY - 1) await new Promise((resolve) => setImmediate(resolve));
    let known = cache?.get(postmortem);
    if (!known) {
      known = { findings: lint(postmortem), tally: tallyOf(postmortem) };
      if (known.findings.every(({ ruleId }) => ruleId !== 'lfi/rule-crashed')) cache?.set(postmortem, known);
    }
    tallies.set(postmortem.path, known.tally);
    seen.set(postmortem.path, [...known.findings]);
  }
  const tally = (one: Postmortem) => tallies.get(one.path) ?? tallyOf(one);
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

/** What document and sentence rules see in one document, suppressed or not. */
export function lintDocument(postmortem: Postmortem, context: LintContext): Finding[] {
  return documentLinter(context)(postmortem);
}

function documentLinter(context: LintContext): (postmortem: Postmortem) => Finding[] {
  const { config, prose = readProse } = context;
  const documentRules = context.rules.active.filter(isDocumentRule);
  const sentenceRules = context.rules.active.filter(isSentenceRule);
  return (postmortem) => {
    const findings: Finding[] = [];
    const add = (active: ActiveRule, report: Report) => {
      findings.push(findingOf(active, postmortem.path, report, context));
    };
    for (const active of documentRules) {
      const { rule, options } = active;
      if (!answersTo(postmortem, rule.meta, config)) continue;
      guarded(rule.meta.id, postmortem, context, findings, () => {
        rule.check(postmortem, { config, options, report: (report) => add(active, report) });
      });
    }
    const reading = sentenceRules.filter(({ rule }) => answersTo(postmortem, rule.meta, config));
    for (const { active, report } of readGuarded(prose, reading, postmortem, context, findings)) {
      add(active, report);
    }
    return findings;
  };
}

/** Counts what corpus rules ask for, and lets go of the body: its document has been read. */
function tallyOf(postmortem: Postmortem): Tally {
  try {
    const { actionItems } = postmortem.body;
    const done = actionItems.filter(({ status }) => status === 'done').length;
    return { items: actionItems.length, done };
  } catch {
    // The rules that read it have told so.
    return { items: 0, done: 0 };
  } finally {
    postmortem.release();
  }
}

/** Where reading prose for all rules fails, they are read for one by one, to tell which of them it is. */
function readGuarded(
  prose: ReadProse,
  rules: readonly ActiveRule<SentenceRule<never>>[],
  postmortem: Postmortem,
  context: LintContext,
  findings: Finding[],
): ReturnType<ReadProse> {
  if (rules.length === 0) return [];
  try {
    return [...prose(postmortem, rules, context.config)];
  } catch {
    return rules.flatMap((active) => {
      const reports: { active: typeof active; report: Report }[] = [];
      guarded(active.rule.meta.id, postmortem, context, findings, () => {
        reports.push(...prose(postmortem, [active], context.config));
      });
      return reports;
    });
  }
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

function findingOf(active: ActiveRule, path: string, report: Report, context: LintContext): Finding {
  const { meta } = active.rule;
  const url = meta.id.startsWith('language/') ? (context.policyUrl ?? null) : null;
  return makeFinding(meta, active.level, path, report, url);
}

/** Runs one rule on one document; what it throws becomes a finding there. */
function guarded(
  ruleId: string,
  postmortem: Postmortem,
  context: LintContext,
  findings: Finding[],
  run: () => void,
): void {
  try {
    run();
  } catch (error) {
    context.onCrash?.(ruleId, postmortem.path, error);
    const meta = engineRule('lfi/rule-crashed');
    const level = context.rules.engine[meta.id] ?? 'error';
    if (level === 'off') return;
    const start = { line: 1, column: 1 };
    const data = { rule: ruleId, error: error instanceof Error ? error.message : String(error) };
    const report = { message: 'crashed', data, span: { start, end: start } };
    findings.push(makeFinding(meta, level, postmortem.path, report, null));
  }
}

const isDocumentRule = (active: ActiveRule): active is ActiveRule<DocumentRule> =>
  active.rule.scope === 'document';
const isCorpusRule = (active: ActiveRule): active is ActiveRule<CorpusRule> => active.rule.scope === 'corpus';
const isSentenceRule = (active: ActiveRule): active is ActiveRule<SentenceRule<never>> =>
  active.rule.scope === 'sentence';
