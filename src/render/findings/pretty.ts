import { Chalk, type ChalkInstance } from 'chalk';
import type { Finding, Level } from '../../model/finding.ts';
import { isFixable } from '../../model/lint-result.ts';
import type { Position } from '../../model/position.ts';
import { codeFrame, plain } from './code-frame.ts';
import type { FindingsContext, RenderFindings } from './findings-format.ts';
import { LEVEL_WORDS, summaryLine } from './wording.ts';

/** For people: what was seen, the line it stands on, and how to put it instead. */
export const render: RenderFindings = (result, context) => {
  const paint = new Chalk({ level: context.colour ? 1 : 0 });
  const blocks: string[] = [];
  let previous: Finding | null = null;
  for (const finding of result.findings) {
    if (finding.path !== previous?.path) blocks.push(paint.underline(plain(finding.path)));
    blocks.push(renderFinding(finding, context, paint, previous !== null && sameSpot(finding, previous)));
    previous = finding;
  }
  const fixable = result.findings.filter(isFixable).length;
  const summary = [
    `${tone(paint, result.errors > 0 ? 'error' : result.warnings > 0 ? 'warn' : null)(summaryLine(result))}.`,
    ...(result.suppressed > 0 ? [`${result.suppressed} suppressed.`] : []),
    ...(fixable > 0 ? [`${fixable} can be fixed with --fix.`] : []),
  ];
  return `${[...blocks, summary.join(' ')].join('\n\n')}\n`;
};

/** Several findings of one spot show it once. */
function sameSpot(a: Finding, b: Finding): boolean {
  return (
    a.path === b.path && samePosition(a.span.start, b.span.start) && samePosition(a.span.end, b.span.end)
  );
}

const samePosition = (a: Position, b: Position): boolean => a.line === b.line && a.column === b.column;

function renderFinding(
  finding: Finding,
  { source, width }: FindingsContext,
  paint: ChalkInstance,
  shown: boolean,
): string {
  const { line, column } = finding.span.start;
  const level = tone(paint, finding.level)(LEVEL_WORDS[finding.level]);
  const lines = [
    `  ${paint.dim(`${line}:${column}`)}  ${level}  ${plain(finding.message)}  ${paint.dim(finding.ruleId)}`,
  ];
  const gutter = String(line).length;
  const text = shown ? null : source(finding.path);
  const frame = text === null ? null : codeFrame(text, finding.span, width - gutter - 9);
  if (frame) {
    lines.push(`    ${paint.dim(`${frame.line} │`)} ${frame.text}`);
    lines.push(`    ${' '.repeat(gutter)} ${paint.dim('│')} ${tone(paint, finding.level)(frame.marks)}`);
  }
  if (finding.help) lines.push(`    ${plain(finding.help)}`);
  if (finding.url) lines.push(`    ${paint.dim(`See ${finding.url}`)}`);
  return lines.join('\n');
}

function tone(paint: ChalkInstance, level: Level | null): ChalkInstance {
  if (level === 'error') return paint.red;
  if (level === 'warn') return paint.yellow;
  return level === 'info' ? paint.cyan : paint.green;
}
