/** The families a contributing factor can belong to. */
export const FACTOR_FAMILIES = ['technical', 'process', 'organisational', 'human'] as const;
export type FactorFamily = (typeof FACTOR_FAMILIES)[number];

/** Which lists of words a document is classified by. */
export type Classification =
  | 'trigger'
  | 'failure_mode'
  | 'factors'
  | 'detected_by'
  | 'mitigated_by'
  | 'runbook'
  | 'defence';

export interface Word {
  readonly word: string;
  readonly aliases: readonly string[];
  readonly description: string | null;
  readonly family: FactorFamily | null;
  /** The word that replaces it; null while it is in use. */
  readonly deprecated: string | null;
}

/** The words of one classification. An open list takes any other word too. */
export interface Vocabulary {
  readonly open: boolean;
  readonly words: readonly Word[];
}

export type Taxonomy = Readonly<Record<Classification, Vocabulary>>;

export const UNKNOWN = 'unknown';

const TRIGGERS = [
  'deploy',
  'config',
  'load-change',
  'pipeline',
  'provider-change',
  'dependency-failure',
  'performance-decay',
  'capacity',
  'hardware',
  'access-change',
  UNKNOWN,
];

const FACTORS: Readonly<Record<FactorFamily, readonly string[]>> = {
  technical: [
    'code-defect',
    'config-defect',
    'dependency',
    'infrastructure',
    'data-format',
    'capacity-limit',
    'timeout-retry',
    'redundancy-gap',
    'expiry',
    'security',
    'monitoring-gap',
    'alert-noise',
  ],
  process: [
    'test-gap',
    'test-bypassed',
    'review-gap',
    'rollout-gap',
    'rollback-gap',
    'runbook-gap',
    'manual-step',
    'change-coordination',
  ],
  organisational: [
    'ownership-unclear',
    'priority-tradeoff',
    'staffing',
    'knowledge-silo',
    'communication',
    'vendor',
  ],
  human: [
    'fatigue',
    'night-page',
    'alert-fatigue',
    'time-pressure',
    'hotfix-pressure',
    'low-morale',
    'unfamiliar-system',
    'handoff',
    'holiday-cover',
  ],
};

const plain = (word: string, family: FactorFamily | null = null): Word => ({
  word,
  aliases: [],
  description: null,
  family,
  deprecated: null,
});

const closed = (words: readonly string[]): Vocabulary => ({ open: false, words: words.map((w) => plain(w)) });

/** The words that a repository starts from; its config adds to them or replaces them. */
export const DEFAULT_TAXONOMY: Taxonomy = {
  trigger: closed(TRIGGERS),
  failure_mode: { open: true, words: [plain(UNKNOWN)] },
  factors: {
    open: false,
    words: FACTOR_FAMILIES.flatMap((family) => FACTORS[family].map((word) => plain(word, family))),
  },
  detected_by: closed(['monitor', 'customer', 'staff', 'chance']),
  mitigated_by: closed([
    'rollback',
    'failover',
    'config-fix',
    'code-fix',
    'infra-change',
    'external',
    'self',
  ]),
  runbook: closed(['automated', 'documented', 'manual', 'none']),
  defence: closed(['designed', 'luck']),
};

/** Spelling that does not tell two words apart: case, spaces and underscores. */
export function foldWord(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

export type WordLookup = (text: string) => string;

/** How a written word is read: an alias or a deprecated word as the word it stands for, any other as written. */
export function wordLookup(vocabulary: Vocabulary): WordLookup {
  const table = new Map<string, string>();
  const asWritten = new Map<string, string>();
  for (const { word, aliases, deprecated } of vocabulary.words) {
    table.set(foldWord(word), deprecated ?? word);
    if (foldWord(word) === word) asWritten.set(word, deprecated ?? word);
    for (const alias of aliases) table.set(foldWord(alias), deprecated ?? word);
  }
  // Most are written as they stand in the list, and need no folding.
  return (text) => {
    const word = asWritten.get(text);
    return word ?? table.get(foldWord(text)) ?? text.trim();
  };
}
