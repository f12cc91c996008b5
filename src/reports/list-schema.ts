import * as z from 'zod';
import { KIND_WORDS, STATUS_READINGS } from '../model/closed-words.ts';
import type { ListData } from './list-data.ts';

/** The shape of `lfi list --json`'s data. */
export const listSchema: z.ZodType<ListData> = z.object({
  documents: z.array(
    z.object({
      id: z.string(),
      path: z.string(),
      kind: z.enum(KIND_WORDS),
      status: z.enum(STATUS_READINGS),
      title: z.string().nullable(),
      severity: z.string().nullable(),
      services: z.array(z.string()),
      date: z.string().nullable(),
      failureMode: z.string().nullable(),
    }),
  ),
});
