import { plain } from './code-frame.ts';
import type { RenderFindings } from './findings-format.ts';
import { LEVEL_WORDS, summaryLine } from './wording.ts';

/** One line a finding, `path:line:column: level: message [rule]`, as compilers and grep write it. */
export const render: RenderFindings = (result) => {
  const lines = result.findings.map(({ path, span: { start }, level, message, ruleId }) =>
    plain(`${path}:${start.line}:${start.column}: ${LEVEL_WORDS[level]}: ${message} [${ruleId}]`),
  );
  return `${[...lines, summaryLine(result)].join('\n')}\n`;
};
