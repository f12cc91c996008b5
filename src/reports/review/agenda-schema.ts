import * as z from 'zod';

export const insightSchema = z.object({
  text: z.string(),
  ids: z.array(z.string()).describe('documents and action items behind it'),
});

export const agendaSchema = z.array(
  z.object({
    title: z.string(),
    from: z.int().describe('minutes after the beginning'),
    minutes: z.int().describe('0 where there is nothing to talk about'),
    found: z.string(),
  }),
);

export const newestSchema = z
  .object({ id: z.string(), title: z.string().nullable(), day: z.string() })
  .describe('the newest incident before the window, where the window has none');
