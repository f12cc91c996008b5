import { CORE_SCHEMA, load } from 'js-yaml';
import { LfiError } from '../model/error.ts';

/** The values of a YAML or JSON file that people write for lfi; throws `LfiError('config')` with line and column where it is no YAML. */
export function parseYaml(path: string, text: string, hint: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA, filename: path });
  } catch (error) {
    const { reason, mark } = error as { reason?: string; mark?: { line: number; column: number } };
    throw new LfiError('config', reason ?? String(error), {
      path,
      ...(mark ? { at: { line: mark.line + 1, column: mark.column + 1 } } : {}),
      hint,
    });
  }
}
