import { both, count } from '../wording.ts';
import type { JudgedTarget } from './data.ts';

export const NO_TARGETS = 'No target is set.';

/** What was missed first, and why; then what is met and can be told, then the rest. */
export function insightOf(targets: readonly JudgedTarget[]): string {
  if (targets.length === 0) return NO_TARGETS;
  const of = (status: JudgedTarget['status']) => targets.filter((one) => one.status === status);
  const [missed, met] = [of('missed'), of('met')];
  const shown = met.filter(({ distinguishable }) => distinguishable);
  const parts = [
    ...(missed.length > 0 ? [`${missed.length} missed (${named(missed)}${readingWords(missed)})`] : []),
    ...(shown.length > 0 ? [`${shown.length} met and not by chance (${named(shown)})`] : []),
    ...(met.length > shown.length
      ? [
          `${met.length - shown.length} met on count, which chance alone may do (${named(met.filter((one) => !shown.includes(one)))})`,
        ]
      : []),
    ...(of('on-track').length > 0 ? [`${of('on-track').length} on track (${named(of('on-track'))})`] : []),
    ...(of('cannot-tell').length > 0
      ? [`${of('cannot-tell').length} that can't be judged yet (${named(of('cannot-tell'))})`]
      : []),
  ];
  return `${count(targets.length, 'target')}: ${both(parts)}.`;
}

/** Two of one class are told apart by when they are due. */
const named = (targets: readonly JudgedTarget[]): string =>
  both(
    targets.map(({ scope, by }) =>
      targets.filter((one) => one.scope === scope).length > 1 ? `${scope} by ${by}` : scope,
    ),
  );

const READING = {
  incomplete: ': the fix is incomplete',
  misdiagnosed: ': done and it struck again',
  'nothing-promised': ': no prevention was promised',
} as const;

const readingWords = ([first, ...more]: readonly JudgedTarget[]): string =>
  first?.missed && more.length === 0 ? READING[first.missed.reading] : '';
