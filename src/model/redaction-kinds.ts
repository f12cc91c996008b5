/** What a redaction profile takes out and may be told to let stand; secrets are not among them. */
export const REDACTION_KINDS = [
  'address',
  'e-mail',
  'person',
  'handle',
  'phone',
  'host',
  'customer',
  'ticket',
  'account',
] as const;
