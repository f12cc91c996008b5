/** A share that somebody published, in per cent, and which of our words are read as it. */
interface PublishedShare {
  readonly category: string;
  readonly percent: number;
  readonly words: readonly string[];
}

export interface PublishedTable {
  readonly name: 'google' | 'teams';
  readonly by: 'trigger' | 'mitigated_by';
  readonly title: string;
  readonly source: string;
  readonly of: number | null;
  readonly shares: readonly PublishedShare[];
}

const TEAMS = 'How to fight production incidents? (SoCC 2022), Microsoft Teams';

/** Shares of others, for company: their systems, their words and their years, not a norm. */
export const PUBLISHED: readonly PublishedTable[] = [
  {
    name: 'google',
    by: 'trigger',
    title: 'Triggers at Google, 2010 to 2017',
    source: 'The Site Reliability Workbook, appendix C',
    of: null,
    shares: [
      { category: 'binary push', percent: 37, words: ['deploy'] },
      { category: 'configuration push', percent: 31, words: ['config'] },
      { category: 'user behaviour change', percent: 9, words: ['load-change'] },
      { category: 'processing pipeline', percent: 6, words: ['pipeline'] },
      { category: 'service provider change', percent: 5, words: ['provider-change'] },
      { category: 'performance decay', percent: 5, words: ['performance-decay'] },
      { category: 'capacity management', percent: 5, words: ['capacity'] },
      { category: 'hardware', percent: 2, words: ['hardware'] },
    ],
  },
  {
    name: 'teams',
    by: 'trigger',
    title: 'Root causes at Microsoft Teams',
    source: TEAMS,
    of: 152,
    shares: [
      { category: 'code bug, deployment error', percent: 40.2, words: ['deploy'] },
      { category: 'dependency failure', percent: 16.4, words: ['dependency-failure', 'provider-change'] },
      { category: 'infrastructure', percent: 15.8, words: ['hardware', 'capacity', 'performance-decay'] },
      { category: 'configuration bug', percent: 12.5, words: ['config'] },
      { category: 'database or network', percent: 10.5, words: [] },
      { category: 'authentication failure', percent: 4.6, words: ['access-change'] },
    ],
  },
  {
    name: 'teams',
    by: 'mitigated_by',
    title: 'Mitigation at Microsoft Teams',
    source: TEAMS,
    of: 152,
    shares: [
      { category: 'rollback', percent: 22.4, words: ['rollback'] },
      { category: 'infrastructure change', percent: 21.1, words: ['infra-change', 'failover'] },
      { category: 'external fix', percent: 15.8, words: ['external'] },
      { category: 'configuration fix', percent: 13.2, words: ['config-fix'] },
      { category: 'ad hoc fix', percent: 11.8, words: [] },
      { category: 'code fix', percent: 7.9, words: ['code-fix'] },
      { category: 'transient', percent: 7.9, words: ['self'] },
    ],
  },
];
