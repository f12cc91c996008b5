import { REDACTION_KINDS } from '../model/redaction-kinds.ts';

/** What must not leave, by what it is: what a profile can let stand, secrets, services, and what a team looks for itself. */
export const KINDS = ['secret', ...REDACTION_KINDS, 'service', 'own'] as const;

export type Kind = (typeof KINDS)[number];

/** A stretch of a text that must not leave; `with` where something else than the kind's word takes its place. */
export interface Match {
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
  readonly with?: string;
}
