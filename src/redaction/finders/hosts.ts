import type { Match } from '../kinds.ts';
import type { Names } from '../names.ts';
import { words } from '../words.ts';
import type { Finder } from './finder.ts';
import { isHostName } from './host-names.ts';
import { isWellKnown } from './public-hosts.ts';

/** Names that nobody outside resolves. */
const PRIVATE = words(
  'internal local lan corp intra intranet private consul svc localdomain home prod priv ad vpn dmz mgmt infra',
);
/** Endings that are hardly ever anything but a host's. */
const PLAIN = words(`
  com net org edu gov mil int arpa biz cloud tech online site store shop eu de uk fr nl ch es pt se dk fi cz sk hu ro bg
  gr tr ru ua br ar mx cl au nz jp cn hk tw sg kr th vn ph nu lu lt lv ee ie il ae sa za ng ke eg ma ca us asia africa
  berlin london example test invalid onion aero coop museum jobs travel tel gmbh ltd bank
`);
/** Endings of hosts that are also endings of files or parts of names in programs. */
const EITHER = words(`
  io dev app ai co id is in at to me my no it as by be am do im la ly gg fm tv ws cc so sh py rs md pl ps ml mk st tf name
  info data host email group network services service systems system events run build link zone run page pages blog
  works tools software solutions digital live media news one pro xyz top vip club world space website agency company
`);
/** Endings that make a host of a name with three parts, where `foo.bar.io` may still be a package. */
const WITH_THREE = words('io dev app ai co at be ch it me to in id ly gg tv ws');

const LABELS_AFTER = /(?:\.[A-Za-z0-9_-]{1,63})*/y;
const URL_HOST = /:\/\/(?:[^\s/@'"`<>]{0,200}@)?([\p{L}\p{N}_](?:[\p{L}\p{N}._-]{0,250}[\p{L}\p{N}_])?)/gu;
const SCP = /@([A-Za-z0-9][\w-]*(?:\.[\w-]+)*):[\w~/.]/g;
const NUMBERED_AFTER = /[A-Za-z0-9-]*/y;

/** Behind these a name is a host's whatever it looks like. */
const HOST_BEFORE =
  /(?:\b(?:hosts?|hostname|servers?|machine|instance|box|vm|nodes?|bastion|jump ?host|pods?|primary|replica|standby)(?:\s+(?:is|was|named|called))?\s*[:=]?\s*[`"']|\bssh\s+(?:-\S+\s+)*(?:[\w.-]+@)?|\bkubectl\s[\w -]{0,60}?(?:pod|node)\s|\b(?:pods?|nodes?|hosts?)\/|\s[a-z][\w-]{0,30}@)$/;
const INSTANCE = /^(?:i|eni|vol|subnet|sg|vpc|igw|nat|rtb|eipalloc|lt|asg|mi)-(?=[0-9a-f]*\d)[0-9a-f]{8,17}$/;

/** Hosts by their whole name, by where they stand, and by the shape of the names that machines get. */
export const hosts: Finder = {
  kinds: ['host'],
  *find(text, names) {
    if (text.includes('://')) {
      for (const { index, 0: whole, 1: found = '' } of text.matchAll(URL_HOST)) {
        if (!isFine(found, names)) yield match(index + whole.length - found.length, found);
      }
    }
    yield* dotted(text, names);
    yield* numbered(text, names);
    if (text.includes('@')) {
      for (const { index, 1: found = '' } of text.matchAll(SCP))
        if (!isFine(found, names)) yield match(index + 1, found);
    }
  },
};

/** Names with dots in them, from their first dot on. */
function* dotted(text: string, names: Names): Generator<Match> {
  let past = 0;
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', Math.max(dot + 1, past))) {
    const next = text.charCodeAt(dot + 1);
    if (!isLetterOrDigit(next) || !isLetterOrDigit(text.charCodeAt(dot - 1))) continue;
    const from = startOfLabel(text, dot, past);
    const first = text.slice(from, dot);
    LABELS_AFTER.lastIndex = dot;
    const rest = (LABELS_AFTER.exec(text)?.[0] ?? '').replace(/[-_.]+$/, '');
    past = dot + rest.length;
    if (first === '' || /[\w@.$/\\-]/.test(text.charAt(from - 1)) || first.startsWith('-')) continue;
    const found = first + rest;
    if (!isHost(found, text.slice(past, past + 8)) || isFine(found, names)) continue;
    yield match(from, found);
  }
}

/** Names that a digit ends or stands in, from their first digit on. */
function* numbered(text: string, names: Names): Generator<Match> {
  let past = 0;
  for (const { index: digit } of text.matchAll(/\d+/g)) {
    const before = text.charCodeAt(digit - 1);
    if (digit < past || (before !== 45 && !isLetterOrDigit(before))) continue;
    let from = startOfLabel(text, digit, past);
    while (from < digit && !/[A-Za-z]/.test(text.charAt(from))) from++;
    const head = text.slice(from, digit);
    NUMBERED_AFTER.lastIndex = digit;
    const tail = NUMBERED_AFTER.exec(text)?.[0] ?? '';
    past = digit + tail.length;
    if (head === '' || /^(?:\w|\(|@)/.test(text.slice(past, past + 1))) continue;
    const found = (head + tail).replace(/-+$/, '');
    if (names.isKnownWord(found) || names.isKept(found)) continue;
    const bare =
      !/[\w@.$/\\#&=-]/.test(text.charAt(from - 1)) && !/^\.[A-Za-z]{2,}/.test(text.slice(past, past + 3));
    if (bare && (INSTANCE.test(found) || isHostName(found))) yield match(from, found);
    else if (!/^(?:v|sha)\d/.test(found) && saysHost(text, from)) yield match(from, found);
  }
}

/** Where the letters, digits and hyphens before a place begin; no label is longer than 63. */
function startOfLabel(text: string, to: number, past: number): number {
  let from = to;
  while (from > past && to - from < 63) {
    const code = text.charCodeAt(from - 1);
    if (!isLetterOrDigit(code) && code !== 45 && code !== 95) break;
    from--;
  }
  return from;
}

function saysHost(text: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - 80), from);
  return /[`"'/@]$|\b(?:ssh|kubectl)\b[^\n]*\s$/.test(before) && HOST_BEFORE.test(before);
}

const isLetterOrDigit = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);

const match = (from: number, found: string): Match => ({ kind: 'host', from, to: from + found.length });

const LOCAL =
  /^(?:(?:[\w.-]+\.)?localhost|sha\d+|127\.|0\.0\.0\.0|host\.docker\.internal|localhost\.localdomain|[\w.-]*\.invalid|invalid|hostname?|server|example|your-\w+|my-?host)$/i;

const isFine = (host: string, names: Names): boolean =>
  LOCAL.test(host) ||
  isWellKnown(host) ||
  names.isKept(host) ||
  /^\d+(?:\.\d+){3}$/.test(host) ||
  /^\d+$/.test(host);

function isHost(name: string, after: string): boolean {
  const labels = name.split('.');
  const last = (labels.at(-1) ?? '').toLowerCase();
  if (/^(?:\(|\[|=(?!=)|::|->)/.test(after)) return false;
  // `java.util.List`, `error.Code`: names of hosts are written in one case.
  if (labels.some((label) => /[a-z][A-Z]|^_|_$/.test(label))) return false;
  if (
    labels.some((label) => /[A-Z]/.test(label)) &&
    name !== name.toUpperCase() &&
    labels.length > 2 &&
    /[A-Z]/.test(labels.at(-1) ?? '')
  )
    return false;
  if (
    /^(?:com|org|net|io|java|javax|jakarta|kotlin|scala|sun|dev|de|uk)$/.test(labels[0] ?? '') &&
    labels.length > 2 &&
    !PRIVATE.has(last)
  )
    return false;
  const hostly =
    labels.slice(0, -1).some((label) => /[-\d]/.test(label)) ||
    /^(?:www\d?|api|mail|smtp|imap|mx\d?|ns\d?|ftp|vpn|cdn|status|app|db|git|ci|auth|login|portal|admin|grafana|jenkins|wiki|docs)$/.test(
      labels[0] ?? '',
    );
  if (PRIVATE.has(last))
    return (
      labels.length > 2 ||
      hostly ||
      last === 'internal' ||
      last === 'local' ||
      last === 'lan' ||
      last === 'corp'
    );
  if (labels.includes('svc') || labels.includes('cluster')) return last === 'local' || labels.includes('svc');
  if (PLAIN.has(last))
    return (
      (last !== 'int' &&
        last !== 'test' &&
        last !== 'net' &&
        last !== 'store' &&
        last !== 'us' &&
        last !== 'es' &&
        last !== 'de' &&
        last !== 'se' &&
        last !== 'online') ||
      labels.length > 2 ||
      hostly ||
      (last === 'net' && !/^(?:asp|vb|dot|ado|system)$/i.test(labels[0] ?? '')) ||
      last === 'de'
    );
  if (!EITHER.has(last)) return false;
  const port = /^:\d{2,5}\b/.test(after);
  if (labels.length === 2)
    return (
      port ||
      (hostly &&
        !/^(?:sh|py|rs|md|pl|ps|so|name|data|id|host|group|in|is|to|as|at|by|my|system|service|events|email|st|tf|ml|do|no|run|build|link)$/.test(
          last,
        ) &&
        !/_/.test(name))
    );
  return WITH_THREE.has(last) || hostly
    ? !/_/.test(name) &&
        !/^(?:sh|py|rs|md|so|pl|name|id|host|data|group|service|system|in|is|as|by|my|do|no|email|events|network|run|build)$/.test(
          last,
        )
    : false;
}
