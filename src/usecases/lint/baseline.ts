import { dirname, join, relative, resolve } from 'node:path';
import { readIfThere, writeOutput } from '../../corpus/write-files.ts';
import {
  applyBaseline,
  type Baseline,
  prune,
  type Seen,
  type StaleEntry,
  suppressAll,
} from '../../lint/baseline.ts';
import { BASELINE_FILE, formatBaseline, parseBaseline } from '../../lint/baseline-file.ts';
import { engineRule } from '../../lint/engine-rules.ts';
import { makeFinding } from '../../lint/make-finding.ts';
import type { RuleSet } from '../../lint/resolve-rules.ts';
import type { Corpus } from '../../model/corpus.ts';
import { count } from '../../model/count.ts';
import { LfiError } from '../../model/error.ts';
import type { Finding } from '../../model/finding.ts';
import type { Span } from '../../model/position.ts';
import type { Opened } from '../open-corpus.ts';
import type { LintOptions } from './options.ts';

export interface Request {
  readonly opened: Opened;
  readonly options: LintOptions;
  readonly rules: RuleSet;
  readonly corpus: Corpus;
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
}

export interface Outcome {
  readonly findings: readonly Finding[];
  readonly suppressed: number;
  /** What was done to the baseline, or what in it the findings are over. */
  readonly notes: readonly string[];
}

/** A crashed rule is no old debt: it is never excused. */
const NEVER = new Set(['lfi/rule-crashed']);

/** Takes away what the baseline excuses, writes it where asked to; what is stale in it is a finding. */
export function withBaseline(request: Request): Outcome {
  const { opened, options, findings, rules } = request;
  const file = resolve(opened.cwd, options.baseline.path ?? join(opened.base, BASELINE_FILE));
  const shown = told(opened.cwd, file);
  const text = readIfThere(file);
  if (options.baseline.path !== null && text === null && options.baseline.write !== 'suppress-all') {
    throw new LfiError('config', `there is no baseline ${shown}`, { hint: 'Write it with --suppress-all.' });
  }
  // Paths in the file are from its own folder, so that it holds wherever lfi is started.
  const inwards = (path: string) => told(dirname(file), resolve(opened.cwd, path));
  const outwards = (path: string) => told(opened.cwd, resolve(dirname(file), path));
  const before = text === null ? [] : move(parseBaseline(text, shown), outwards);
  const seen = seenIn(request);
  const notes: string[] = [];
  let baseline = before;
  if (options.baseline.write === 'suppress-all') {
    baseline = suppressAll(
      findings.filter(({ ruleId }) => !NEVER.has(ruleId)),
      before,
      seen,
    );
    writeOutput(file, formatBaseline(move(baseline, inwards)));
    notes.push(`${shown} excuses ${count(total(baseline), 'finding')} from now on`);
  }
  const first = applyBaseline(findings, baseline, seen);
  if (options.baseline.write === 'prune' && text !== null) {
    baseline = prune(baseline, first.stale);
    writeOutput(file, formatBaseline(move(baseline, inwards)));
    notes.push(`${shown}: ${count(total(before) - total(baseline), 'excuse')} pruned`);
  }
  const { stale, overruns, ...kept } = applyBaseline(findings, baseline, seen);
  for (const { path, ruleId, allowed, found } of overruns) {
    notes.push(
      `${path}: ${found} of ${ruleId}, the baseline excuses ${allowed}; all are shown, for the new one may be any`,
    );
  }
  const level = options.baseline.passStale ? 'off' : (rules.engine['lfi/stale-baseline'] ?? 'off');
  if (level === 'off' || text === null) return { ...kept, notes };
  const meta = engineRule('lfi/stale-baseline');
  const complaints = stale.map((entry) => {
    const { path, ruleId: rule, allowed, found, gone } = entry;
    const span = placeOf(text, { ...entry, path: inwards(path) });
    const report = { message: gone ? 'gone' : 'fewer', data: { path, rule, allowed, found }, span };
    return makeFinding(meta, level, shown, report, null);
  });
  return { ...kept, findings: [...kept.findings, ...complaints], notes };
}

function seenIn({ files, rules, corpus }: Request): Seen {
  const linted = new Set(files);
  const there = new Set([...corpus.postmortems, ...corpus.unreadable].map(({ path }) => path));
  const off = new Set([...rules.ids].filter((id) => rules.engine[id] === 'off'));
  const on = new Set(rules.active.map(({ rule }) => rule.meta.id as string));
  return {
    file: (path) => linted.has(path),
    // A rule that no longer exists excuses nothing.
    rule: (id) => on.has(id) || !rules.ids.has(id) || (id.startsWith('lfi/') && !off.has(id)),
    exists: (path) => there.has(path),
  };
}

const move = (baseline: Baseline, by: (path: string) => string): Baseline =>
  baseline.map((entry) => ({ ...entry, path: by(entry.path) }));

const total = (baseline: Baseline): number => baseline.reduce((sum, { count }) => sum + count, 0);

const told = (from: string, to: string): string => relative(from, to).replaceAll('\\', '/');

/** Where the entry stands in the file. */
function placeOf(text: string, { path, ruleId }: StaleEntry): Span {
  const lines = text.split('\n');
  const document = lines.findIndex((line) => line.trimStart().startsWith(`${JSON.stringify(path)}:`));
  const rule = lines.findIndex(
    (line, at) => at > document && line.trimStart().startsWith(`${JSON.stringify(ruleId)}:`),
  );
  const at = Math.max(0, rule);
  const line = lines[at] ?? '';
  const column = line.length - line.trimStart().length + 1;
  return { start: { line: at + 1, column }, end: { line: at + 1, column: line.length + 1 } };
}
