import { linesOf } from '../../../model/lines.ts';
import type { Span } from '../../../model/position.ts';
import { pendingItems, shorten } from '../../action-items.ts';
import { defineRule } from '../../define-rule.ts';
import { isVague } from '../../language/vague-wording.ts';

const line = (text: string) => ({ name: text, action: `- [ ] ${text} (owner: dana; due: 2026-10-10)` });

export const vagueVerb = defineRule({
  meta: {
    id: 'actions/vague-verb',
    level: 'warn',
    summary: 'An action item that does not say what will be there when it is done',
    why: 'Nobody can tell when "improve monitoring" is finished, so it stays open, or is closed without an effect.',
    instead:
      'Name what will exist, or the number that will change: "alert when pool wait exceeds 200 ms", "cut p99 from 900 to 400 ms".',
    kinds: ['incident', 'near-miss'],
    messages: { vague: 'says no result by which to tell that it is done: "{item}"' },
    examples: {
      valid: [
        line('Cut p99 of checkout from 900 to 400 ms'),
        line('Investigate the retries and write up which clients have no budget'),
        line('Improve the deploy script so that it stops at the first failed health check'),
        line('Review the runbook with support, OPS-1204'),
        line('Improve coverage of the parser to 80 %'),
        line('Add an alert on pool wait over 200 ms'),
        line('Improve monitoring by alerting on pool wait'),
        line('Fix the rounding in the tax calculation'),
      ],
      invalid: [
        line('Improve monitoring'),
        line('Better monitoring of the queue'),
        line('Look into retries'),
        line('Fix the issue that caused the outage'),
        line('Investigate monitoring for this incident'),
        line('Review the deploy process'),
        line('More testing'),
        line('Consider a better way to handle this'),
      ],
    },
  },
  check(postmortem, { report }) {
    for (const item of pendingItems(postmortem)) {
      if (item.ticket !== null || linked(postmortem.text, item.span) || !isVague(item.text)) continue;
      report({ message: 'vague', data: { item: shorten(item.text) }, span: item.span });
    }
  },
});

/** A link says more than the words do; it is no longer there in an item's text. */
function linked(text: string, { start, end }: Span): boolean {
  const lines = linesOf(text);
  return /\]\(|\]\[|https?:\/\//.test(text.slice(lines.offset(start), lines.offset(end)));
}
