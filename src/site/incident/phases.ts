import type { Moment } from '../../model/moment.ts';
import type { Postmortem } from '../../model/postmortem.ts';

/** A stretch of an incident between two of its instants, in milliseconds since the Unix epoch. */
export interface Phase {
  readonly id: 'unnoticed' | 'response' | 'outage' | 'after';
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

/** What of its course a document tells: until it was noticed, until users were well again, until it was over. */
export function phasesOf({ times }: Pick<Postmortem, 'times'>): Phase[] {
  const { started, detected, mitigated, resolved } = times;
  const phase = (id: Phase['id'], title: string, from: Moment | null, to: Moment | null): Phase[] =>
    from && to && to.epochMs > from.epochMs && from.precision !== 'day' && to.precision !== 'day'
      ? [{ id, title, from: from.epochMs, to: to.epochMs }]
      : [];
  const noticed = detected && mitigated && detected.epochMs < mitigated.epochMs;
  const outage =
    noticed || !mitigated
      ? [
          ...phase('unnoticed', 'Not noticed', started, detected),
          ...phase('response', 'Noticed, not mitigated', detected, mitigated ?? resolved),
        ]
      : phase('outage', 'Until mitigated', started, mitigated);
  return [...outage, ...(mitigated ? phase('after', 'Mitigated, not resolved', mitigated, resolved) : [])];
}
