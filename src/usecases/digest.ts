import { readEditions } from '../corpus/editions.ts';
import { digestReport } from '../reports/digest/digest.ts';
import type { Invocation } from './invocation.ts';
import type { Sources } from './make-report.ts';
import { runReport } from './run-report.ts';

/** What was shown before is read from where digests are kept. */
export const editionSources: Sources = {
  context: (opened) => ({ editions: readEditions(opened, opened.at?.tree) }),
};

/** `lfi digest`, and `--check`, which lets it leave only where nothing in it looks like a secret or a person. */
export async function run(invocation: Invocation) {
  const { check } = invocation.options;
  if (check === undefined) return runReport(digestReport, invocation, editionSources);
  const { checkDigest, checkFile } = await import('./digest/check.ts');
  return typeof check === 'string' ? checkFile(check, invocation) : checkDigest(invocation, editionSources);
}
