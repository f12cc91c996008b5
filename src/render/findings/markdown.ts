import { count } from '../../model/count.ts';
import type { Finding, Level } from '../../model/finding.ts';
import { isFixable } from '../../model/lint-result.ts';
import type { RenderFindings } from './findings-format.ts';
import { LEVEL_WORDS, summaryLine } from './wording.ts';

/** A comment holds 65,536 characters; a reader holds less. */
const ROWS = 25;
const RANK: Readonly<Record<Level, number>> = { error: 0, warn: 1, info: 2 };

/** A summary for a pull request: the gravest finding in full, the others as a table. */
export const render: RenderFindings = (result, { fromRepository }) => {
  const ranked = [...result.findings].sort((a, b) => RANK[a.level] - RANK[b.level]);
  const [top, ...rest] = ranked;
  const title = `### Postmortem lint: ${summaryLine(result)}`;
  if (!top) return `${title}\n`;
  const place = (finding: Finding) => `\`${fromRepository(finding.path)}:${finding.span.start.line}\``;
  const lines = [
    title,
    '',
    `**${place(top)}**: ${inline(top.message)} (\`${top.ruleId}\`)`,
    '',
    `> ${inline(top.help)}${policy(top.url)}`,
  ];
  if (rest.length > 0) {
    lines.push('', '| Level | Where | What | Rule |', '| --- | --- | --- | --- |');
    for (const finding of rest.slice(0, ROWS)) {
      lines.push(
        `| ${LEVEL_WORDS[finding.level]} | ${place(finding)} | ${inline(finding.message)} | \`${finding.ruleId}\` |`,
      );
    }
  }
  if (rest.length > ROWS) lines.push('', `${count(rest.length - ROWS, 'more finding')}: run \`lfi lint\`.`);
  const fixable = ranked.filter(isFixable).length;
  if (fixable > 0) lines.push('', `${fixable} can be fixed with \`lfi lint --fix\`.`);
  return `${lines.join('\n')}\n`;
};

/** A comment knows no paths: only an address becomes a link. */
function policy(url: string | null): string {
  if (url === null) return '';
  return /^https?:/.test(url) ? ` ([policy](${encodeURI(url)}))` : ` (policy: \`${url}\`)`;
}

/** Text that stays text in a table cell: no markup but code, no mention of a person, no link to another issue. */
function inline(text: string): string {
  const parts = text.replace(/\s+/g, ' ').split(/(`[^`]+`)/);
  const escaped = parts.map((part, at) =>
    at % 2 === 1
      ? part.replaceAll('|', '\\|')
      : part.replace(/[\\|*_<>[\]~`]/g, '\\$&').replace(/[@#](?=\w)/g, '$&\u200b'),
  );
  return escaped.join('');
}
