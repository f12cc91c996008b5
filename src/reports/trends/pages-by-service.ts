import type { Postmortem } from '../../model/postmortem.ts';
import { idsOf } from '../comparison.ts';
import { saysPages } from './pages.ts';

/** How often somebody was paged for incidents of a service. */
export interface ServicePages {
  readonly service: string;
  readonly pages: number;
  /** Incidents that say. */
  readonly ids: readonly string[];
  /** Incidents of the service that do not say. */
  readonly leftOut: number;
}

/** Services by their pages, most first; the pages of an incident on several services count for each. */
export function pagesByService(incidents: readonly Postmortem[]): ServicePages[] {
  const services = [...new Set(incidents.flatMap((one) => one.services))];
  return services
    .map((service): ServicePages => {
      const members = incidents.filter((one) => one.services.includes(service));
      const said = members.filter(saysPages);
      const pages = said.reduce((sum, one) => sum + (one.pages ?? 0), 0);
      return { service, pages, ids: idsOf(said), leftOut: members.length - said.length };
    })
    .filter(({ pages }) => pages > 0)
    .sort((a, b) => b.pages - a.pages || (a.service < b.service ? -1 : 1));
}
