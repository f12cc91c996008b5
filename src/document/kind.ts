import type { Lookup } from '../model/field-names.ts';
import { ownValue } from '../model/own-value.ts';
import type { Kind, Status } from '../model/postmortem.ts';
import { foldWord } from '../model/taxonomy.ts';
import { asList, asText } from './coerce.ts';

const KINDS: Readonly<Record<string, Kind>> = {
  incident: 'incident',
  'near-miss': 'near-miss',
  nearmiss: 'near-miss',
  maintenance: 'maintenance',
  other: 'other',
  // Pages of ours that were written into the folder of documents.
  digest: 'other',
  guild: 'other',
};

const NEAR_MISS_FOLDER = /(?:^|\/)near[-_ ]?miss(?:es)?\/(?:.*\/)?[^/]*$/i;

// "Maintenance" alone can be what an incident happened during; announced work is what these say.
const ANNOUNCED =
  /\b(?:scheduled|planned|upcoming|routine|regular|preventive|emergency)\b.{0,40}\bmaintenance\b|\bmaintenance\b.{0,30}\b(?:window|notice|announcement|scheduled|planned)\b|^maintenance\b|\bmaintenance$|\binformational notice\b/i;

const MAINTENANCE_FILE = /(?:^|[-_ .])maintenances?(?:[-_ .]|$)/i;
const WENT_WRONG =
  /\b(?:outages?|incidents?|post-?mortem|fail(?:ed|ure|s)?|broken?|crash(?:ed)?|caus(?:ed|es|ing))\b/i;

const NOTICES = new Set([
  'maintenance',
  'scheduled-maintenance',
  'planned-maintenance',
  'notice',
  'informational',
]);

/** What the frontmatter says, else near-miss by its folder, else maintenance where title or frontmatter plainly say so, else incident. */
export function kindOf(field: Lookup, path: string, title: string | null): Kind {
  const written = asText(field('kind'));
  const named = written === null ? undefined : ownValue(KINDS, foldWord(written));
  if (named) return named;
  if (NEAR_MISS_FOLDER.test(path)) return 'near-miss';
  if (title !== null && ANNOUNCED.test(title) && !WENT_WRONG.test(title)) return 'maintenance';
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (MAINTENANCE_FILE.test(name) && !WENT_WRONG.test(`${title ?? ''} ${name}`)) return 'maintenance';
  if (field('informational') === true || field('maintenance') === true) return 'maintenance';
  const words = [
    asText(field('type')),
    asText(field('severity')),
    asText(field('category')),
    ...asList(field('tags')),
  ];
  return words.some((word) => word !== null && NOTICES.has(foldWord(word))) ? 'maintenance' : 'incident';
}

const STATUSES: Readonly<Record<string, Status>> = {
  draft: 'draft',
  wip: 'draft',
  'in-review': 'in-review',
  review: 'in-review',
  published: 'published',
  'not-required': 'not-required',
};

/** The status as written, or `unknown` for none and for any other word. */
export function statusOf(field: Lookup): Status {
  const written = asText(field('status'));
  return (written !== null && ownValue(STATUSES, foldWord(written))) || 'unknown';
}
