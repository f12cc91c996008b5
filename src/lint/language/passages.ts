import type { List, Nodes } from 'mdast';

const WHYS = /\b(?:five|5)\s*[-–x×]?\s*why(?:['’]?s)?\b|\bwhy\s+(?:analysis|chain|tree)\b|\bwhys\b/i;
const ASKED =
  /\bq\s*(?:&|and|\+)\s*a\b|\bfaqs?\b|\bfrequently asked\b|\bquestions?\s+(?:and|&)\s+answers?\b|\binterviews?\b|\btranscripts?\b|\bin (?:their|our) own words\b|\bown accounts?\b/i;

/** Headings under which people speak for themselves, or the method asks: five whys, questions and answers. */
export const isExemptHeading = (heading: string): boolean => WHYS.test(heading) || ASKED.test(heading);

/** A line of a question-and-answer passage: `Q: …`, `A1. …`, `Why 2: …`. */
export const isAnswer = (text: string): boolean =>
  /^\s*(?:(?:Q|A)\d{0,2}\s*[:.)]|(?:question|answer)\s*\d*:|why\s*#?\d+\b)/i.test(text);

/** What a node begins with. */
function opening(node: Nodes): string {
  let at: Nodes | undefined = node;
  while (at && 'children' in at) at = at.children[0];
  return at && 'value' in at ? at.value : '';
}

/** A paragraph that announces the whys of the list after it. */
export const isWhyLabel = (node: Nodes): boolean => node.type === 'paragraph' && WHYS.test(opening(node));

/** A list, nested or not, in which one why leads to the next. */
export function isWhyList(list: List): boolean {
  let whys = 0;
  const count = (node: List): void => {
    for (const item of node.children) {
      for (const child of item.children) {
        if (child.type === 'paragraph' && /^\W*why\b/i.test(opening(child))) whys++;
        else if (child.type === 'list') count(child);
      }
    }
  };
  count(list);
  return whys >= 2;
}
