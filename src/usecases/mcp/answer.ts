import { renderMarkdown } from '../../render/markdown.ts';
import type { Report } from '../../reports/define-report.ts';
import type { Made } from '../make-report.ts';
import { renderReport } from '../render-report.ts';
import { unheardFilters } from '../unheard-filters.ts';
import type { Answer } from './tool.ts';

/** A report of ours as the answer of a tool. */
export function answerOf<Data>(
  { definition, report, context, corpus, opened, heard }: Made<Data>,
  invocation: { readonly host: { readonly stdout: Parameters<typeof renderReport>[4] } },
): Answer {
  return {
    report,
    config: opened.config,
    postmortems: corpus.postmortems,
    remarks: unheardFilters(context.filters, heard, opened.config),
    markdown: (redactor) =>
      renderReport(definition, report, context, 'markdown', invocation.host.stdout, {}, redactor),
    page: async (part, redactor) => {
      const table = definition.table(part as Report<Data>);
      return renderMarkdown([redactor?.deep(table) ?? table]);
    },
  };
}
