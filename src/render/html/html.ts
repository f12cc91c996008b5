import type { Block, Entry } from '../../reports/blocks.ts';
import { chartTable } from '../chart-table.ts';
import { type Chart, isChart } from '../charts.ts';
import { cleanBlocks } from '../clean.ts';
import { escapeMarkup } from '../markup.ts';
import { inlineChart } from '../svg/inline.ts';
import { PAGE_STYLE } from './page-style.ts';
import { renderHtmlTable } from './table.ts';

/** A report as one page that needs nothing else: no script, no font, no request. `name` where it has no title. */
export function renderHtml(blocks: readonly Block[], name: string): string {
  const titled = blocks.find((block) => block.type === 'heading' && block.level === 1);
  const title = escapeMarkup(titled?.type === 'heading' ? titled.text : name);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
${PAGE_STYLE}
</style>
</head>
<body>
<main>
${titled ? '' : `<h1>${title}</h1>\n`}${renderHtmlBlocks(blocks)}
</main>
</body>
</html>
`;
}

/** Blocks as they stand in a page; `prefix` keeps the ids of several reports on it apart. */
export function renderHtmlBlocks(blocks: readonly Block[], prefix = 'chart'): string {
  let heading = '';
  let charts = 0;
  const said = new Set<string>();
  const parts = cleanBlocks(blocks).map((block) => {
    if (block.type === 'heading') heading = block.text;
    if (!isChart(block)) return renderBlock(block);
    charts += 1;
    return renderChart(block, block.caption ?? heading, `${prefix}-${charts}`, said);
  });
  return parts.filter((part) => part !== '').join('\n');
}

function renderBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level}>${prose(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p class="${block.lead ? 'lead ' : ''}lines">${prose(block.text)}</p>`;
    case 'note':
      return `<p class="note lines">${prose(block.text)}</p>`;
    case 'list': {
      const items = block.items.map((item) => `<li class="lines">${prose(item)}</li>`);
      return items.length === 0 ? '' : `<ul>\n${items.join('\n')}\n</ul>`;
    }
    case 'table':
      return block.rows.length === 0 ? '' : renderHtmlTable(block);
    case 'entries':
      return block.rows.length === 0 ? '' : `<ol>\n${block.rows.map(renderEntry).join('\n')}\n</ol>`;
    case 'commands':
      return block.lines.length === 0
        ? ''
        : `<pre><code>${block.lines.map(escapeMarkup).join('\n')}</code></pre>`;
    default:
      return '';
  }
}

function renderEntry({ title, about, quote, remarks }: Entry): string {
  const said = quote.map(({ text, marked }) => (marked ? `<mark>${escapeMarkup(text)}</mark>` : prose(text)));
  const notes = remarks.map(({ label, text }) => `<li>${escapeMarkup(label)}: ${prose(text)}</li>`);
  return [
    `<li><strong>${prose(title)}</strong>`,
    `<p class="note">${prose(about)}</p>`,
    ...(said.length > 0 ? [`<blockquote>${said.join('')}</blockquote>`] : []),
    ...(notes.length > 0 ? [`<ul>${notes.join('')}</ul>`] : []),
    '</li>',
  ].join('\n');
}

/** Running text, in which a date is not broken at its hyphens, and what stands in backticks is code. */
const prose = (text: string) =>
  escapeMarkup(text)
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, '<span class="whole">$&</span>')
    .replace(/`([^`\n]+)`/g, '<code>$1</code>');

/** `said` holds the legends that stand on the page already: each is said once. */
function renderChart(chart: Chart, caption: string, id: string, said: Set<string>): string {
  const { svg, legend } = inlineChart(chart, caption || 'Chart', id);
  const explained = legend === '' || said.has(legend);
  said.add(legend);
  return [
    '<figure>',
    ...(chart.caption ? [`<figcaption>${escapeMarkup(chart.caption)}</figcaption>`] : []),
    `<div class="scroll">${svg}</div>`,
    ...(explained ? [] : [`<p class="legend">${escapeMarkup(legend)}</p>`]),
    `<details><summary>Numbers</summary>\n${renderHtmlTable(chartTable(chart))}\n</details>`,
    '</figure>',
  ].join('\n');
}
