/** What must not leave, by what it is. */
export const KINDS = [
  'secret',
  'address',
  'e-mail',
  'person',
  'handle',
  'phone',
  'host',
  'customer',
  'ticket',
  'account',
  'service',
  'own',
] as const;

export type Kind = (typeof KINDS)[number];

/** A stretch of a text that must not leave; `with` where something else than the kind's word takes its place. */
export interface Match {
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
  readonly with?: string;
}
