import type { Rule } from './define-rule.ts';
import { alias } from './rules/schema/alias.ts';
import { frontmatter } from './rules/schema/frontmatter.ts';
import { required } from './rules/schema/required.ts';
import { timeOrder } from './rules/schema/time-order.ts';
import { timeZone } from './rules/schema/time-zone.ts';
import { type } from './rules/schema/type.ts';
import { unknownKey } from './rules/schema/unknown-key.ts';
import { unknownValue } from './rules/schema/unknown-value.ts';

/** Every rule there is, one line a rule; among language rules the more specific comes first. */
export const RULES: readonly Rule[] = [
  frontmatter,
  type,
  required,
  unknownKey,
  unknownValue,
  alias,
  timeOrder,
  timeZone,
];
