import type { Match } from '../kinds.ts';
import type { Finder } from './finder.ts';

/** The last word of a name whose value is a secret: `DB_PASSWORD`, `client-secret`, `apiKey`. */
const KEY =
  'pass(?:word|wd|phrase|code)?|passwort|pwd|secret|token|jwt|bearer|credentials?|api[_ -]?key|apikey|app(?:lication)?[_ -]?key|access[_ -]?key(?:[_ -]?id)?|secret[_ -]?key|private[_ -]?key|(?:en|de)cryption[_ -]?key|signing[_ -]?key|shared[_ -]?(?:access[_ -]?)?key|account[_ -]?key|master[_ -]?key|license[_ -]?key|service[_ -]?key|integration[_ -]?key|routing[_ -]?key|deploy[_ -]?key|storage[_ -]?key|session[_ -]?(?:id|key)|sessid|cookie|csrf|otp|pin[_ -]?code|auth|authorization|hmac|salt|sig(?:nature)?|x-amz-(?:signature|credential|security-token)';

/** `name = value`, `"name": "value"`, `--name value`, `name => value`: the name ends with one of the words. */
const ASSIGNED = new RegExp(
  `(?:${KEY})["'\`\\]]{0,2}(?<sign>[ \\t]*(?:=>|:=|==?|:)[ \\t]*|[ \\t]+)(?<value>(?<quote>["'\`])[^"'\`\\n]{1,400}|[^\\s"'\`,;&|<>()\\]}]{1,400})`,
  'gi',
);
const NAME_BEFORE = /(?<dashes>--?)?(?<name>[A-Za-z0-9][A-Za-z0-9_.-]{0,60})?$/;

/** What a sentence puts between the word and what it names: "the password was `x`", "token (x)". */
const SAID =
  /(?<![A-Za-z0-9])(?<kind>pass(?:word|phrase|code|wd)|secret|token|key|credentials?|passwort)s?(?![A-Za-z0-9_])(?<glue>(?:[ \t]+(?:is|was|were|being|has|had|the|a|an|value|named|called|set|to|reads?|equals|still|then|simply|literally|just|used|of|got|became|be|ist|war|lautete)(?![\w'’])){0,4}[ \t]*[:=]?[ \t]*[("'`[“‘]?)(?<value>[^\s"'`,;()<>“”‘’|]{6,400})/gi;

const SCHEMES =
  /\b(?:Bearer|Basic|Token|Digest|ApiKey|GenieKey|Splunk|AWS4-HMAC-SHA256)[ \t]+(?<value>[\w.~+/=:-]{8,})/g;
const USERINFO =
  /:\/\/(?<value>[^\s/@:'"`<>]{0,200}(?::[^\s/@'"`<>]{0,200}|:[^\s'"`<>]{1,100}?)?)@(?=[\w[-])/gi;
const COMMANDS: readonly RegExp[] = [
  /\bcurl\b[^\n]{0,200}?\s(?:-u|--user)[ =]*["']?(?<value>[^\s"':]+:[^\s"']+)/g,
  /\bsshpass\s+-p\s*["']?(?<value>[^\s"']+)/g,
  /\b(?:mysql|mysqldump|mysqladmin|mariadb)\b[^\n]{0,120}?\s-p["']?(?<value>[^\s"']{3,})/g,
  /\bredis-cli\b[^\n]{0,120}?\s(?:-a|--pass)\s+["']?(?<value>[^\s"']+)/g,
  /\b(?:login|user(?:name)?)\s+[\w.@-]+\s+(?:password|pass)\s+(?<value>\S+)/g,
];

/** Secrets that are told by what stands before them. */
export const secretValues: Finder = {
  kinds: ['secret'],
  *find(text) {
    for (const hit of text.matchAll(ASSIGNED)) yield* assigned(hit);
    for (const hit of text.matchAll(SAID)) {
      const { value = '', kind = '', glue = '' } = hit.groups ?? {};
      if (PUBLIC_KEYS.test(text.slice(Math.max(0, hit.index - 24), hit.index))) continue;
      const quoted = /["'`“‘([]$/.test(glue);
      const bare = value.replace(quoted ? /[\]]+$/ : /[.:!?\]*]+$/, '');
      const named = quoted || /\b(?:is|was|were|ist|war|lautete|equals|reads?|set to)\b|[:=]/.test(glue);
      const seemsSo = /^key$/i.test(kind) || !named ? isKeyMaterial(bare) : isSecretLike(bare, quoted);
      if (seemsSo && !isPlaceholder(bare)) yield at(hit.index + hit[0].length - value.length, bare);
    }
    for (const hit of text.matchAll(SCHEMES)) {
      const value = hit.groups?.['value'] ?? '';
      if (isSecretLike(value, false)) yield at(hit.index + hit[0].length - value.length, value);
    }
    if (text.includes('://')) {
      for (const hit of text.matchAll(USERINFO)) {
        const value = hit.groups?.['value'] ?? '';
        if (value !== 'git' && value !== '') yield at(hit.index + hit[0].length - 1 - value.length, value);
      }
    }
    if (!/\b(?:curl|sshpass|mysql|mariadb|redis-cli|login|user)/.test(text)) return;
    for (const command of COMMANDS) {
      for (const hit of text.matchAll(command)) {
        const value = hit.groups?.['value'] ?? '';
        if (!isPlaceholder(value)) yield at(hit.index + hit[0].length - value.length, value);
      }
    }
  },
};

function* assigned({ index, 0: whole, groups, input }: RegExpExecArray): Generator<Match> {
  const { sign = '', value: given = '', quote } = groups ?? {};
  const spaceOnly = sign.trim() === '';
  const before =
    spaceOnly && input.charAt(index - 1) === ' '
      ? null
      : NAME_BEFORE.exec(input.slice(Math.max(0, index - 62), index));
  const { dashes = '', name: prefix = '' } = before?.groups ?? {};
  // A flag's value follows a space, and so does whatever follows a word in a sentence.
  if (spaceOnly && dashes !== '--') return;
  const equals = sign.includes('=');
  const name = prefix + whole.slice(0, whole.length - given.length - sign.length).replace(/["'`\]]+$/, '');
  const value = quote ? given.slice(1) : given.replace(equals ? /[.:]+$/ : /[.:!?*]+$/, '');
  // `token = fetchToken()`
  if (value === '' || isPlaceholder(value) || input.charAt(index + whole.length) === '(') return;
  const compound = /[_.-]|[a-z][A-Z]/.test(name);
  const programmatic = equals || dashes === '--' || compound || quote !== undefined;
  if (LOOSE.test(name) && !isSecretLike(value, false)) return;
  if (!equals && !isSecretLike(value, quote !== undefined || (compound && /["'`]/.test(whole)))) {
    if (!programmatic || /\s/.test(value) || /^[a-z]+$/i.test(value)) return;
  }
  if (/\s/.test(value) && !/pass/i.test(name)) return;
  yield at(index + whole.length - given.length + (quote ? 1 : 0), value);
}

/** Names of other things too. */
const LOOSE = /^(?:auth|cookie|csrf|salt|sig|otp|jwt|bearer)$|(?:^|[a-z])(?:auth|salt|sig|otp)$/i;

const at = (from: number, value: string): Match => ({ kind: 'secret', from, to: from + value.length });

/** Keys that name a row, a message or a place in a cache, and are nobody's secret. */
const PUBLIC_KEYS =
  /(?:idempotency|partition(?:ing)?|primary|foreign|cache|sort|shard(?:ing)?|object|row|lookup|message|public|config(?:uration)?|json|yaml|map|hash|unique|index|group|metric|label|feature|redis|s3|translation|dedup(?:lication)?|event)[ _-]?$/i;

const PLACEHOLDER =
  /^(?:\*+|x{3,}|\.{2,}|…+|-+|_+|#+|\\?\[[^\]]*\]?|<.*|\$.*|\{.*|%[\w(].*|null|nil|none|undefined|true|false|yes|no|unset|empty|missing|redacted|removed|hidden|masked|secret|password|token|string|str|bytes|int|bool(?:ean)?|required|optional|expired|invalid|valid|rotated|revoked|process\.env.*|os\.(?:environ|getenv).*|env[.[(].*|secrets?[.[].*|vars?\..*|params?\..*|config\..*|settings\..*|self\..*|this\..*|req(?:uest)?\..*|ctx\..*|vault:.*|ssm:.*|arn:.*|[\w.]+\(.*|!ref.*|!sub.*|file:.*|\/(?:etc|run|var|home|usr|opt|tmp)\/.*|~\/.*|https?:\/\/.*)$/i;

/** A stand-in for a secret: a variable, a mask, a call that fetches it. */
export const isPlaceholder = (value: string): boolean => PLACEHOLDER.test(value);

/** No word of a sentence: letters with digits or signs inside, or case that changes within. */
export function isSecretLike(value: string, quoted: boolean): boolean {
  if (value.length < 4 || isPlaceholder(value)) return false;
  if (/^\d+(?:[.:,]\d+)*(?:ms|s|m|h|d|%|k|kb|mb|gb)?$/i.test(value)) return quoted && value.length >= 6;
  if (
    /^\d{4}-\d\d-\d\d|^v?\d+\.\d+|^\w+\.(?:md|ts|js|py|go|rs|java|yaml|yml|json|sh|tf|conf|env|txt|html)$/i.test(
      value,
    )
  )
    return false;
  const letters = /[A-Za-z]/.test(value);
  const digits = /\d/.test(value);
  const signs = /[^\w\s.,:;'’/-]/.test(value.slice(0, -1));
  if (letters && digits && (signs || value.length >= 6))
    return (
      !/^(?:[A-Z]{2,8}-\d{1,5}|[A-Za-z]{1,4}-?v?\d{1,2}|(?:sha|md|rs|hs|es|ps|aes|rsa|SHA|MD|RS|HS|ES|PS|AES|RSA|oauth|OAuth)-?\d+)$/.test(
        value,
      ) || quoted
    );
  if (letters && signs && value.length >= 6) return true;
  if (quoted) return value.length >= 6 && !/\s/.test(value) && !/^[a-z]+(?:[._-][a-z]+)*$/.test(value);
  return value.length >= 16 && /[a-z]/.test(value) && /[A-Z]/.test(value) && isMixed(value);
}

const isMixed = (value: string): boolean => (value.match(/[a-z][A-Z]|[A-Z]{2}[a-z]/g)?.length ?? 0) >= 4;

/** After a bare "key" only what no name looks like. */
function isKeyMaterial(value: string): boolean {
  return (
    value.length >= 16 &&
    /^[\w+/=.~-]+$/.test(value) &&
    (value.match(/\d/g)?.length ?? 0) >= 3 &&
    /[A-Za-z]/.test(value)
  );
}
