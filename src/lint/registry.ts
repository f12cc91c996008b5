import type { Rule } from './define-rule.ts';

/** Every rule there is, one line a rule; among language rules the more specific comes first. */
export const RULES: readonly Rule[] = [];
