import type { Match } from '../kinds.ts';
import type { Finder } from './finder.ts';
import { isPlaceholder, isSecretLike } from './secret-words.ts';

/** The last word of a name whose value is a secret: `DB_PASSWORD`, `client-secret`, `apiKey`. */
const KEY =
  'pass(?:word|wd|phrase|code)?|passwort|pwd|secret|token|jwt|bearer|credentials?|api[_ -]?key|apikey|app(?:lication)?[_ -]?key|access[_ -]?key(?:[_ -]?id)?|secret[_ -]?key|private[_ -]?key|(?:en|de)cryption[_ -]?key|signing[_ -]?key|shared[_ -]?(?:access[_ -]?)?key|account[_ -]?key|master[_ -]?key|license[_ -]?key|service[_ -]?key|integration[_ -]?key|routing[_ -]?key|deploy[_ -]?key|storage[_ -]?key|session[_ -]?(?:id|key)|sessid|cookie|csrf|otp|pin[_ -]?code|auth|authorization|hmac|salt|sig(?:nature)?|x-amz-(?:signature|credential|security-token)';

/** `name = value`, `"name": "value"`, `--name value`, `name => value`: the name ends with one of the words. */
const ASSIGNED = new RegExp(
  `(?:${KEY})["'\`\\]]{0,2}(?<sign>[ \\t]*(?:=>|:=|==?|:)[ \\t]*|[ \\t]+)(?<value>(?<quote>["'\`])[^"'\`\\n]{1,400}|[^\\s"'\`,;&|<>()\\]}]{1,400})`,
  'gi',
);
const NAME_BEFORE = /(?<dashes>--?)?(?<name>[A-Za-z0-9][A-Za-z0-9_.-]{0,60})?$/;

const SCHEMES =
  /\b(?:Bearer|Basic|Token|Digest|ApiKey|GenieKey|Splunk|AWS4-HMAC-SHA256)[ \t]+(?<value>[\w.~+/=:-]{8,})/g;
const USERINFO =
  /:\/\/(?<value>[^\s/@:'"`<>]{0,200}(?::[^\s/@'"`<>]{0,200}|:[^\s'"`<>]{1,100}?)?)@(?=[\w[-])/gi;
const IN_TAGS = new RegExp(`(?:${KEY})>(?<value>[^<>\\n]{1,200})</`, 'gi');

/** Secrets that are told by what stands before them. */
export const secretValues: Finder = {
  kinds: ['secret'],
  *find(text) {
    for (const hit of text.matchAll(ASSIGNED)) yield* assigned(hit);
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
    if (text.includes('</')) {
      for (const hit of text.matchAll(IN_TAGS)) {
        const value = hit.groups?.['value'] ?? '';
        if (!isPlaceholder(value)) yield at(hit.index + hit[0].length - 2 - value.length, value);
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
