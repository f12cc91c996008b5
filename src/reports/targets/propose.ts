import type { Config } from '../../model/config.ts';
import { LfiError } from '../../model/error.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import {
  baselineDays,
  decidingDays,
  isInScope,
  lastWholePeriod,
  scopeOf,
  scopeWords,
  type Target,
  type TargetScope,
} from '../../model/target.ts';
import type { TargetDraft } from '../../model/target-fields.ts';
import { localDay } from '../../model/zone.ts';
import { idsOf } from '../comparison.ts';
import { count } from '../wording.ts';
import type { Showable } from './data.ts';
import { unheardOf } from './remarks.ts';
import { showableOf } from './showable.ts';
import { changeWords, showableWords } from './wording.ts';

export interface Proposal {
  readonly target: Target;
  readonly scope: string;
  /** The incidents that the baseline counts, where they were counted here. */
  readonly baselineIds: readonly string[];
  readonly remarks: readonly string[];
}

/**
 * A target as it was typed, whole: a baseline that was not given is counted in the documents, in `from` or in the last
 * period that is over. Throws `LfiError('usage')` for a class that no document has and a period that is over.
 */
export function completeTarget(
  draft: TargetDraft,
  known: readonly Postmortem[],
  config: Config,
  asOf: number,
): Proposal {
  const today = localDay(asOf, config.timezone);
  const deciding = decidingDays(draft);
  if (deciding.to <= today) {
    throw new LfiError('usage', `by=${draft.by}: it is over, so that nothing can be done about it any more`, {
      hint: `Name a ${draft.per} to come.`,
    });
  }
  const scope = scopeOf(draft as Target, config);
  refuseUnheardOf(scope, known, config);
  const found = draft.baseline === undefined ? counted(draft, scope, known, config, today) : null;
  const target = { ...draft, ...found?.fields } as Target;
  const others = config.targets.filter(
    (one) => JSON.stringify(scopeOf(one, config)) === JSON.stringify(scope),
  );
  return {
    target,
    scope: scopeWords(scope),
    baselineIds: found?.ids ?? [],
    remarks: [
      ...(found ? [found.remark] : []),
      ...others.map(
        (one) => `there is another target for it: ${changeWords(one)} by ${one.by}; both are judged`,
      ),
    ],
  };
}

/** A word on the config's own list may be new to the documents. */
function refuseUnheardOf(scope: TargetScope, known: readonly Postmortem[], { taxonomy }: Config): void {
  const listed = new Set(taxonomy.failure_mode.words.map(({ word }) => word));
  const [problem] = unheardOf(scope, known).filter(
    () => scope.failureMode === null || !listed.has(scope.failureMode),
  );
  if (problem === undefined) return;
  throw new LfiError('usage', problem, {
    hint: '`lfi taxonomy` shows the words in use. Nothing was written.',
  });
}

function counted(
  draft: TargetDraft,
  scope: TargetScope,
  known: readonly Postmortem[],
  config: Config,
  today: string,
) {
  const from = draft.from ?? lastWholePeriod(draft.per, today);
  const { days, periods } = baselineDays({ from, per: draft.per });
  const ids = idsOf(
    known.filter((one) => {
      const day = one.date ? localDay(one.date.moment.epochMs, config.timezone) : '';
      return isInScope(scope, one) && days !== null && day >= days.from && day < days.to;
    }),
  );
  const found = ids.length === 0 ? '' : ` (${ids.join(', ')})`;
  return {
    ids,
    fields: { baseline: ids.length / periods, from },
    remark: `the documents have ${count(ids.length, 'incident')} in ${from}${found}`,
  };
}

/** What the numbers could ever show. */
export function foreseen(target: Target): { showable: Showable; words: string } {
  const showable = showableOf(target);
  const words = showableWords(showable, target.per, target.goal);
  return { showable, words: `${changeWords(target)}: ${words}` };
}
