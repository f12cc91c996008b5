import type { Match } from '../kinds.ts';
import type { Finder } from './finder.ts';
import { isKeyMaterial, isPlaceholder, isSecretLike } from './secret-words.ts';

/** What a sentence puts between the word and what it names: "the password for the box was `x`", "token (x)". */
const SAID =
  /(?<![A-Za-z0-9])(?<kind>pass(?:word|phrase|code|wd)|pwd?|secret|token|key|seed|credentials?|passwort)s?(?![A-Za-z0-9_])(?<glue>(?:[ \t]+(?:for|of|on|to|in|at)(?:[ \t]+[\w.’'-]{1,30}){1,4}?(?=[ \t]+(?:is|was|were|had)\b))?(?:[ \t]+(?:is|was|were|being|has|had|the|a|an|value|named|called|set|to|reads?|equals|still|then|simply|literally|just|used|of|got|became|be|been|ist|war|lautete)(?![\w'’])){0,5}[ \t]*[,:=]?[ \t]*[([]?[("'`[“‘]?)(?<value>[^\s"'`,;()<>“”‘’|]{4,400})/gi;
const NAMES = /\b(?:is|was|were|been|ist|war|lautete|equals|reads?|set to)\b|[:=]/;

/** Words in quotation marks behind "the password was": a phrase of words, none of which a message would need. */
const PHRASE =
  /\bpass(?:word|phrase|code)s?\b[^.\n"“]{0,40}?\b(?:is|was|were|set to|to|:)[ \t]*["“](?<value>[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+){2,11})["”]/gi;
const SENTENCE =
  /\b(?:the|an?|is|are|was|be|been|not|no|must|should|cannot|can|too|has|have|than|for|of|to|in|or|least|your|you|it|field|required|failed|authentication|reset|changed|expired)\b/i;

const PIN =
  /(?<![A-Za-z0-9])PIN(?:[ \t]+code)?(?:[ \t]+(?:is|was))?[ \t]*[:=]?[ \t]*["'`]?(?<value>\d{4,8})(?![\w.:,-]\d|\w)/g;

/** A word with capital and small letters, a digit, and an exclamation mark inside: nobody writes so but for a password. */
const INNER_MARK =
  /(?<![^\s"'`(«„“])(?=[^\s!]{0,40}![A-Za-z0-9])(?=\S{0,40}[A-Z])(?=\S{0,40}[a-z]{2})(?=\S{0,40}\d)[A-Za-z0-9!_-]{8,40}(?=[\s"'`),;]|$)/g;

const COMMANDS: readonly RegExp[] = [
  /\bcurl\b[^\n]{0,200}?\s(?:-u|--user|--proxy-user)[ =]*["']?(?<value>[^\s"':]+:[^\s"']+)/g,
  /\b(?:docker|podman|buildah|helm|oras|skopeo|az|oc|cf|npm|heroku|vault)\b[^\n]{0,60}?\blogin\b[^\n]{0,120}?\s-(?:p|P)[ =]*["']?(?<value>[^\s"'-][^\s"']{2,})/g,
  /\bsshpass\s+-p\s*["']?(?<value>[^\s"']+)/g,
  /\b(?:mysql|mysqldump|mysqladmin|mysqlimport|mariadb(?:-dump)?|xtrabackup)\b[^\n]{0,120}?\s-p["']?(?<value>[^\s"']{3,})/g,
  /\b(?:mongo(?:sh|dump|restore)?|ldapsearch|ldapmodify|sqlcmd|isql|rabbitmqadmin|ipmitool|smbclient)\b[^\n]{0,120}?\s-(?:p|w|P)\s+["']?(?<value>[^\s"'-][^\s"']{2,})/g,
  /\bredis-cli\b[^\n]{0,120}?\s(?:-a|--pass)\s+["']?(?<value>[^\s"']+)/g,
  /\bhtpasswd\b[^\n]{0,60}?\s-\w*b\w*\s+\S+\s+\S+\s+["']?(?<value>[^\s"']+)/g,
  /\bopenssl\b[^\n]{0,200}?\bpass:["']?(?<value>[^\s"']+)/g,
  /\b(?:sqlplus|expdp|impdp|rman|ORA-\d+|jdbc:oracle)\b[^\n]{0,80}?[\s:]\w{1,30}\/(?<value>[^\s/@"']{4,60})(?=@)/g,
  /\bsnmp\w+\b[^\n]{0,60}?\s-c\s+["']?(?<value>[^\s"']+)/g,
  /\b(?:login|user(?:name)?)\s+[\w.@-]+\s+(?:password|pass)\s+(?<value>\S+)/g,
];
const MAY_BE_COMMAND =
  /\b(?:curl|login|sshpass|mysql|mariadb|xtrabackup|mongo|ldap|sqlcmd|isql|rabbitmqadmin|ipmitool|smbclient|redis-cli|htpasswd|openssl|snmp|user|sqlplus|expdp|impdp|rman|ORA-|jdbc:oracle)/;

/** Secrets that a sentence or a command gives away. */
export const secretSentences: Finder = {
  kinds: ['secret'],
  *find(text) {
    for (const hit of text.matchAll(SAID)) {
      const { value = '', kind = '', glue = '' } = hit.groups ?? {};
      if (PUBLIC_KEYS.test(text.slice(Math.max(0, hit.index - 24), hit.index))) continue;
      const quoted = /["'`“‘([]$/.test(glue);
      const bare = value.replace(quoted ? /[\]]+$/ : /[.:!?\]*]+$/, '');
      const named = quoted || NAMES.test(glue);
      const seemsSo =
        /^(?:key|seed)$/i.test(kind) || !named ? isKeyMaterial(bare) : isSecretLike(bare, quoted);
      if (seemsSo && !isPlaceholder(bare) && !/^[:=,}\]]/.test(bare))
        yield at(hit.index + hit[0].length - value.length, bare);
    }
    for (const hit of text.matchAll(PHRASE)) {
      const value = hit.groups?.['value'] ?? '';
      if (!SENTENCE.test(value)) yield at(hit.index + hit[0].length - 1 - value.length, value);
    }
    if (/[A-Za-z0-9]![A-Za-z0-9]/.test(text)) {
      for (const { index, 0: value } of text.matchAll(INNER_MARK)) yield at(index, value);
    }
    for (const hit of text.matchAll(PIN)) {
      const value = hit.groups?.['value'] ?? '';
      yield at(hit.index + hit[0].length - value.length, value);
    }
    if (!MAY_BE_COMMAND.test(text)) return;
    for (const command of COMMANDS) {
      for (const hit of text.matchAll(command)) {
        const value = hit.groups?.['value'] ?? '';
        if (!isPlaceholder(value)) yield at(hit.index + hit[0].length - value.length, value);
      }
    }
  },
};

const at = (from: number, value: string): Match => ({ kind: 'secret', from, to: from + value.length });

/** Keys that name a row, a message or a place in a cache, and are nobody's secret. */
const PUBLIC_KEYS =
  /(?:idempotency|partition(?:ing)?|primary|foreign|cache|sort|shard(?:ing)?|object|row|lookup|message|public|config(?:uration)?|json|yaml|map|hash|unique|index|group|metric|label|feature|redis|s3|translation|dedup(?:lication)?|event)[ _-]?$/i;
