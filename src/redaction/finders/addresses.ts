import type { Match } from '../kinds.ts';
import type { Finder } from './finder.ts';

const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const DOT = '(?:\\.|\\[\\.\\]|\\(\\.\\)|\\[dot\\])';
const IPV4 = new RegExp(
  `(?:${OCTET}${DOT}){3}${OCTET}(?:\\/\\d{1,2}(?!\\d|[./]\\d))?(?![\\d]|\\.\\d|[\\w]*_)|(?:${OCTET}\\.){3}[xX*](?![\\w.]*\\w)|(?:${OCTET}\\.){2}[xX*]\\.[xX*](?![\\w.]*\\w)|${OCTET}\\.${OCTET}(?:\\.${OCTET})?\\/(?:8|1[0-9]|2[0-4])(?![\\d./])`,
  'y',
);
/** Two numbers with a dot between them, however it is written. */
const DOTTED = /\d(?:\.|\[\.\]|\(\.\)|\[dot\]|\/)[\dxX*]/g;
const VERSION_BEFORE =
  /(?:\bv|\bversion[s]?\s*[:=]?\s*|\bver\.?\s*|\breleases?\s*|\bbuild\s*|\bfirmware\s*|\btag(?:ged)?\s*|\b(?:driver|kernel|client|agent|sdk|library|package|plugin|chart|module|runtime|app|browser|chrome|chromium|edge|firefox|safari|windows|macos|ios|android|java|jdk|oracle|postgresql|mysql|mariadb|openssl|nginx|python|ruby|terraform|kubernetes|elasticsearch|redis|kafka)\s+|[a-z]\/|[a-z]-|==|~=|>=|<=|\^|§\s*|\bsections?\s+|\bchapter\s+|\boid\s+)[`"'v]{0,2}$/i;
/** Everybody's own machine, or none. */
const NOBODYS = /^(?:127(?:\.\d+){3}|0\.0\.0\.0|255\.255\.255(?:\.\d+)?|255(?:\.\d+){3})(?:\/\d+)?$/;

/** RFC 1918 */
const PRIVATE = /^(?:10\.\d+|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d+\.\d+$/;

const IPV6 =
  /(?:[0-9a-fA-F]{0,4}:){2,8}(?:[0-9a-fA-F]{1,4}|(?:\d{1,3}\.){3}\d{1,3})?(?:%[\w.-]{1,16})?(?:\/\d{1,3})?(?![\w:])/y;
const MAC =
  /(?:[0-9a-fA-F]{2}([:-])(?:[0-9a-fA-F]{2}\1){4}(?:[0-9a-fA-F]{2}\1[0-9a-fA-F]{2}\1)?[0-9a-fA-F]{2}|(?:[0-9a-fA-F]{4}\.){2}[0-9a-fA-F]{4})(?![\w:-])/y;
/** The second and third sign of one: everything else of it stands in words. */
const SIGNS = /:[0-9a-fA-F]{0,4}:|-[0-9a-fA-F]{2}-|\.[0-9a-fA-F]{4}\./g;

/** Addresses of machines: IPv4 and IPv6, whole networks, network cards. */
export const addresses: Finder = {
  kinds: ['address'],
  *find(text) {
    let past = 0;
    for (const { index: hit } of text.matchAll(DOTTED)) {
      if (hit < past) continue;
      let from = hit;
      while (isDigit(text.charCodeAt(from - 1))) from--;
      if (/[\w.]/.test(text.charAt(from - 1))) continue;
      IPV4.lastIndex = from;
      const found = IPV4.exec(text)?.[0];
      if (found === undefined) continue;
      past = from + found.length;
      if (!NOBODYS.test(found) && !isVersion(text, from, found)) yield match(from, found);
    }
    past = 0;
    for (const { index: hit } of text.matchAll(SIGNS)) {
      if (hit < past) continue;
      let from = hit;
      while (isHex(text.charCodeAt(from - 1)) && hit - from < 5) from--;
      if (/[\w:.-]/.test(text.charAt(from - 1))) continue;
      MAC.lastIndex = from;
      IPV6.lastIndex = from;
      const found = MAC.exec(text)?.[0] ?? IPV6.exec(text)?.[0];
      if (found === undefined) continue;
      past = from + found.length;
      if (!found.includes('::') && found.split(':').length < 8 ? isMac(found) : isIpv6(found))
        yield match(from, found);
    }
  },
};

const isMac = (found: string): boolean =>
  /^[0-9a-fA-F]{2}[:-]|^[0-9a-fA-F]{4}\./.test(found) && /^(?:[0-9a-fA-F]{2}[:-]){5}|\./.test(found);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isHex = (code: number): boolean =>
  isDigit(code) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);

const match = (from: number, found: string): Match => ({ kind: 'address', from, to: from + found.length });

function isVersion(text: string, index: number, found: string): boolean {
  if (found.includes('/')) return false;
  if (
    /^(?:\.(?:jar|zip|tar|tgz|gz|deb|rpm|exe|msi|whl|dmg)\b|-(?:alpha|beta|rc|snapshot|r\d|\d+\b(?!\.\d)|ubuntu|debian))/i.test(
      text.slice(index + found.length, index + found.length + 12),
    )
  )
    return true;
  const before = text.slice(Math.max(0, index - 24), index);
  if (PRIVATE.test(found) && /[a-z][/-]$/.test(before)) return false;
  return VERSION_BEFORE.test(before) && !/:\/\/$/.test(before);
}

/** Eight groups, or fewer with one gap; what may as well be a name in a program (`dead::beef`) is none. */
export function isIpv6(given: string): boolean {
  const address = given.replace(/[%/].*$/, '');
  if (address === '::' || address === '::1') return false;
  const parts = address.split('::');
  if (parts.length > 2) return false;
  const groups = parts.flatMap((part) => (part === '' ? [] : part.split(':')));
  if (groups.some((group) => group === '')) return false;
  const count = groups.length + (groups.at(-1)?.includes('.') ? 1 : 0);
  if (parts.length === 1) return count === 8;
  if (count > 7) return false;
  return /\d/.test(address) && (groups.length >= 2 || given.includes('/') || /^(?:f[cdef]|2)/i.test(address));
}
