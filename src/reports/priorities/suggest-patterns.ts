import type { Pattern } from '../../model/patterns.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { idsOf } from '../comparison.ts';
import type { SuggestedPattern } from './data.ts';

/** A word that fewer of a class's incidents share says little about the class. */
const SHARED = 0.5;
const MOST = { pattern: 5, guardrail: 2 } as const;

interface Answer {
  readonly because: string;
  readonly incidents: readonly Postmortem[];
}

/**
 * What usually helps against a class: what names its failure mode first, then what answers to a factor or trigger that
 * half of its incidents share, the most widely shared first, each group in the file's order.
 */
export function suggestPatterns(
  failureMode: string,
  incidents: readonly Postmortem[],
  patterns: readonly Pattern[],
): SuggestedPattern[] {
  const found = patterns.flatMap((pattern) => {
    const answer = answerOf(pattern, failureMode, incidents);
    return answer ? [{ pattern, answer, named: pattern.failureModes.includes(failureMode) }] : [];
  });
  const sorted = found.sort(
    (a, b) => Number(b.named) - Number(a.named) || b.answer.incidents.length - a.answer.incidents.length,
  );
  const kinds = ['pattern', 'guardrail'] as const;
  return kinds.flatMap((kind) =>
    sorted
      .filter(({ pattern }) => pattern.kind === kind)
      .slice(0, MOST[kind])
      .map(({ pattern: { name, why }, answer }) => ({
        kind,
        name,
        why,
        because: answer.because,
        incidents: idsOf(answer.incidents),
      })),
  );
}

function answerOf(
  { failureModes, triggers, factors }: Pattern,
  failureMode: string,
  incidents: readonly Postmortem[],
): Answer | null {
  if (failureModes.includes(failureMode)) return { because: 'failure mode', incidents };
  const answers = [
    ...factors.map((word) => ({
      because: `factor ${word}`,
      incidents: incidents.filter((one) => one.factors.includes(word)),
    })),
    ...triggers.map((word) => ({
      because: `trigger ${word}`,
      incidents: incidents.filter((one) => one.trigger === word),
    })),
  ].filter(({ incidents: sharing }) => sharing.length > 0 && sharing.length >= SHARED * incidents.length);
  return answers.sort((a, b) => b.incidents.length - a.incidents.length)[0] ?? null;
}
