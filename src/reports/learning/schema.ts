import * as z from 'zod';
import { KIND_WORDS } from '../../model/closed-words.ts';
import { SECTIONS } from '../../model/section.ts';
import type { Considered, EarlierEdition, Score } from './data.ts';
import type { Lesson } from './lesson.ts';

const text = z.string().nullable();
const texts = z.array(z.string());
const section = z.enum(SECTIONS);

const scoreSchema: z.ZodType<Score> = z.object({
  points: z.number().describe('0 to 100'),
  parts: z.array(
    z.object({
      name: z.enum(['takeaways', 'unread', 'factors', 'inside']),
      value: z.number().min(0).max(1),
      weight: z.number(),
      points: z.number().describe('value × weight'),
      why: z.string(),
      ids: texts,
    }),
  ),
});

export const consideredSchema: z.ZodType<Considered> = z.object({
  id: z.string(),
  path: z.string(),
  title: text,
  date: text,
  failureMode: text,
  inWindow: z.boolean(),
  shownBefore: z.boolean(),
  score: scoreSchema,
});

export const earlierSchema: z.ZodType<EarlierEdition> = z.object({
  path: z.string(),
  asOf: z.string(),
  incidents: texts,
});

/** What every chosen incident tells of itself. */
export const chosenShape = {
  id: z.string(),
  path: z.string(),
  title: text,
  kind: z.enum(KIND_WORDS),
  severity: text,
  services: texts,
  failureMode: text,
  date: text,
  status: z.string(),
  chosenBy: z.enum(['score', 'asked']),
  inWindow: z.boolean(),
  score: scoreSchema,
  why: texts,
};

export const quotedSchema = z.object({ text: z.string(), line: z.int(), section });

export const lessonSchema: z.ZodType<Lesson> = z.object({
  takeaways: z.array(quotedSchema),
  takeawaysFrom: section.nullable(),
  factors: z.object({ words: texts, said: z.array(quotedSchema) }),
  changed: z.object({
    fix: z.array(quotedSchema),
    done: z.array(
      z.object({ action: z.string(), text: z.string(), type: text, closed: text, line: z.int() }),
    ),
    open: texts,
    declined: texts,
  }),
});
