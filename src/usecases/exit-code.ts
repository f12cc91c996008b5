/** What the shell is told. */
export const EXIT = {
  ok: 0,
  /** What was asked for was found wanting: lint errors, a `--fail-on-…` that tripped. */
  findings: 1,
  /** Usage, configuration, nothing to read, I/O. */
  failure: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
