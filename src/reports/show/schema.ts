import * as z from 'zod';
import { SECTIONS } from '../../model/section.ts';
import type { ShowData } from './data.ts';

const text = z.string().nullable();
const number = z.number().nullable();
const texts = z.array(z.string());
const relative = z.object({ id: z.string(), path: text, title: text, why: z.string() });

export const actionSchema = z.object({
  line: z.int(),
  id: z.string(),
  text: z.string(),
  type: text,
  owner: text,
  due: text,
  status: z.enum(['open', 'in-progress', 'done', 'wont-do']),
  ticket: text,
  created: text,
  closed: text,
  overdue: z.boolean(),
});

/** The shape of `lfi show --json`'s data. */
export const showSchema: z.ZodType<ShowData> = z.object({
  id: z.string(),
  path: z.string(),
  kind: z.enum(['incident', 'near-miss', 'maintenance', 'other']),
  status: z.enum(['draft', 'in-review', 'published', 'not-required', 'unknown']),
  title: text,
  severity: text,
  owner: text,
  services: texts,
  published: text,
  trigger: text,
  failureMode: text,
  factors: texts,
  detectedBy: text,
  mitigatedBy: text,
  runbook: text,
  impact: z.object({
    users: number,
    fraction: number,
    errorBudgetMinutes: number,
    cost: number,
    responderHours: number,
    customerContacts: number,
    description: text,
  }),
  pages: number,
  deployment: text,
  perspectives: texts,
  tags: texts,
  related: texts,
  duplicateOf: text,
  nearMisses: texts,
  affects: texts,
  externalId: text,
  links: texts,
  reason: text,
  caughtBy: text,
  defence: text,
  correctiveAction: text,
  potentialSeverity: text,
  alert: text,
  times: z.object({
    started: text,
    detected: text,
    acknowledged: text,
    repairStarted: text,
    mitigated: text,
    resolved: text,
  }),
  date: text,
  dateFrom: text,
  takeaways: z.array(z.object({ line: z.int(), text: z.string() })),
  sections: z.array(z.object({ line: z.int(), heading: z.string(), section: z.enum(SECTIONS) })),
  timeline: z.array(z.object({ line: z.int(), time: text, date: text, zone: text, text: z.string() })),
  actionItems: z.array(actionSchema),
  relatives: z.array(relative),
  similar: z.array(relative),
});
