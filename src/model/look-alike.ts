import { distance } from 'fastest-levenshtein';
import { areSwapped } from './nearest.ts';
import { ownValue } from './own-value.ts';
import { foldWord } from './taxonomy.ts';

const ENDINGS = /^(?:s|es|e|ed|ing|ion|ions|ation|y|ies|ure|al|er|ment)?$/;
const SHORTEST_STEM = 5;
const SHORTEST_TYPO = 6;

/** True where two words are plainly one: spelling, order of their parts, endings, or a slip of one letter. */
export function lookAlike(a: string, b: string): boolean {
  const [first, second] = [partsOf(a), partsOf(b)];
  if (first.join('') === second.join('')) return true;
  if (first.length !== second.length) return false;
  const inOrder = (one: string[], other: string[]) => one.every((part, i) => samePart(part, other[i] ?? ''));
  return inOrder(first, second) || inOrder([...first].sort(), [...second].sort());
}

const partsOf = (word: string): string[] =>
  foldWord(word)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((part) => ownValue(WHOLE, part) ?? part);

/** Short forms that are written as often as the word: db-timeout is a database timeout. */
const WHOLE: Readonly<Record<string, string>> = {
  db: 'database',
  dbs: 'database',
  cert: 'certificate',
  certs: 'certificate',
  config: 'configuration',
  conf: 'configuration',
  auth: 'authentication',
  conn: 'connection',
  conns: 'connection',
  k8s: 'kubernetes',
  msg: 'message',
  mem: 'memory',
  perf: 'performance',
  infra: 'infrastructure',
  prod: 'production',
  env: 'environment',
  repo: 'repository',
};

function samePart(a: string, b: string): boolean {
  if (a === b) return true;
  // eu-1 and eu-2, search-v1 and search-v2 are two.
  if (/\d/.test(a + b)) return false;
  return sameStem(a, b) || isSlip(a, b);
}

function sameStem(a: string, b: string): boolean {
  let stem = 0;
  while (stem < a.length && a[stem] === b[stem]) stem++;
  const plural = `${a}s` === b || `${b}s` === a;
  if (plural && Math.min(a.length, b.length) >= 3) return true;
  return stem >= SHORTEST_STEM && ENDINGS.test(a.slice(stem)) && ENDINGS.test(b.slice(stem));
}

/** One letter more, less or other, or two swapped, in the middle of a long word. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST_TYPO || a[0] !== b[0]) return false;
  return distance(a, b) === 1 || areSwapped(a, b);
}
