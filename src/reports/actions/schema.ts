import * as z from 'zod';
import { ACTION_STATUS_WORDS } from '../../model/closed-words.ts';
import { boundsSchema, verdictSchema } from '../report-schema.ts';
import type { ActionsData } from './data.ts';
import { historySchema } from './history-schema.ts';

const day = z.string().describe('YYYY-MM-DD');
const status = z.enum(ACTION_STATUS_WORDS);
const source = z.enum(['document', 'git']);
const side = z.object({ incidents: z.array(z.string()), days: z.int() });

const item = z.object({
  document: z.string(),
  path: z.string(),
  title: z.string().nullable(),
  line: z.int(),
  id: z.string().describe('<document id>#a1'),
  text: z.string(),
  type: z.string().nullable(),
  owner: z.string().nullable(),
  due: day.nullable(),
  status,
  overdue: z.boolean(),
  overdueDays: z.int().nullable(),
  ticket: z.string().nullable(),
  ticketUrl: z.string().nullable(),
  created: day.nullable(),
  createdFrom: z.enum(['document', 'git', 'incident']).nullable(),
  closed: day.nullable(),
  closedFrom: source.nullable(),
  ageDays: z.int().nullable(),
  reason: z.string().nullable(),
  severity: z.string().nullable(),
  services: z.array(z.string()),
  failureMode: z.string().nullable(),
});

const share = z.object({
  hits: z.int(),
  total: z.int(),
  share: z.number().nullable(),
  interval: boundsSchema.nullable(),
});

export const headlineSchema = z.object({
  total: z.int(),
  open: z.int(),
  inProgress: z.int(),
  overdue: z.int(),
  done: z.int(),
  wontDo: z.int(),
  completion: share,
  life: z.object({
    median: z.number().nullable(),
    observed: z.int(),
    ended: z.int(),
    censored: z.int(),
    leftOut: z.int(),
  }),
  balance: z.object({
    prevention: z.int(),
    patching: z.int(),
    investigation: z.int(),
    unknown: z.int(),
    share: z.number().nullable(),
    interval: boundsSchema.nullable(),
    dominates: z.enum(['prevention', 'patching', 'cannot-tell']),
  }),
  dates: z.object({
    created: z.object({ document: z.int(), git: z.int(), incident: z.int(), unknown: z.int() }),
    closed: z.object({ document: z.int(), git: z.int(), unknown: z.int() }),
  }),
});

const about = {
  id: z.string(),
  document: z.string(),
  text: z.string(),
  type: z.string(),
  failureMode: z.string(),
  closed: day,
};

export const effectRowSchema = z.object({
  ...about,
  before: side,
  after: side,
  ratio: z.number().nullable(),
  interval: boundsSchema.nullable(),
  p: z.number().nullable(),
  verdict: verdictSchema,
  settles: z.object({ improving: z.int().nullable(), regressing: z.int().nullable() }).nullable(),
  settledBy: day.nullable(),
});

const effect = z.object({
  regressions: z.array(
    z.object({ ...about, struck: z.array(z.object({ incident: z.string(), day, days: z.int() })) }),
  ),
  effects: z.array(effectRowSchema),
  leftOut: z.object({ noFailureMode: z.int(), noClosingDay: z.int() }),
});

const reconciliation = z.object({
  tickets: z.int(),
  matched: z.int(),
  contradictions: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      owner: z.string().nullable(),
      status,
      ticket: z.string(),
      ticketUrl: z.string().nullable(),
      ticketState: z.enum(['open', 'done', 'not-planned', 'unknown']),
      said: z.string(),
      contradiction: z.enum([
        'ticket-done',
        'ticket-not-planned',
        'done-but-ticket-open',
        'done-but-not-planned',
        'declined-but-ticket-open',
        'declined-but-ticket-done',
      ]),
      ageDays: z.int().nullable(),
    }),
  ),
  missing: z.array(z.string()),
  withoutTicket: z.int(),
  unreadable: z.array(z.object({ id: z.string(), said: z.string() })),
  open: z.object({
    count: z.int(),
    medianDays: z.number().nullable(),
    oldestDays: z.int().nullable(),
    ids: z.array(z.string()),
  }),
});

/** The shape of `lfi actions --json`'s data. */
export const actionsSchema: z.ZodType<ActionsData> = z.object({
  insight: z.string(),
  headline: headlineSchema,
  items: z.array(item),
  groupBy: z.string().nullable(),
  groups: z.array(
    z.object({
      key: z.string().nullable(),
      open: z.int(),
      overdue: z.int(),
      done: z.int(),
      wontDo: z.int(),
      items: z.array(z.string()),
    }),
  ),
  effect: effect.nullable(),
  reconciliation: reconciliation.nullable(),
  history: historySchema.nullable(),
});
