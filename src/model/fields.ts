import { ACTION_STATUS_WORDS, ACTION_TYPE_WORDS, KIND_WORDS, STATUS_WORDS } from './closed-words.ts';
import type { Classification } from './taxonomy.ts';

/** What one value of a field is; `date` is a day or an instant, `id` a short text that may be all digits. */
export type ValueKind = 'text' | 'id' | 'instant' | 'date' | 'number' | 'count' | 'share' | 'map';

/** Where the words come from that a field may hold: the taxonomy, the config's lists, or these. */
export type WordSource = Classification | 'severity' | 'service' | readonly string[];

/** The status from which on a field is required. */
export type RequiredFrom = 'draft' | 'in-review' | 'published';

/** One key of the frontmatter, as `docs/format` describes it. */
export interface Field {
  readonly name: string;
  readonly value: ValueKind;
  /** A list of such values. */
  readonly list: boolean;
  /** Null: optional. */
  readonly from: RequiredFrom | null;
  readonly words: WordSource | null;
  /** The keys of a map. */
  readonly fields: readonly Field[];
  /** One or two sentences without markup, shown by editors. */
  readonly description: string;
  readonly example: unknown;
}

type More = Partial<Pick<Field, 'list' | 'from' | 'words' | 'fields'>>;

const field = (
  name: string,
  value: ValueKind,
  description: string,
  example: unknown,
  more: More = {},
): Field => ({
  name,
  value,
  list: false,
  from: null,
  words: null,
  fields: [],
  description,
  example,
  ...more,
});

export const IMPACT_FIELDS: readonly Field[] = [
  field('users', 'count', 'How many users were affected.', 12000),
  field('fraction', 'share', 'Share of users or requests affected, 0 to 1.', 0.3),
  field('error_budget_minutes', 'number', 'Minutes of full outage that the error budget lost.', 14.1),
  field('cost', 'number', "What it cost, in the config's currency.", 4800),
  field('responder_hours', 'number', 'Hours that responders spent on it.', 9),
  field('customer_contacts', 'count', 'Tickets, calls and messages from customers.', 41),
  field('description', 'text', 'The impact in words.', 'A third of payments failed.'),
];

export const ACTION_ITEM_FIELDS: readonly Field[] = [
  field('id', 'id', 'Unique in the document: a1, a2, ….', 'a1'),
  field(
    'what',
    'text',
    'What is to be done, so that a stranger could tell when it is.',
    'Alert on pool wait over 200 ms',
  ),
  field('type', 'text', 'What the item does for the future.', 'detect-future', { words: ACTION_TYPE_WORDS }),
  field('owner', 'text', 'One person who sees it through.', 'dana'),
  field('due', 'date', 'The day it is due.', '2026-10-10'),
  field('status', 'text', 'Where it stands.', 'open', { words: ACTION_STATUS_WORDS }),
  field('ticket', 'id', 'Its ticket, as a number or an address.', 'OPS-1204'),
  field('created', 'date', 'The day it was agreed on.', '2026-09-18'),
  field('closed', 'date', 'The day it was done or dropped.', '2026-10-02'),
  field('reason', 'text', 'Why it will not be done.', 'The service is retired in March.'),
];

const ID = field('id', 'id', "The document's name; default: the file's stem.", '2026-09-14-checkout-pool');
const KIND = field('kind', 'text', 'What the document is about; default: incident.', 'incident', {
  words: KIND_WORDS,
});
const STATUS = field('status', 'text', 'How far the write-up is; not-required needs a reason.', 'in-review', {
  words: STATUS_WORDS,
});
const FAILURE_MODE = field(
  'failure_mode',
  'text',
  'The class of failure that recurs, one word, or unknown.',
  'connection-pool-exhaustion',
  { words: 'failure_mode' },
);
const FACTORS = field(
  'factors',
  'text',
  'What contributed, apart from what set it off.',
  ['timeout-retry', 'fatigue'],
  {
    list: true,
    words: 'factors',
  },
);
const SERVICES = field('services', 'text', 'The services that were affected.', ['checkout', 'payments'], {
  list: true,
  words: 'service',
});
const TAGS = field('tags', 'text', 'Free words to find it by.', ['pool', 'third-party'], { list: true });
const RELATED = field(
  'related',
  'id',
  'Ids of related incidents; they name this one too.',
  ['2026-03-02-payments-pool'],
  {
    list: true,
  },
);
const DUPLICATE_OF = field(
  'duplicate_of',
  'id',
  'The id of the document under which this is counted.',
  '2026-09-14-checkout-pool',
);
const AFFECTS = field('affects', 'text', 'Globs of the code that it was about.', ['svc/payments/**'], {
  list: true,
});
const EXTERNAL_ID = field('external_id', 'id', 'Its id in the system that it came from.', 'PD-Q1X2Y3');
const LINKS = field(
  'links',
  'text',
  'Addresses that belong to it: the channel, the status page, a dashboard.',
  ['https://status.example/incidents/9'],
  {
    list: true,
  },
);
const REASON = field(
  'reason',
  'text',
  'Why no postmortem is needed, or why there are no action items.',
  'Caused by a test.',
);
const TAKEAWAYS = field(
  'takeaways',
  'text',
  'Three to five sentences that a stranger could apply; instead of the section.',
  ['Limit every retry.'],
  {
    list: true,
  },
);
const ACTION_ITEMS = field('action_items', 'map', 'What will be done; instead of the section.', [], {
  list: true,
  fields: ACTION_ITEM_FIELDS,
});
const DATE = field('date', 'date', 'The day it happened, where no hour is known.', '2026-09-14');

/** The frontmatter of an incident, in the order of the template. */
export const INCIDENT_FIELDS: readonly Field[] = [
  ID,
  field('title', 'text', 'What happened, in the words of whoever was affected.', 'Checkout returned 502s', {
    from: 'draft',
  }),
  KIND,
  STATUS,
  field('severity', 'text', 'How bad it was, one of the configured severities.', 'sev2', {
    from: 'in-review',
    words: 'severity',
  }),
  field('owner', 'text', 'One person who sees the review through.', 'dana', { from: 'in-review' }),
  { ...SERVICES, from: 'in-review' },
  DATE,
  field('started', 'instant', 'When users began to be affected.', '2026-09-14T10:32:00+02:00', {
    from: 'in-review',
  }),
  field('detected', 'instant', 'When a person or a monitor knew.', '2026-09-14T10:41:00+02:00', {
    from: 'in-review',
  }),
  field('acknowledged', 'instant', 'When somebody took it on.', '2026-09-14T10:44:00+02:00'),
  field(
    'repair_started',
    'instant',
    'When the repair began; time to repair is counted from here.',
    '2026-09-14T11:02:00+02:00',
  ),
  field('mitigated', 'instant', 'When users were no longer affected.', '2026-09-14T11:19:00+02:00', {
    from: 'in-review',
  }),
  field('resolved', 'instant', 'When it was closed.', '2026-09-14T15:05:00+02:00', { from: 'published' }),
  field('published', 'date', 'When the postmortem was published; a day will do.', '2026-09-18', {
    from: 'published',
  }),
  field(
    'trigger',
    'text',
    'What set it off, one word, or unknown. Contributing factors go to factors.',
    'config',
    {
      from: 'published',
      words: 'trigger',
    },
  ),
  { ...FAILURE_MODE, from: 'published' },
  { ...FACTORS, from: 'published' },
  field('detected_by', 'text', 'Who or what noticed first.', 'monitor', {
    from: 'published',
    words: 'detected_by',
  }),
  field('mitigated_by', 'text', 'What ended it for users.', 'rollback', {
    from: 'published',
    words: 'mitigated_by',
  }),
  field('runbook', 'text', 'How much of the response was written down or automated.', 'documented', {
    from: 'published',
    words: 'runbook',
  }),
  field(
    'impact',
    'map',
    'What it cost users and responders, in numbers.',
    { users: 12000, fraction: 0.3 },
    {
      from: 'in-review',
      fields: IMPACT_FIELDS,
    },
  ),
  field('pages', 'count', 'How often somebody was paged.', 3),
  field(
    'deployment',
    'id',
    'The deployment that it came from, for the change failure rate.',
    'checkout-2026-09-14.2',
  ),
  field(
    'perspectives',
    'text',
    'Roles heard, not names; each has a voice in the body.',
    ['on-call', 'customer-support'],
    {
      list: true,
      from: 'in-review',
    },
  ),
  TAGS,
  RELATED,
  DUPLICATE_OF,
  field(
    'near_misses',
    'id',
    'Ids of the near-misses that this postmortem was opened for.',
    ['2026-08-30-pool-at-limit'],
    {
      list: true,
    },
  ),
  AFFECTS,
  EXTERNAL_ID,
  LINKS,
  TAKEAWAYS,
  ACTION_ITEMS,
  REASON,
];

/** The frontmatter of a near-miss. */
export const NEAR_MISS_FIELDS: readonly Field[] = [
  ID,
  field('title', 'text', 'What failed.', 'Payments pool at its limit for ten minutes'),
  KIND,
  STATUS,
  { ...DATE, from: 'draft', description: 'The day it was noticed.' },
  { ...SERVICES, from: 'draft', description: 'The services that would have been affected.' },
  FAILURE_MODE,
  FACTORS,
  field('caught_by', 'text', 'What caught it before users felt it.', 'canary alert'),
  field('defence', 'text', 'Whether that was designed, or luck; luck is the worse news.', 'designed', {
    words: 'defence',
  }),
  field(
    'corrective_action',
    'text',
    'What was or will be done about it.',
    'Lower the pool limit alert to 80 %',
  ),
  field('potential_severity', 'text', 'How bad it could have become.', 'sev1', { words: 'severity' }),
  field('alert', 'text', 'The alert that fired.', 'PaymentsPoolWait'),
  TAGS,
  { ...RELATED, description: 'Ids of related documents.' },
  DUPLICATE_OF,
  AFFECTS,
  EXTERNAL_ID,
  LINKS,
  field('owner', 'text', 'Who looks after it.', 'dana'),
  ACTION_ITEMS,
  REASON,
];

/** The fields of a document of this kind; notices and the like are read as incidents are. */
export const fieldsOf = (kind: string): readonly Field[] =>
  kind === 'near-miss' ? NEAR_MISS_FIELDS : INCIDENT_FIELDS;

/** Keys that begin with `x_` are free, as is `$schema` for editors. */
export const isFreeKey = (key: string): boolean => key.startsWith('x_') || key === '$schema';
