import type { Match } from '../kinds.ts';
import { type Finder, hitsOf } from './finder.ts';
import { isWellKnown } from './public-hosts.ts';

const LOCAL = /[\p{L}\p{N}.!#$%&'*+/=?^_{|}~-]+$/u;
const QUOTED = /"[^"\n]{1,64}"$/;
const DOMAIN =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}[\p{L}\p{N}])?\.)+(?:[\p{L}]{2,24}|xn--[\w-]{2,40})(?![\p{L}\p{N}])|^\[[\d.a-fA-F:IPv]{3,60}\]/u;
const FILES = /\.(?:png|jpe?g|gif|svg|webp|ico|pdf|css|js|ts|tsx|map|zip|gz|tgz)$/i;
const AT = '(?:[[({<]\\s{0,2}(?:at|ät|@)\\s{0,2}[\\])}>]|&#64;|&commat;|%40|＠)';
const DOT = '(?:\\s{0,2}[[({<]\\s{0,2}(?:dot|punkt|\\.)\\s{0,2}[\\])}>]\\s{0,2}|\\.|\\s(?:dot|DOT|punkt)\\s)';
/** The domain's dots may be written out too. */
const WRITTEN_OUT = new RegExp(
  `(?<![\\w.+-])[\\w.+-]{1,64}\\s{0,2}${AT}\\s{0,2}[\\w-]{1,63}(?:${DOT}[\\w-]{2,63}){1,4}`,
  'giu',
);
const SPOKEN =
  /(?<![\w.+-])[\w.+-]{1,64}(?:\s(?:dot|DOT)\s[\w-]{1,63}){0,2}\s(?:at|AT)\s[\w-]{1,63}(?:\s(?:dot|DOT)\s[\w-]{1,63}){0,3}\s(?:dot|DOT)\s(?:com|net|org|io|de|eu|uk|fr|nl|ch|at|dev|app|co|info|example|test|edu|gov|internal)\b/g;
const MAY_BE_WRITTEN_OUT = /[[({<]\s{0,2}(?:at|ät|@)|&#64;|&commat;|%40|＠|\sdot\s/i;

/** Addresses of mail, quoted, in other scripts, and as people write them to hide them. */
export const emails: Finder = {
  kinds: ['e-mail'],
  *find(text) {
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      const match = around(text, at);
      if (match) yield match;
    }
    if (MAY_BE_WRITTEN_OUT.test(text)) {
      yield* hitsOf(text, WRITTEN_OUT, 'e-mail');
      yield* hitsOf(text, SPOKEN, 'e-mail');
    }
  },
};

function around(text: string, at: number): Match | null {
  const domain = DOMAIN.exec(text.slice(at + 1, at + 256))?.[0];
  if (!domain || FILES.test(domain)) return null;
  const before = text.slice(Math.max(0, at - 66), at);
  const given = QUOTED.exec(before)?.[0] ?? LOCAL.exec(before)?.[0];
  // A sentence's own punctuation and an address's scheme are no part of it.
  const local = given?.replace(/^(?:mailto:|[.!#$%&'*+/=?^{|}~-]+)/u, '').replace(/^.*\/\//u, '');
  if (!local) return null;
  const port = text.charAt(at + 1 + domain.length) === ':';
  if (local === 'git' && (port || isWellKnown(domain))) return null;
  return { kind: 'e-mail', from: at - local.length, to: at + 1 + domain.length };
}
