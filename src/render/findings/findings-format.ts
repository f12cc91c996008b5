import type { LintResult, SourceText } from '../../model/lint-result.ts';

/** What an output needs to know besides the findings. */
export interface FindingsContext {
  readonly source: SourceText;
  /** Characters a line, for people. */
  readonly width: number;
  readonly colour: boolean;
  /** A document's path as the repository's root sees it: what a forge wants. */
  readonly fromRepository: (path: string) => string;
  /** The version of lfi. */
  readonly version: string;
  /** ISO 8601 instant. */
  readonly asOf: string;
  /** Ids of the documents that were looked at. */
  readonly ids: readonly string[];
  readonly schemaVersion: number;
}

/** Turns the findings into one output: pure, the same bytes for the same findings. */
export type RenderFindings = (result: LintResult, context: FindingsContext) => string;
