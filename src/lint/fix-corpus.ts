import type { Corpus } from '../model/corpus.ts';
import type { Finding } from '../model/finding.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { applyFixes } from './fix.ts';

/** After so many passes fixes undo each other, and the documents are left as they stand. */
const MAX_PASSES = 10;

export interface FixedDocument {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** How many findings were fixed. */
  readonly applied: number;
}

export interface FixRequest {
  readonly corpus: Corpus;
  readonly targets: ReadonlySet<string> | null;
  readonly lint: (corpus: Corpus, targets: ReadonlySet<string> | null) => Promise<readonly Finding[]>;
  /** The document with another text. */
  readonly reread: (postmortem: Postmortem, text: string) => Postmortem;
}

/**
 * Lints and fixes until nothing changes, so that a second run changes nothing; a document whose text comes back to an
 * earlier one is left at that. Gives the corpus as it then is and the documents that differ; nothing is written.
 */
export async function fixCorpus(request: FixRequest): Promise<{ corpus: Corpus; fixed: FixedDocument[] }> {
  const { lint, reread } = request;
  const originals = new Map(request.corpus.postmortems.map((one) => [one.path, one.text]));
  const seen = new Map<string, Set<string>>();
  const applied = new Map<string, number>();
  let { corpus, targets: pending } = request;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const findings = byPath(await lint(corpus, pending));
    const changed = new Set<string>();
    const postmortems = corpus.postmortems.map((postmortem) => {
      const { path, text } = postmortem;
      const own = findings.get(path);
      const next = own ? applyFixes(text, own) : null;
      if (!next || next.text === text) return postmortem;
      const before = seen.get(path) ?? new Set([text]);
      seen.set(path, before);
      if (before.has(next.text)) return postmortem;
      before.add(next.text);
      changed.add(path);
      applied.set(path, (applied.get(path) ?? 0) + next.applied);
      return reread(postmortem, next.text);
    });
    if (changed.size === 0) break;
    corpus = { ...corpus, postmortems };
    pending = changed;
  }
  const fixed = corpus.postmortems.flatMap(({ path, text: after }) => {
    const before = originals.get(path) ?? after;
    return before === after ? [] : [{ path, before, after, applied: applied.get(path) ?? 0 }];
  });
  return { corpus, fixed };
}

function byPath(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.path);
    if (group) group.push(finding);
    else groups.set(finding.path, [finding]);
  }
  return groups;
}
