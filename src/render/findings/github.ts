import type { Level } from '../../model/finding.ts';
import type { RenderFindings } from './findings-format.ts';
import { summaryLine } from './wording.ts';

const COMMANDS: Readonly<Record<Level, string>> = { error: 'error', warn: 'warning', info: 'notice' };

/** Workflow commands, which GitHub Actions shows on the lines of a pull request. */
export const render: RenderFindings = (result, { fromRepository }) => {
  const lines = result.findings.map(({ level, path, span: { start, end }, ruleId, message, help }) => {
    const sameLine = start.line === end.line && end.column > start.column;
    const properties = [
      `file=${property(fromRepository(path))}`,
      `line=${start.line}`,
      `endLine=${end.line}`,
      // GitHub drops an annotation whose columns span lines.
      ...(sameLine ? [`col=${start.column}`, `endColumn=${end.column - 1}`] : []),
      `title=${property(ruleId)}`,
    ];
    return `::${COMMANDS[level]} ${properties.join(',')}::${data(help ? `${message}\n${help}` : message)}`;
  });
  return `${[...lines, `lfi: ${summaryLine(result)}`].join('\n')}\n`;
};

const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
