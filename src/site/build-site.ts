import type { IndexData } from '../library/index-data.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { ReportContext } from '../reports/define-report.ts';
import { Relations } from '../reports/show/relations.ts';
import { actionsPage } from './actions-page.ts';
import { dashboardPage } from './dashboard/dashboard-page.ts';
import { feedFile } from './feed.ts';
import { figuresOf } from './figures.ts';
import { figuresPage } from './figures-page.ts';
import { groupPage } from './group/group-page.ts';
import { groupsPage } from './groups-page.ts';
import { incidentPage, type Shelf } from './incident/incident-page.ts';
import { incidentsPage } from './incidents-page.ts';
import { nearMissesPage } from './near-misses-page.ts';
import { pageFile } from './page.ts';
import { dayOf } from './parts.ts';
import { recurringPage } from './recurring-page.ts';
import { indexFile, textFileOf } from './search-data.ts';
import { searchPage } from './search-page.ts';
import type { Site, SiteFile } from './site.ts';

/** Every file of the site but its assets, one at a time: a page is made when it is asked for, and not kept. */
export function* siteFiles(site: Site, index: IndexData, context: ReportContext): Generator<SiteFile> {
  const byPath = new Map(site.documents.map((one) => [one.path, one]));
  yield* documentFiles(site, index, { byPath, context, relations: new Relations(site.documents) });
  yield indexFileOf(site, index, byPath);
  yield feedFile(site);
  const figures = figuresOf(site);
  const pages = [
    () => dashboardPage(site, figures),
    () => figuresPage(site, figures),
    () => incidentsPage(site),
    () => actionsPage(site),
    () => recurringPage(site),
    () => nearMissesPage(site),
    () => searchPage(),
    ...site.dimensions.map(
      ({ by }) =>
        () =>
          groupsPage(site, by),
    ),
    ...site.groups.map((group) => () => groupPage(site, group)),
  ];
  for (const make of pages) yield pageFile(site, make());
}

/** A document's page and what the search reads of it, while its body is in memory. */
function* documentFiles(site: Site, index: IndexData, shelf: Shelf): Generator<SiteFile> {
  const places = new Map(index.cards.keys.map((key, document) => [key, document]));
  for (const one of site.documents) {
    yield pageFile(site, incidentPage(site, one, shelf));
    const document = places.get(one.path);
    if (document !== undefined) yield textFileOf(document, one);
    one.release();
  }
}

/** The index, with the pages of the documents that it is of; a document's key in it is its path. */
function indexFileOf(site: Site, index: IndexData, byPath: ReadonlyMap<string, Postmortem>): SiteFile {
  const pages = index.cards.keys.map((key) => {
    const one = byPath.get(key);
    return {
      href: (one && site.addresses.document(one.id)) ?? 'incidents.html',
      path: one?.path ?? '',
      day: one ? dayOf(one, site) : null,
    };
  });
  return indexFile(index, site.config, pages);
}
