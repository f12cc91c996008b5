import { count } from '../reports/wording.ts';
import { DOCUMENT_FILTERS, documentTable, documentValues } from './document-table.ts';
import { counted, filterForm } from './filters.ts';
import { html } from './markup.ts';
import type { Page } from './page.ts';
import type { Site } from './site.ts';

const ADDRESS = 'incidents.html';

const TITLES: Readonly<Record<(typeof DOCUMENT_FILTERS)[number], string>> = {
  severity: 'Severity',
  service: 'Service',
  failure_mode: 'Failure mode',
  factor: 'Factor',
  kind: 'Kind',
  status: 'Status',
};

/** All documents, newest first, and a form that narrows them. */
export function incidentsPage(site: Site): Page {
  const { documents } = site;
  const choices = DOCUMENT_FILTERS.map((key) => ({
    key,
    title: TITLES[key],
    values: counted(documents.flatMap((one) => documentValues(one)[key])),
  }));
  return {
    address: ADDRESS,
    title: 'Incidents',
    body: html`<h1>Incidents and near-misses</h1>
<p class="lead">${count(documents.length, 'document')}, the latest first.</p>
${filterForm('documents', choices)}
${documentTable({ site, page: ADDRESS }, documents, { caption: 'All documents', hideCaption: true, id: 'documents' })}`,
  };
}
