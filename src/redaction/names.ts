import type { Config } from '../model/config.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { EITHER_WAY } from './given-names.ts';
import type { Profile } from './profile.ts';
import { isRole } from './roles.ts';

/** The names that a corpus and its config use, and how they are to be read. */
export interface Names {
  /** Finds persons, customers, hosts and services by the names they have here; null where there are none. */
  readonly people: Lexicon | null;
  readonly customers: Lexicon | null;
  readonly services: Lexicon | null;
  readonly hosts: Lexicon | null;
  /** A team, a role or nobody. */
  isRole(name: string): boolean;
  /** A word that the config lets stand, or a service or word of the taxonomy. */
  isKnownWord(word: string): boolean;
  isKept(text: string): boolean;
  isTracker(prefix: string): boolean;
  /** Keys of known trackers in lower case, as branches and ids have them. */
  trackerKeys(text: string): Iterable<{ readonly from: number; readonly to: number }>;
}

/** Names looked for at once; `either` are words as well, and only count with a capital letter. */
export interface Lexicon {
  readonly pattern: RegExp;
  readonly either: ReadonlySet<string>;
}

const PERSON_KEYS =
  /^(?:x_)?(?:authors?|owners?|commanders?|incident_?commander|ic|scribes?|responders?|participants?|attendees|reporters?|reported_?by|reviewers?|reviewed_?by|approvers?|approved_?by|facilitators?|assignees?|leads?|on_?call|engineers?|contacts?|people|written_?by)$/i;
const COMPANY_FORM =
  /[\s,]+(?:ltd|limited|inc|incorporated|llc|llp|plc|corp|corporation|co|company|gmbh(?:\s*&\s*co\.?\s*kg)?|ag|kg|se|ug|ohg|e\.?v|s\.?a\.?(?:r\.?l\.?|s)?|s\.?p\.?a|s\.?r\.?l|b\.?v|n\.?v|oy|ab|as|a\/s|aps|pty(?:\s+ltd)?|pte(?:\s+ltd)?|kk|group|holdings?)\.?$/i;
/** Firms whose names are words: only with a capital letter. */
const ORDINARY =
  /^(?:apple|shell|target|orange|gap|meta|square|block|visa|next|sky|three|oracle|delta|discover|ford|monday|box|zoom|slack|stripe|amazon|alphabet|express|general|national|united|first|best|home|world|metro|office|post|bank|key|notion|linear|segment|amplitude|signal|line|o2|aldi|real|total|core|prime|nest|ring|match|root|hive|spring|gap|boots|dove|puma|jaguar|tide|gain|crane|union|summit|pioneer|frontier|liberty|atlas|apex|nova|vertex|zenith|beacon|anchor|bridge|harbor|harbour)$/i;

/** What the config and the documents call people, customers, services and trackers. */
export function namesOf(profile: Profile, config: Config, postmortems: readonly Postmortem[]): Names {
  const services = new Set(
    [...config.services, ...postmortems.flatMap(({ services: own }) => own)].map(fold),
  );
  const roles = new Set([
    ...services,
    ...Object.keys(config.areas).map(fold),
    ...config.language.people.map(fold),
    ...postmortems.flatMap(({ perspectives }) => perspectives.map(fold)),
  ]);
  const kept = new Set(profile.keep.map(fold));
  const people = new Set<string>();
  const prefixes = new Set(config.actions.trackers.map(({ prefix }) => prefix.toLowerCase()));
  const add = (given: unknown) => {
    for (const name of personsIn(given)) if (!isRole(name, roles) && !kept.has(fold(name))) people.add(name);
  };
  for (const postmortem of postmortems) {
    add(postmortem.owner);
    for (const [key, value] of Object.entries(postmortem.raw)) if (PERSON_KEYS.test(key)) add(value);
    for (const { owner, ticket } of postmortem.body.actionItems) {
      add(owner);
      const prefix = /(?:^|\/)([A-Za-z][A-Za-z0-9]{1,9})-\d+$/.exec(ticket ?? '')?.[1];
      if (prefix) prefixes.add(prefix.toLowerCase());
    }
    postmortem.release();
  }
  for (const name of profile.people) add(name);
  const words = new Set([
    ...services,
    ...Object.values(config.taxonomy).flatMap((vocabulary) => vocabulary.words.map(({ word }) => fold(word))),
    ...config.severities.flatMap(({ name, aliases }) => [name, ...aliases].map(fold)),
  ]);
  const keys = [...prefixes].filter((prefix) => /^[a-z][a-z0-9_]*$/.test(prefix));
  const trackers =
    keys.length > 0 ? new RegExp(`(?<![a-z0-9])(?:${keys.join('|')})-\\d{1,7}(?![\\w]|-\\d)`, 'gi') : null;
  return {
    people: lexicon(
      [...people].flatMap(partsOf).filter((name) => !isRole(name, roles) && !kept.has(fold(name))),
      (name) => EITHER_WAY.has(name),
    ),
    customers: lexicon(profile.customers.flatMap(customerForms), (name) => ORDINARY.test(name)),
    services: lexicon(
      [...services].filter((name) => !kept.has(name)),
      () => false,
    ),
    hosts: lexicon(profile.hosts, () => false),
    isRole: cached((name) => isRole(name, roles)),
    isKnownWord: (word) => words.has(fold(word)) || kept.has(fold(word)),
    isKept: (text) => kept.has(fold(text)),
    isTracker: (prefix) => prefixes.has(prefix.toLowerCase()),
    *trackerKeys(text) {
      if (trackers === null) return;
      for (const { index, 0: found } of text.matchAll(trackers))
        yield { from: index, to: index + found.length };
    },
  };
}

/** The same words come again and again. */
function cached(judge: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    if (known.size > 20_000) known.clear();
    const verdict = judge(name);
    known.set(name, verdict);
    return verdict;
  };
}

const fold = (name: string): string => name.trim().toLowerCase();

/** `Dana Meyer & Lee (SRE)` is two people. */
function personsIn(given: unknown): string[] {
  if (Array.isArray(given)) return given.flatMap(personsIn);
  if (typeof given !== 'string') return [];
  return given
    .replace(/\([^)]*\)|<[^>]*>|\[|\]/g, ' ')
    .split(/\s*[,;/&+|]\s*|\s+(?:and|und|et|y|with)\s+/i)
    .map((name) => name.trim().replace(/^@/, '').replace(/@.*$/, ''))
    .filter(
      (name) =>
        /^[\p{L}][\p{L}\p{N}.'’ _-]{1,60}$/u.test(name) &&
        name.split(/\s+/).length <= 4 &&
        !SOFTWARE_NAME.test(name) &&
        !SHORT_FORM.test(name),
    );
}

/** `JupyterHub`, `crates.io`: named after what they look after. */
const SOFTWARE_NAME = /^\p{L}*\p{Ll}\p{Lu}\p{Ll}+$|\.(?:io|com|org|net|dev|js|py)\b/u;

/** `TC`, `tc`, `UCOSP`: a team or a project more often than somebody. */
const SHORT_FORM = /^(?:\p{L}{1,2}|\p{Lu}{3,6})$/u;

/** The whole, each part that is long enough to be told from a word, and the logins that are made of them. */
function partsOf(name: string): string[] {
  const parts = name.split(/[\s._-]+/).filter((part) => part.length >= 3 && /^\p{L}+$/u.test(part));
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const logins = [`${first.charAt(0)}${last}`, `${first}${last.charAt(0)}`, `${last}${first.charAt(0)}`];
  return [name, ...(parts.length > 1 ? [...parts, ...logins.filter((login) => login.length >= 5)] : [])];
}

/** `Acme Ltd` is `Acme` as well. */
function customerForms(name: string): string[] {
  const bare = name.trim().replace(COMPANY_FORM, '');
  return bare.length >= 2 && bare !== name.trim() ? [name.trim(), bare] : [name.trim()];
}

function lexicon(names: readonly string[], isWord: (folded: string) => boolean): Lexicon | null {
  const all = [...new Set(names.filter((name) => name.length > 1))].sort((a, b) => b.length - a.length);
  if (all.length === 0) return null;
  const either = new Set(all.map(fold).filter(isWord));
  const alternatives = all.map((name) =>
    name
      .split(/[\s_-]+/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[\\s_.-]?'),
  );
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{N}]|\\p{L})`, 'giu'),
    either,
  };
}
