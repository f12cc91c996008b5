import { posix } from 'node:path';
import type { Postmortem } from '../../model/postmortem.ts';
import type { Resolve } from '../../render/html/resolve.ts';
import { safeLink } from '../../render/markup.ts';
import { hrefFrom } from '../addresses.ts';
import type { Site } from '../site.ts';

const EXTERNAL = /^(?:https?:|mailto:)/i;

/** Where the links and images of one document lead on the site. */
export function resolverFor(
  site: Site,
  postmortem: Postmortem,
  page: string,
  byPath: ReadonlyMap<string, Postmortem>,
): Resolve {
  return {
    link(url) {
      const safe = safeLink(url);
      if (safe === null) return null;
      if (EXTERNAL.test(safe)) return safe;
      const [file = ''] = decoded(safe).split(/[?#]/);
      // A place in the document itself that is none of its headings.
      if (file === '') return null;
      const path = posix.normalize(posix.join(posix.dirname(postmortem.path), file));
      const target = byPath.get(path) ?? byPath.get(`${path}.md`);
      const address = target && site.addresses.document(target.id);
      return address ? hrefFrom(page, address) : null;
    },
    image(url) {
      const address = site.assets.image(postmortem, decoded(url));
      return address === null ? null : hrefFrom(page, address);
    },
  };
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
