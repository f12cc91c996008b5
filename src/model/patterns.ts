/** What of an incident a pattern answers to. */
export interface AnswersTo {
  readonly failureModes: readonly string[];
  readonly triggers: readonly string[];
  readonly factors: readonly string[];
}

/** Something that usually helps: a pattern is built into a system, a guardrail is agreed on around it. */
export interface Pattern extends AnswersTo {
  readonly kind: 'pattern' | 'guardrail';
  readonly name: string;
  /** One sentence: why it helps. */
  readonly why: string;
}
