import type { Position } from './position.ts';

/** What kind of expected failure it is; each ends in exit code 2 unless the command says otherwise. */
export type ErrorCode =
  | 'usage'
  | 'config'
  | 'nothing-to-read'
  | 'not-found'
  | 'ambiguous'
  | 'io'
  | 'git'
  | 'conflict';

export interface ErrorDetail {
  /** What to do next, one sentence. */
  readonly hint?: string;
  readonly path?: string;
  readonly at?: Position;
  /** Under which key of `path` it stands, where nobody has looked up the line yet. */
  readonly key?: readonly PropertyKey[];
}

/** A failure that can be expected: shown as one readable message, never with a stack. */
export class LfiError extends Error {
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;

  constructor(code: ErrorCode, message: string, detail: ErrorDetail = {}) {
    super(message);
    this.name = 'LfiError';
    this.code = code;
    this.detail = detail;
  }
}

/** `path:line:column: message` with the hint on a line of its own. */
export function describeError(error: LfiError): string {
  const { path, at, hint } = error.detail;
  const place = path ? `${path}${at ? `:${at.line}:${at.column}` : ''}: ` : '';
  return `${place}${error.message}${hint ? `\n  ${hint}` : ''}`;
}
