import type { Match } from '../kinds.ts';
import type { Names } from '../names.ts';
import { words } from '../words.ts';
import { isHost } from './dotted-names.ts';
import { type Finder, hitsOf } from './finder.ts';
import { hostInId, isHostName } from './host-names.ts';
import { isWellKnown } from './public-hosts.ts';

/** An id as a file of a postmortem has it. */
const ID = /(?<![\w.-])\d{4}-\d\d-\d\d-[a-z][a-z0-9-]{3,100}/g;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const LABELS_AFTER = /(?:\.[A-Za-z0-9_-]{1,63})*/y;
const URL_HOST = /:\/\/(?:[^\s/@'"`<>]{0,200}@)?([\p{L}\p{N}_](?:[\p{L}\p{N}._-]{0,250}[\p{L}\p{N}_])?)/gu;
const SCP = /@([A-Za-z0-9][\w-]*(?:\.[\w-]+)*):[\w~/.]/g;
/** `\\FILES01\\exports` */
const SHARE = /(?<![\w\\])\\{2}(?<it>[A-Za-z][\w.-]{1,62})\\[\w$]/dg;
/** "on host gandalf," */
const SAID_HOST =
  /\b(?:[Oo]n|[Ff]rom|to|into|onto|of|restarted|rebooted|drained|patched|replaced|^)[ \t]?(?:the )?(?:[Hh]ost|[Ss]erver|[Mm]achine|[Bb]ox|VM)[ \t]+(?<it>[a-z][a-z0-9-]{2,20})(?=[.,;:)](?:\s|$)|$|[ \t](?:was|is|had|went|ran|died|hung|crashed|failed|rebooted|stopped)\b)/dgm;
const NO_NAMES = words(`
  and are but can did does for from had has have its itself may not now one only our that the then there this too two was
  were when which while who will with alone itself again already also level side name names kernel header path process
  memory disk network port key keys system group pool list farm park room rack cluster load type class config file files
  time again down online offline first once today instead there here itself either anyway access metrics logs
`);
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
    if (text.includes('\\\\')) yield* hitsOf(text, SHARE, 'host');
    for (const match of hitsOf(text, SAID_HOST, 'host')) {
      const name = text.slice(match.from, match.to);
      if (!NO_NAMES.has(name) && !/(?:s|ed|ing|ion|ment|ity|ly)$/.test(name) && !isFine(name, names))
        yield match;
    }
    yield* dotted(text, names);
    yield* numbered(text, names);
    for (const { index, 0: id } of text.matchAll(ID)) {
      const at = hostInId(id);
      if (at !== null && !names.isKnownWord(id.slice(at))) yield match(index + at, id.slice(at));
    }
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
    const first = text.slice(text.charAt(from - 1) === '%' ? from + 2 : from, dot);
    LABELS_AFTER.lastIndex = dot;
    const rest = (LABELS_AFTER.exec(text)?.[0] ?? '').replace(/[-_.]+$/, '');
    past = dot + rest.length;
    if (first === '' || /[\w@.$/\\-]/.test(text.charAt(from - 1)) || first.startsWith('-')) continue;
    const found = first + rest;
    if (!isHost(found, text.slice(past, past + 8)) || isFine(found, names)) continue;
    yield match(past - found.length, found);
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
    if (names.isKnownWord(found) || names.isKept(found) || UUID.test(found)) continue;
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
