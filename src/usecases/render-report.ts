import { count } from '../model/count.ts';
import { ownValue } from '../model/own-value.ts';
import type { Redactor } from '../redaction/redactor.ts';
import type { Block } from '../reports/blocks.ts';
import type { Report, ReportContext, ReportDefinition } from '../reports/define-report.ts';
import type { Output } from './host.ts';
import type { Invocation } from './invocation.ts';

export type Format = 'text' | 'json' | 'markdown' | 'csv' | 'html' | 'svg' | 'slack';

/** `--format`, or json where `--json` was given, else what the name of `--output` ends in. */
export function formatOf(options: Invocation['options']): Format {
  if (options['json']) return 'json';
  const ending = /\.(\w+)$/.exec(String(options['output'] ?? ''))?.[1]?.toLowerCase() ?? '';
  return (options['format'] as Format | undefined) ?? ownValue(BY_ENDING, ending) ?? 'text';
}

const BY_ENDING: Readonly<Record<string, Format>> = {
  md: 'markdown',
  html: 'html',
  json: 'json',
  csv: 'csv',
  svg: 'svg',
};

/**
 * The report in a format; a renderer is loaded only when it is asked for. A redactor goes over the data and over the
 * blocks made from it, since a view also says what stands in its context.
 */
export async function renderReport<Data>(
  definition: ReportDefinition<Data>,
  built: Report<Data>,
  context: ReportContext,
  format: Format,
  output: Output,
  options: Invocation['options'],
  redactor: Redactor | null = null,
): Promise<string> {
  const ascii = options['ascii'] === true;
  const clean = <T>(value: T): T => redactor?.deep(value) ?? value;
  const report = clean(built);
  const blocks = () => clean([...definition.view(report, context), ...closing(definition, report, context)]);
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'csv': {
      const { renderCsv } = await import('../render/csv.ts');
      return renderCsv(clean(definition.table(report)));
    }
    case 'markdown': {
      const { renderMarkdown } = await import('../render/markdown.ts');
      const text = renderMarkdown(blocks(), { ascii });
      const fields = options['output'] === undefined ? undefined : definition.frontmatter?.(report, context);
      return fields ? frontmatter(fields) + text : text;
    }
    case 'html': {
      const { renderHtml } = await import('../render/html/html.ts');
      return renderHtml(blocks(), `lfi ${definition.name}`);
    }
    case 'svg': {
      const { renderSvg } = await import('../render/svg/document.ts');
      return renderSvg(blocks(), definition.name);
    }
    case 'slack': {
      const { renderSlack } = await import('../render/slack/slack.ts');
      return renderSlack(blocks(), `lfi ${definition.name}`);
    }
    default: {
      const { renderText } = await import('../render/text/text.ts');
      const toFile = options['output'] !== undefined;
      return renderText(blocks(), {
        width: output.columns,
        colour: output.colour && !toFile && options['color'] !== false,
        ascii,
      });
    }
  }
}

/** A JSON value is YAML as it stands; lists go over several lines. */
function frontmatter(fields: Readonly<Record<string, string | readonly string[]>>): string {
  const lines = Object.entries(fields).map(([key, value]) =>
    typeof value === 'string'
      ? `${key}: ${/^[\w-]+$/.test(value) ? value : JSON.stringify(value)}\n`
      : `${key}:${value.length === 0 ? ' []' : value.map((one) => `\n  - ${JSON.stringify(one)}`).join('')}\n`,
  );
  return `---\n${lines.join('')}---\n\n`;
}

/** How much was read and what is not in the figures, under every report but one on a single document. */
function closing<Data>(
  { searches }: ReportDefinition<Data>,
  report: Report<Data>,
  { read }: ReportContext,
): Block[] {
  if (!report.window && report.counted.length === 1 && !searches) return [];
  const reasons = new Map<string, number>();
  for (const { why } of report.leftOut) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  const leftOut = [...reasons]
    .map(([why, n]) => `${n} ${n === 1 && why === 'duplicates' ? 'duplicate' : why}`)
    .join(', ');
  const counted = report.counted.length;
  const text = `${count(read, 'document')} read, ${counted} counted${leftOut ? `; left out: ${leftOut}` : ''}.`;
  return [{ type: 'note', text }];
}
