import { isoOf } from '../model/iso.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Table } from './blocks.ts';
import { defineReport } from './define-report.ts';
import type { ListData, ListedDocument } from './list-data.ts';
import { withinNamedWindow } from './named-window.ts';
import { newestFirst } from './select.ts';

/** `lfi list`: which documents match, newest first. All of them unless a window is named. */
export const listReport = defineReport<ListData>({
  name: 'list',
  summary: 'Which incidents match',
  windowed: false,
  schema: async () => (await import('./list-schema.ts')).listSchema,
  build(postmortems, context) {
    const { within, leftOut } = withinNamedWindow(postmortems, context);
    const documents = within.sort(newestFirst).map((one) => describe(one, context.config.timezone));
    return { counted: documents.map(({ id }) => id), leftOut, data: { documents } };
  },
  view({ data }) {
    if (data.documents.length > 0) return [documentTable(data)];
    return [{ type: 'paragraph', text: 'No document matches.' }];
  },
  table: ({ data }) => documentTable(data),
});

function describe(postmortem: Postmortem, timezone: string): ListedDocument {
  const { id, path, kind, status, title, severity, services, date, failureMode } = postmortem;
  return {
    id,
    path,
    kind,
    status,
    title,
    severity,
    services,
    date: date && isoOf(date.moment, timezone),
    failureMode,
  };
}

function documentTable({ documents }: ListData): Table {
  return {
    type: 'table',
    columns: [
      { key: 'date', title: 'Date', whole: true, dispensable: 2 },
      { key: 'id', title: 'Id', whole: true },
      { key: 'severity', title: 'Sev' },
      { key: 'services', title: 'Services', dispensable: 4 },
      { key: 'failure_mode', title: 'Failure mode', dispensable: 3 },
      { key: 'title', title: 'Title', dispensable: 1 },
      { key: 'kind', title: 'Kind', dispensable: 5 },
      { key: 'status', title: 'Status', dispensable: 6 },
      { key: 'path', title: 'Path', dispensable: 7 },
    ],
    rows: documents.map((one) => [
      one.date?.slice(0, 10) ?? null,
      { text: one.id, tone: 'strong' },
      one.severity,
      one.services.join(', ') || null,
      one.failureMode,
      one.title,
      one.kind,
      one.status,
      one.path,
    ]),
  };
}
