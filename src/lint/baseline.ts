import type { Finding } from '../model/finding.ts';

/** How many findings of a rule are excused in a file. */
export interface BaselineEntry {
  readonly path: string;
  readonly ruleId: string;
  readonly count: number;
}

/** What is excused, one entry for each file and rule. */
export type Baseline = readonly BaselineEntry[];

/** An entry and what is really there. */
export interface Mismatch {
  readonly path: string;
  readonly ruleId: string;
  readonly allowed: number;
  readonly found: number;
}

/** An entry that excuses more than there is. */
export interface StaleEntry extends Mismatch {
  /** The document is no longer in the corpus. */
  readonly gone: boolean;
}

export interface Baselined {
  readonly findings: readonly Finding[];
  readonly suppressed: number;
  readonly stale: readonly StaleEntry[];
  /** More than is excused: all of them are shown, for nobody knows which are new. */
  readonly overruns: readonly Mismatch[];
}

/** What a run looked at: an entry is judged only where its file and its rule were. */
export interface Seen {
  readonly file: (path: string) => boolean;
  readonly rule: (ruleId: string) => boolean;
  /** The document is part of the corpus at all. */
  readonly exists: (path: string) => boolean;
}

/** Takes away what the baseline excuses: up to its count, all findings of a rule in a file; one more, and none. */
export function applyBaseline(findings: readonly Finding[], baseline: Baseline, seen: Seen): Baselined {
  const counts = countFindings(findings);
  const excused = new Set<string>();
  const overruns: Mismatch[] = [];
  const stale: StaleEntry[] = [];
  for (const { path, ruleId, count: allowed } of baseline) {
    const found = counts.get(keyOf({ path, ruleId }))?.count ?? 0;
    if (found > allowed) overruns.push({ path, ruleId, allowed, found });
    else excused.add(keyOf({ path, ruleId }));
    const judged = !seen.exists(path) || (seen.file(path) && seen.rule(ruleId));
    if (found < allowed && judged) stale.push({ path, ruleId, allowed, found, gone: !seen.exists(path) });
  }
  const kept = findings.filter((finding) => !excused.has(keyOf(finding)));
  return { findings: kept, suppressed: findings.length - kept.length, stale, overruns };
}

/** Excuses exactly these findings, and what `before` says of documents and rules that were not looked at. */
export function suppressAll(findings: readonly Finding[], before: Baseline, seen: Seen): Baseline {
  const counts = countFindings(findings);
  const kept = before.filter(
    ({ path, ruleId }) => seen.exists(path) && !(seen.file(path) && seen.rule(ruleId)),
  );
  return [...kept.filter((entry) => !counts.has(keyOf(entry))), ...counts.values()];
}

/** The baseline without what it no longer needs to excuse; it never grows. */
export function prune(baseline: Baseline, stale: readonly StaleEntry[]): Baseline {
  const found = new Map(stale.map((entry) => [keyOf(entry), entry.found]));
  return baseline
    .map((entry) => ({ ...entry, count: found.get(keyOf(entry)) ?? entry.count }))
    .filter(({ count }) => count > 0);
}

function countFindings(findings: readonly Finding[]): Map<string, BaselineEntry> {
  const counts = new Map<string, BaselineEntry>();
  for (const finding of findings) {
    const { path, ruleId } = finding;
    const count = (counts.get(keyOf(finding))?.count ?? 0) + 1;
    counts.set(keyOf(finding), { path, ruleId, count });
  }
  return counts;
}

const keyOf = ({ path, ruleId }: Pick<Finding, 'path' | 'ruleId'>): string => `${ruleId}\0${path}`;
