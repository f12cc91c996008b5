import type { Paragraph, RootContent } from 'mdast';
import { takePairs } from './action-parts.ts';
import { isOrder, isTask } from './task-words.ts';
import { wordsOf } from './tree-text.ts';

const LONGEST_LEAD = 4;

/**
 * Paragraphs that are items by the bold words that each begins with, whom or what it is for: `**Alerts** Add one on
 * disk space`. One alone among lists only introduces them; the list under one of several says more of it.
 */
export function ledParagraphs(nodes: readonly RootContent[]): ReadonlySet<RootContent> {
  const led = nodes.filter(
    (node, i) => node.type === 'paragraph' && isLed(node, nodes[i + 1]?.type === 'list'),
  );
  return new Set(led.length > 1 ? led : []);
}

function isLed(node: Paragraph, overList: boolean): boolean {
  const [lead, ...others] = node.children;
  if (lead?.type !== 'strong' || wordsOf(lead).split(' ').length > LONGEST_LEAD) return false;
  const words = wordsOf({ ...node, children: others }).replace(/^[\s:–—-]+/, '');
  if (takePairs(wordsOf(node)).text === '') return false;
  return overList ? isOrder(words) : isTask(words);
}
