import { ownValue } from '../../model/own-value.ts';
import type { CountComparison } from '../comparison.ts';
import { count, duration, percent, ratioWords, VERDICT_WORDS } from '../wording.ts';
import type { TrendsData } from './data.ts';
import { FIGURE_TITLES } from './titles.ts';

/** Something of which one can tell, in words. */
export interface Told {
  /** `above` and `below`: a period outside the limits of chance. */
  readonly verdict: 'improving' | 'regressing' | 'steady' | 'above' | 'below';
  readonly what: string;
  readonly numbers: string;
}

type Facts = Omit<TrendsData, 'insight'>;

const KEY_WORDS: Readonly<Record<string, string>> = {
  service: 'on',
  failure_mode: 'of class',
  trigger: 'triggered by',
  severity: 'of severity',
  factor: 'with factor',
  factor_family: 'with factors of the family',
  area: 'in',
  detected_by: 'detected by',
  mitigated_by: 'mitigated by',
  hour: 'in the hour from',
  weekday: 'on a',
};

export const keyWords = (by: string): string => ownValue(KEY_WORDS, by) ?? `with ${by}`;

/** `Incidents on checkout` */
export const rowWords = (by: string, value: string): string => `Incidents ${keyWords(by)} ${value}`;

/** Everything that can be told from chance, in the order of the report; and how many comparisons could not. */
export function toldOf(data: Facts): { told: Told[]; untold: number } {
  const comparisons: {
    verdict: Told['verdict'] | 'cannot-tell' | null;
    what: string;
    numbers: () => string;
  }[] = [
    ...countEntry('Incidents', data.incidents),
    ...countEntry('Critical incidents', data.critical),
    ...(data.pages.comparison ? countEntry('Pages', data.pages.comparison) : []),
    ...data.breakdowns.flatMap(({ by, rows, ranked }) =>
      ranked ? rows.flatMap((row) => countEntry(rowWords(by, row.value), row)) : [],
    ),
    ...data.durations.flatMap(({ figure, bySeverity }) =>
      bySeverity
        .filter(({ now, before }) => now.n > 0 && before.n > 0)
        .map((one) => ({
          verdict: one.verdict,
          what: `${FIGURE_TITLES[figure]} of ${one.severity}`,
          numbers: () =>
            `typically ${duration(one.before.geometricMean ?? 0)} → ${duration(one.now.geometricMean ?? 0)}, ${ratioWords(one)}`,
        })),
    ),
    ...changeFailureEntry(data),
  ];
  const told = comparisons.flatMap(({ verdict, what, numbers }): Told[] =>
    verdict === 'cannot-tell' || verdict === null ? [] : [{ verdict, what, numbers: numbers() }],
  );
  return {
    told: [...told, ...signals(data)],
    untold: comparisons.filter(({ verdict }) => verdict === 'cannot-tell').length,
  };
}

const countEntry = (what: string, one: CountComparison) => [
  { verdict: one.verdict, what, numbers: () => `${one.before} → ${one.now}, ${ratioWords(one)}` },
];

function changeFailureEntry({ changeFailureRate: { verdict, now, before, oddsRatio, interval } }: Facts) {
  if (verdict === null || !now || !before) return [];
  const numbers = () =>
    `${percent(before.share ?? 0)} → ${percent(now.share ?? 0)}, odds ${ratioWords({ ratio: oddsRatio, interval })}`;
  return [{ verdict, what: 'Change failure rate', numbers }];
}

/** Periods of this window outside the limits that the window before sets. */
const signals = ({ drift }: Facts): Told[] =>
  drift.points.flatMap(({ since, value, lower, upper, signal, baseline }): Told[] => {
    if (signal === null || baseline) return [];
    const limits = `${lower.toFixed(1)} to ${upper.toFixed(1)}`;
    const numbers = `${count(value, 'incident')}, ${signal} the limits of chance (${limits})`;
    return [{ verdict: signal, what: `The ${drift.period} from ${since}`, numbers }];
  });

/** `Incidents on checkout are regressing: 1 → 9, ratio …` */
export function toldWords({ what, verdict, numbers }: Told): string {
  if (verdict === 'above' || verdict === 'below') return `${what}: ${numbers}`;
  const plural = what.startsWith('Incidents') || what.endsWith('incidents') || what === 'Pages';
  return `${what} ${plural ? 'are' : 'is'} ${VERDICT_WORDS[verdict]}: ${numbers}`;
}
