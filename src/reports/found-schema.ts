import * as z from 'zod';
import { KIND_WORDS } from '../model/closed-words.ts';

/** The keys of a document that a search found. */
export const foundShape = {
  id: z.string(),
  path: z.string(),
  title: z.string().nullable(),
  kind: z.enum(KIND_WORDS),
  severity: z.string().nullable(),
  services: z.array(z.string()),
  failureMode: z.string().nullable(),
  date: z.string().nullable(),
};

export const helpedSchema = z.object({
  mitigatedBy: z.string().nullable(),
  fix: z.string().nullable(),
  done: z.array(
    z.object({
      action: z.string(),
      text: z.string(),
      type: z.string().nullable(),
      closed: z.string().nullable(),
    }),
  ),
});
