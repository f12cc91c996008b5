import type { Match } from '../kinds.ts';
import type { Finder } from './finder.ts';

/**
 * Numbers of telephones by their shape. libphonenumber knows every country's plan; it takes 2 ms for each KB of text,
 * needs a country for a number without `+`, and passes over numbers that are reserved for examples.
 */
const INTERNATIONAL =
  /(?<![\w+.])(?:\+|00(?=[1-9]\d))[ ]?(?:\(\d{1,4}\)|\d)(?:[ .\-/–]?\(?\d{1,12}\)?){1,9}(?:[ ]?(?:x|ext\.?|extension|Durchwahl|#)[ ]?\d{1,6})?(?![\w])/gi;
/** 415-555-0132, (415) 555-0132, 415.555.0132: the American way of writing is a shape of its own. */
const AMERICAN =
  /(?<![\w.+-])(?:1[ .-])?(?:\(\d{3}\)[ ]?\d{3}[ .-]\d{4}|\d{3}([.-])\d{3}\1\d{4})(?:[ ]?(?:x|ext\.?)[ ]?\d{1,6})?(?![\w-]|\.\d)/gi;
/** 030 901820, 020 7946 0958, 06 12 34 56 78, 089/123456, 090-1234-5678: a zero in front, and groups. */
const NATIONAL =
  /(?<![\w.,:+/-])\(?0[1-9]\d{0,4}\)?(?:[ ]?[/–-][ ]?|[ ])\d{2,8}(?:[ -]\d{2,8}){0,5}(?![\w:.]\d|[\w:%/-])/g;
const SAID_TO_BE =
  /\b(?:phone|tele?phone|tel|telefon|mobile|mobil|cell|handy|fax|hotline|call(?:ed|ing)?|dial(?:led|ed)?|rang|ring|sms|texted|whatsapp|signal|pager|landline|reach(?:ed|able)?|contact|durchwahl|extension)\b(?:[ \t]*(?:number|no\.?|nr\.?|#|line|him|her|them|at|on|via|under|is|was|the|his|their|desk|on-call|support|us|me|bridge)){0,5}(?:[ \t.:#]*\((?!\d{1,5}\)))?[ \t.:#]*(?<it>\(?\d[\d ()./-]{4,20}\d)(?![\w%:-])/dgi;

export const phones: Finder = {
  kinds: ['phone'],
  *find(text) {
    if (/\+|00/.test(text)) {
      for (const { index, 0: found } of text.matchAll(INTERNATIONAL)) {
        if (
          within(found.replace(/(?:x|ext).*/i, ''), 8, 15) &&
          !/\d\.\d+$/.test(found.replace(/^.*[ -]/, ''))
        )
          yield match(index, found);
      }
    }
    for (const { index, 0: found } of text.matchAll(AMERICAN)) yield match(index, found);
    for (const { index, 0: found } of text.matchAll(NATIONAL)) {
      if (within(found, 8, 13) && !/^\(?0\d{1,2}-\d\d-\d\d/.test(found)) yield match(index, found);
    }
    for (const hit of text.matchAll(SAID_TO_BE)) {
      const found = hit.groups?.['it'] ?? '';
      const [from = 0] = hit.indices?.groups?.['it'] ?? [];
      if (within(found, 6, 15) && !/^\d{4}-\d\d-\d\d|^\d+\.\d+$|^\d{1,3}(?:\.\d{1,3}){3}$/.test(found))
        yield match(from, found);
    }
  },
};

const match = (from: number, found: string): Match => ({ kind: 'phone', from, to: from + found.length });

function within(found: string, least: number, most: number): boolean {
  const digits = found.replace(/\D/g, '').length;
  return digits >= least && digits <= most;
}
