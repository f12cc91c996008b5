import * as z from 'zod';
import { ACTION_STATUS_WORDS, STATUS_READINGS } from '../../model/closed-words.ts';
import type { HistoryData } from './history-data.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const status = z.enum(ACTION_STATUS_WORDS);

/** The shape of what `lfi actions --history --json` says besides. */
export const historySchema: z.ZodType<HistoryData> = z.object({
  insight: z.string(),
  commits: z.int(),
  notes: z.array(z.string()),
  burnDown: z.object({
    weeks: z.array(
      z.object({
        week: z.string(),
        open: z.int(),
        added: z.int(),
        reopened: z.int(),
        closed: z.int(),
      }),
    ),
    leftOut: z.int(),
  }),
  reopened: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      owner: z.string().nullable(),
      days: z.array(day),
      status,
    }),
  ),
  dueMoves: z.object({
    moves: z.int(),
    later: z.int(),
    earlier: z.int(),
    removed: z.int(),
    medianDays: z.number().nullable(),
    furthestDays: z.int().nullable(),
    items: z.array(
      z.object({
        id: z.string(),
        text: z.string(),
        owner: z.string().nullable(),
        moves: z.array(z.object({ day, from: day.nullable(), to: day.nullable(), days: z.int().nullable() })),
        totalDays: z.int().nullable(),
      }),
    ),
  }),
  removed: z.array(
    z.object({
      document: z.string(),
      text: z.string(),
      owner: z.string().nullable(),
      status,
      created: day.nullable(),
      removed: day,
    }),
  ),
  publication: z.object({
    n: z.int(),
    leftOut: z.int(),
    leftOutIds: z.array(z.string()),
    median: z.number().nullable(),
    interval: z.tuple([z.number().nullable(), z.number().nullable()]).nullable(),
    document: z.int(),
    git: z.int(),
    values: z.array(z.object({ id: z.string(), days: z.int(), source: z.enum(['document', 'git']) })),
  }),
  untouched: z.array(
    z.object({
      id: z.string(),
      path: z.string(),
      title: z.string().nullable(),
      status: z.enum(STATUS_READINGS),
      added: day,
      days: z.int(),
    }),
  ),
});
