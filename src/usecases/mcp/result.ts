import * as z from 'zod';
import type { Report } from '../../reports/define-report.ts';
import { REPORTS } from '../../reports/registry.ts';
import { reportSchema } from '../../reports/report-schema.ts';
import { openRedactor } from '../redaction.ts';
import { withoutOwnFormats } from '../schema-text.ts';
import { bounded, boundedText } from './bounded.ts';
import type { Answer, Tool } from './tool.ts';

/** Characters; some 10,000 tokens and some 3,000. */
export const MOST = { structured: 40_000, text: 12_000 };

/** What stands beside the report itself: which part of it this is, and what was odd about the question. */
const PART = {
  page: z
    .object({
      list: z.string(),
      offset: z.int(),
      shown: z.int(),
      total: z.int(),
      next: z.int().nullable().describe('the offset of the next page; null: this was the last'),
    })
    .nullable(),
  cut: z
    .array(z.object({ at: z.string(), shown: z.int(), of: z.int() }))
    .describe('lists and texts shortened to keep the answer small: items, or characters of a text'),
  remarks: z.array(z.string()).describe('what was filtered for and no document has, most likely misspelt'),
};

type Page = z.infer<typeof PART.page>;

/** The shape of a tool's structured answer: its report's own, and which part of it is there. */
export async function outputSchema({ report }: Tool): Promise<Record<string, unknown>> {
  const found = await REPORTS[report]?.();
  if (!found) throw new Error(`there is no report ${report}`);
  const schema = reportSchema(found.name, await found.schema()).extend(PART);
  // Draft 7 is what clients read without being told.
  return z.toJSONSchema(schema, { target: 'draft-7', override: withoutOwnFormats });
}

export interface ToolResult {
  [key: string]: unknown;
  readonly content: { type: 'text'; text: string }[];
  readonly structuredContent: Record<string, unknown>;
}

const WAY = 'Narrow it with filters or a window; the structured answer holds the figures.';

/** The answer as it leaves: redacted, the asked-for page of its list, and no larger than a model can take in. */
export async function resultOf(
  tool: Tool,
  answer: Answer,
  paging: { readonly offset: number; readonly limit: number },
  profile: string | null,
): Promise<ToolResult> {
  const redactor = await openRedactor(profile, answer.config, answer.postmortems);
  const report = redactor?.deep(answer.report) ?? answer.report;
  const { part, page } = pageOf(tool, report, answer.report, paging);
  const { value, cut } = bounded({ ...part, page }, MOST.structured);
  const remarks = (answer.remarks ?? []).map((remark) => redactor?.text(remark) ?? remark);
  const said = remarks.map((remark) => `> ${remark}\n\n`).join('');
  const text = await textOf(answer, part, page, redactor);
  return {
    content: [{ type: 'text', text: boundedText(said + text, MOST.text, WAY) }],
    structuredContent: { ...value, cut, remarks },
  };
}

/** The report as people read it; of a further page the bare table. */
async function textOf(
  answer: Answer,
  part: Report<unknown>,
  page: Page,
  redactor: Parameters<Answer['markdown']>[0],
): Promise<string> {
  if (!page || page.offset === 0 || !answer.page) return answer.markdown(redactor);
  if (page.shown === 0) return `Nothing from ${page.offset} on: there are ${page.total}.\n`;
  return answer.page(part, redactor);
}

function pageOf(
  { list, total }: Tool,
  report: Report<unknown>,
  { data: whole }: Report<unknown>,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { part: Report<unknown>; page: Page } {
  if (list === undefined) return { part: report, page: null };
  const data = report.data as Readonly<Record<string, readonly unknown[]>>;
  const all = data[list] ?? [];
  const shown = all.slice(offset, offset + limit);
  const of = total?.(whole) ?? all.length;
  const next = offset + shown.length < of && shown.length > 0 ? offset + shown.length : null;
  return {
    part: { ...report, data: { ...data, [list]: shown } },
    page: { list: `data.${list}`, offset, shown: shown.length, total: of, next },
  };
}
