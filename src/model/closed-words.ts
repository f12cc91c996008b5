/** What a document can be about. */
export const KIND_WORDS = ['incident', 'near-miss', 'maintenance', 'other'] as const;

/** How far its write-up is. */
export const STATUS_WORDS = ['draft', 'in-review', 'published', 'not-required'] as const;

/** How a status is read: one that is not there, or is none of these, is unknown. */
export const STATUS_READINGS = [...STATUS_WORDS, 'unknown'] as const;

export const ACTION_STATUS_WORDS = ['open', 'in-progress', 'done', 'wont-do'] as const;

export const ACTION_TYPE_WORDS = [
  'investigate',
  'mitigate',
  'repair',
  'detect-future',
  'mitigate-future',
  'prevent',
] as const;

/** The types that make the next one rarer, shorter or earlier to see. */
export const FUTURE_TYPES: readonly (string | null)[] = ['prevent', 'mitigate-future', 'detect-future'];
