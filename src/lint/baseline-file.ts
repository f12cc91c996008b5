import * as z from 'zod';
import { LfiError } from '../model/error.ts';
import type { Baseline } from './baseline.ts';

/** The baseline's file, beside the config. */
export const BASELINE_FILE = 'lfi-suppressions.json';

/** By path, by rule, how many: the shape of ESLint's `eslint-suppressions.json`. */
const schema = z.record(z.string(), z.record(z.string(), z.strictObject({ count: z.int().min(0) })));

/** Reads the file's text; throws `LfiError('config')` where it is no baseline. */
export function parseBaseline(text: string, path: string): Baseline {
  const hint = 'Restore it from git, or write it anew with `lfi lint --suppress-all`.';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new LfiError('config', `not JSON: ${(error as Error).message}`, { path, hint });
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join(' › ') ?? '';
    const message = `no baseline: expected { "path": { "rule": { "count": 1 } } }${where ? ` at ${where}` : ''}`;
    throw new LfiError('config', message, { path, hint });
  }
  return Object.entries(parsed.data).flatMap(([document, rules]) =>
    Object.entries(rules).map(([ruleId, { count }]) => ({ path: document, ruleId, count })),
  );
}

/** As the file holds it: sorted, so that two branches meet in git without noise. */
export function formatBaseline(baseline: Baseline): string {
  const file: Record<string, Record<string, { count: number }>> = {};
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const sorted = [...baseline].sort((a, b) => order(a.path, b.path) || order(a.ruleId, b.ruleId));
  for (const { path, ruleId, count } of sorted) {
    file[path] = { ...file[path], [ruleId]: { count } };
  }
  return `${JSON.stringify(file, null, 2)}\n`;
}
