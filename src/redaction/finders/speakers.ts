import { isGivenName } from '../given-names.ts';
import type { Match } from '../kinds.ts';
import type { Names } from '../names.ts';
import { words } from '../words.ts';
import type { Finder } from './finder.ts';
import { OPENERS, PRODUCTS } from './people-words.ts';

/** `02:14 maren:`, `[02:14] Maren Lund:`, `| 02:14 | Maren |`, `02:14 Maren → Jonas:`: who spoke, in a chat or a table. */
const ROW =
  /^[ \t>*-]*(?<cell>\|[ \t]*)?[*_`]{0,2}[[(]?(?:\d{4}-\d\d-\d\d[ T])?\d{1,2}:\d\d(?::\d\d)?[ \t]*(?:UTC|GMT|Z|CES?T|[ECMP][SD]T|[ap]m)?[\])]?[*_`]{0,2}(?<sign>[ \t]*[|–—-][ \t]*|[ \t]+)(?<names>[^:|\n]{2,60}?)[ \t]*(?<end>[:|])(?=[ \t])/dgimu;
const NAME =
  /^(?:\p{Lu}\.?[ -]?)?\p{Lu}[\p{Ll}'’][\p{L}'’-]{1,20}(?: (?:\p{Lu}[\p{L}'’-]{1,20}|\p{Lu}\.?)){0,2}$/u;
const ARROW = /(\s*(?:→|->|=>)\s*)/;

/** What a row is about where it is about no person. */
const EVENTS = words(`
  alert alerts alarm page deploy deploys deployment rollback release outage incident impact detection detected diagnosis
  mitigation mitigated recovery recovered resolution resolved escalation escalated declared identified investigation
  investigating monitoring update updated note notes decision action actions start started end ended begin beginning
  trigger triggered cause root symptom symptoms summary status event events time timeline what who where result results
  error errors failure warning traffic load latency lag queue backlog failover restart reboot revert fix fixed hotfix
  patch change config configuration migration maintenance window test tests check checks confirmed closed opened open
  acknowledged communication first last final initial all clear full partial service services customer customers user
  users report reports database network power disk memory cache cluster region site system systems team bot info debug
  warn fatal critical notice kernel meanwhile question answer idea plan step phase option side background context
  observation observed hypothesis theory conclusion conclusions follow-up todo done yes no high low medium normal good bad
  worse better green red yellow lesson lessons learned everything nothing something more less still again now later
  before after during total day night morning evening pipeline job jobs scheduled planned unknown public internal
  external message messages mail email tweet post posted video call bridge meeting war room pods pod nodes node
`);

/** People by where a chat or a timeline says who spoke. */
export const speakers: Finder = {
  kinds: ['person'],
  *find(text, names) {
    for (const { groups, indices } of text.matchAll(ROW)) {
      if ((groups?.['cell'] === undefined) === (groups?.['end'] === '|')) continue;
      let at = indices?.groups?.['names']?.[0] ?? 0;
      for (const piece of (groups?.['names'] ?? '').split(ARROW)) {
        const name = piece.replace(/^[*_`<@\s]+|[*_`>\s]+$|\s*\(.*$/g, '');
        if (isSpeaker(name, names)) yield match(at + piece.indexOf(name), name);
        at += piece.length;
      }
    }
  },
};

const match = (from: number, name: string): Match => ({ kind: 'person', from, to: from + name.length });

function isSpeaker(name: string, names: Names): boolean {
  if (name.length < 3 || names.isRole(name) || names.isKept(name) || names.isKnownWord(name)) return false;
  if (/^[\p{Ll}]{3,14}$/u.test(name)) return isGivenName(name);
  if (!NAME.test(name)) return false;
  return name
    .toLowerCase()
    .split(/[\s-]+/)
    .every(
      (word) =>
        !EVENTS.has(word) &&
        !OPENERS.has(word) &&
        !PRODUCTS.has(word) &&
        !names.isRole(word) &&
        !names.isKnownWord(word) &&
        !/(?:ed|ing|tion|sion|ment|ity|ness|ly|ure|ance|ence)$/.test(word),
    );
}
