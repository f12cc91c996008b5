import type { Match } from '../kinds.ts';
import type { Finder } from './finder.ts';

const IBAN = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/g;
const CARD =
  /(?<![\w.-])(?:[3-6]\d{3}|2[2-7]\d\d)(?:[ -]?\d{4}){2}[ -]?\d{1,7}(?![\w-]|\.\d)|(?<![\w.-])3[47]\d{2}[ -]?\d{6}[ -]?\d{5}(?![\w-])/g;
const MASKED_CARD = /(?<![\w.-])(?:\d{4}[ -]?)(?:[*xX•]{2,4}[\d*xX•]{0,2}[ -]?){2}\d{4}(?!\w)/g;
/** Prefixed ids of payment providers, by which one customer or payment is told. */
const PROVIDER_IDS =
  /(?<![\w-])(?:cus|acct|sub|pi|ch|in|pm|card|seti|cs|re|txn|po|tr|prod|price|ba|src|mandate)_(?:live_|test_)?(?=\w*\d)[A-Za-z0-9]{10,}(?!\w)/g;
/** The numbers that shops and their books go by: a word, a year, a count. */
const NUMBERED_PAPER =
  /(?<![\w-])(?:INV|ORD|ORDER|RMA|PO|SO|RE|RG|RNG|QUO|CN|BK|KD|KDNR|CUST|CUS|ACC|ACCT|MBR|SUB|SHP|AWB|PAY|TXN|POL)[-_](?:20\d\d[-_])?(?=[A-Z-]*\d)[A-Z0-9]*\d{3,}(?:-\d+)*(?![\w-])/g;
const SOCIAL = /(?<![\w.-])\d{3}-\d{2}-\d{4}(?![\w-])/g;
const ARN = /(?<=\barn:aws[\w-]*:[\w-]*:[\w-]*:)\d{12}(?=:)|(?<![\w.-])\d{12}(?=\.dkr\.ecr\.)/g;
const NUMBER = '(?:[ \\t_-]*(?:number|num|no\\.?|nr\\.?|ids?|#|code|ref(?:erence)?))';
const IS = '[ \\t]*(?:[:=#(]|is|was|ending(?: in)?|with|of)?[ \\t]*["\'`(#]?$';
/** "account 48213", "sort code 12-34-56": the word says whose number it is. */
const SAID = new RegExp(
  `(?<![\\w-])(?:(?:bank|aws|gcp|azure|customer|user|client|savings|billing|merchant|checking)[ _-]?)?(?:accounts?|acct\\.?|a\\/c|konto|kontonummer|kundennummer|vertragsnummer|iban|bic|swift|sort code|routing number|ssn|social security|passport|driving licen[cs]e|tax id|vat|ust-?id|mandate|policy|contract|membership|subscription|subscriber|patient|tenant|merchant|debtor|creditor|loyalty card|card|siren|siret|nhs|bsb|abn|ein)${NUMBER}?${IS}`,
  'i',
);
/** "customer no. K-10442": these are counted as well, unless a number is spoken of. */
const WITH_NUMBER = new RegExp(
  `(?<![\\w-])(?:customers?|clients?|users?|members?|orders?|invoices?|employees?|staff|vendors?|suppliers?|shipments?|parcels?|payments?|bookings?|reservations?|payouts?|refunds?|Kunden?|Rechnungs?)${NUMBER}${IS}|(?<![\\w-])(?:customer|user|client|member|subscriber|patient)[ \\t]+#?$`,
  'i',
);
/** These are counted, but seldom in millions. */
const COUNTED_TOO =
  /(?<![\w-])(?:orders?|invoices?|bookings?|shipments?|parcels?|payments?|refunds?|reservations?|transactions?|contracts?|policy)[ \t]+#?$/i;
/** Digits in groups, letters in front: what may be somebody's number. */
const LETTERS_BEFORE = /(?<![A-Za-z0-9])[A-Z]{1,4}[ -]?$/;
const DIGITS = /\d[\dA-Z]*(?:[ -]?\d[\dA-Z]*){0,6}(?![\w%]|[.,:]\d)/y;

/** Numbers that lead to one person, one customer, one account. */
export const accounts: Finder = {
  kinds: ['account'],
  *find(text) {
    for (const { index, 0: found } of text.matchAll(IBAN)) if (isIban(found)) yield match(index, found);
    for (const { index, 0: found } of text.matchAll(CARD)) if (isCard(found)) yield match(index, found);
    const cloud = /\barn:aws|\.dkr\.ecr\./.test(text) ? [ARN] : [];
    const provider = /_[A-Za-z0-9]{10}/.test(text) ? [PROVIDER_IDS] : [];
    for (const pattern of [MASKED_CARD, SOCIAL, NUMBERED_PAPER, ...cloud, ...provider]) {
      for (const { index, 0: found } of text.matchAll(pattern)) yield match(index, found);
    }
    for (const { index, 0: run } of text.matchAll(/\d+/g)) {
      if (!/[A-Za-z \t#("'`=:.|]$|[A-Z]-$/.test(text.slice(Math.max(0, index - 2), index))) continue;
      DIGITS.lastIndex = index;
      const digits = DIGITS.exec(text)?.[0] ?? run;
      if (digits.length < 4) continue;
      const letters = LETTERS_BEFORE.exec(text.slice(Math.max(0, index - 6), index))?.[0] ?? '';
      const from = index - letters.length;
      if (/[\w.,:-]/.test(text.charAt(from - 1))) continue;
      const before = text
        .slice(Math.max(0, from - 44), from)
        .replace(/((?:number|no\.?|nr\.?|ids?)[ \t]*)\|/gi, '$1:');
      if (!/[A-Za-z.:#=("'`][ \t#("'`]*$/.test(before)) continue;
      const long = digits.replace(/\D/g, '').length >= 6;
      if (
        (SAID.test(before) || WITH_NUMBER.test(before) || (long && COUNTED_TOO.test(before))) &&
        isNumber(letters + digits, before)
      )
        yield match(from, letters + digits);
    }
  },
};

const match = (from: number, found: string): Match => ({ kind: 'account', from, to: from + found.length });

const isNumber = (found: string, whole: string): boolean => {
  const digits = found.replace(/\D/g, '').length;
  if (/ending/i.test(whole)) return digits >= 4;
  return (
    digits >= 4 &&
    !/^(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?$/.test(found) &&
    !/\d{4}-\d\d-\d\d/.test(found) &&
    !/^\d+ ?(?:ms|s|min|h|MB|GB|kB)$/i.test(found)
  );
};

/** ISO 7064 mod 97-10, which every IBAN answers to. */
function isIban(found: string): boolean {
  const iban = found.replaceAll(' ', '');
  if (iban.length < 15 || iban.length > 34) return false;
  let rest = 0;
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(char, 36);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return (
    rest === 1 ||
    (found.includes(' ') && /^(?:AT|BE|CH|CZ|DE|DK|ES|FI|FR|GB|GR|HU|IE|IT|LU|NL|NO|PL|PT|SE)/.test(iban))
  );
}

/** ISO/IEC 7812: Luhn's check digit; groups of four are a card's whatever the digit. */
function isCard(found: string): boolean {
  const digits = found.replace(/\D/g, '');
  if (digits.length < 13 || digits.length > 19) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0 || /^\d{4}([ -])\d{4}\1\d{4}\1\d{4}$/.test(found);
}
