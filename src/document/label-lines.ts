import type { Root } from 'mdast';
import { statusNamed } from './action-status.ts';
import { withoutEmoji } from './plain-text.ts';
import type { NameSection } from './section-names.ts';

const MOST_WORDS = 5;
// What opens a sentence that leads to a list, and no part: `This was resolved by:`; or a stretch of time: `Post-resolution:`
const SENTENCE = /^(?:this|these|that|those|it|its|we|they|he|she|there|here|the following|i|post|pre)\b/i;
const SMALL = /^(?:and|or|of|the|for|to|in|a|an|with|&|\/)$/;

/** The words of a line that stands for a heading by its colon or its being bold: a known name and nothing else. */
export function labelIn(line: string, nameOf: NameSection): string | null {
  const bare = line.trim().replace(/\\$/, '').trim();
  if (bare.length > 60) return null;
  const found =
    /^(?:\*\*?|__?)([^*_]{2,50}?):?(?:\*\*?|__?):?$/.exec(bare) ?? /^([^|<>*_:]{2,50}):$/.exec(bare);
  const words = withoutEmoji(found?.[1] ?? '');
  return isKnown(words, nameOf) ? words : null;
}

/** No heading of markdown's own but a title at its top. */
export const isPlain = (root: Root): boolean =>
  !root.children.some((node, i) => node.type === 'heading' && (i > 0 || node.depth > 1));

/**
 * The words of a line that stands for a heading without any mark, in a text that has no headings of markdown's own:
 * a known name, written as one writes headings, or over a list as one writes a sentence.
 */
export function plainLabelIn(line: string, nameOf: NameSection, overList = false): string | null {
  const whole = withoutEmoji(line);
  // What stands where nobody has written yet.
  if (!overList && statusNamed(whole)) return null;
  // `Timeline (all times UTC)`
  const words = whole.replace(/\s+\([^()]*\)$/, '');
  if (words.length > 50 || !/^[\p{Lu}]/u.test(words) || /[\d|<>*_:?"]/.test(words)) return null;
  const written = words.split(/\s+|\/(?=.)/);
  const capital = written.every((word) => SMALL.test(word) || /^\p{Lu}/u.test(word));
  return (capital || overList || written.length === 1) && isKnown(words, nameOf) ? whole : null;
}

function isKnown(words: string, nameOf: NameSection): boolean {
  if (words === '' || /[.!;,]$/.test(words) || SENTENCE.test(words)) return false;
  return words.split(' ').length <= MOST_WORDS && nameOf(words) !== 'other';
}
