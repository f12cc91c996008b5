import { LfiError } from '../model/error.ts';

/** One line of a JSON lines file. */
export interface JsonLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly value: unknown;
}

/** The lines that are not empty; throws `LfiError('usage')` with the place of the first that is no JSON. */
export function readJsonLines(text: string, path: string, hint: string): JsonLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((one, i) => {
      if (one.trim() === '') return [];
      try {
        return [{ line: i + 1, text: one, value: JSON.parse(one) as unknown }];
      } catch (error) {
        const column = columnOf((error as Error).message, one);
        throw new LfiError('usage', `this line is no JSON: ${reasonOf(error)}`, {
          path,
          at: { line: i + 1, column },
          hint,
        });
      }
    });
}

/** Why a text is no JSON, without the position, which differs between versions of Node. */
export const reasonOf = (error: unknown): string =>
  (error as Error).message.replace(/ in JSON at position \d+.*| at position \d+.*|, "[\s\S]*$/, '');

function columnOf(message: string, text: string): number {
  const at = /position (\d+)/.exec(message)?.[1];
  return at === undefined ? text.length + 1 : Number(at) + 1;
}

export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
