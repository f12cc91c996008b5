import { type Config, severityNamed } from './config.ts';
import type { ConfigFile } from './config-schema.ts';
import { type Day, firstOfMonth } from './day.ts';
import type { Postmortem } from './postmortem.ts';
import { wordLookup } from './taxonomy.ts';
import { parsePeriod } from './window.ts';

/** What is to become rarer, as it stands in the config. */
export type Target = NonNullable<ConfigFile['targets']>[number];

/** Its keys, in the order in which they are written. */
export const TARGET_FIELDS = [
  'failure_mode',
  'service',
  'severity',
  'factor',
  'baseline',
  'per',
  'goal',
  'by',
  'from',
  'why',
] as const satisfies readonly (keyof Target)[];

/** Which incidents a target counts, words folded to the taxonomy's; null: any. */
export interface TargetScope {
  readonly failureMode: string | null;
  readonly service: string | null;
  readonly severity: string | null;
  readonly factor: string | null;
}

type Words = Pick<Config, 'taxonomy' | 'severities'>;

export function scopeOf(target: Target, config: Words): TargetScope {
  const { failure_mode, service, severity, factor } = target;
  const read = (text: string | undefined, name: 'failure_mode' | 'factors') =>
    text === undefined ? null : wordLookup(config.taxonomy[name])(text);
  return {
    failureMode: read(failure_mode, 'failure_mode'),
    service: service ?? null,
    severity: severity === undefined ? null : (severityNamed(config as Config, severity) ?? severity),
    factor: read(factor, 'factors'),
  };
}

/** True for an incident that the target counts; a duplicate counts nowhere. */
export const isInScope = (
  { failureMode, service, severity, factor }: TargetScope,
  one: Pick<Postmortem, 'kind' | 'duplicateOf' | 'failureMode' | 'services' | 'severity' | 'factors'>,
): boolean =>
  one.kind === 'incident' &&
  one.duplicateOf === null &&
  (failureMode === null || one.failureMode === failureMode) &&
  (service === null || one.services.includes(service)) &&
  (severity === null || one.severity === severity) &&
  (factor === null || one.factors.includes(factor));

/** `connection-pool-exhaustion on checkout`, `sev1 incidents`, `incidents` */
export function scopeWords({ failureMode, service, severity, factor }: TargetScope): string {
  const what = failureMode ?? `${severity === null ? '' : `${severity} `}incidents`;
  const more = [
    ...(failureMode !== null && severity !== null ? [`of ${severity}`] : []),
    ...(factor === null ? [] : [`with ${factor}`]),
    ...(service === null ? [] : [`on ${service}`]),
  ];
  return [what, ...more].join(' ');
}

const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** What a goal can be counted in. */
export const TARGET_PERIODS = Object.keys(MONTHS) as readonly Target['per'][];

/** From the first day up to, not including, the second. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** The days that decide: the period that ends when `by` does. */
export function decidingDays({ by, per }: Pick<Target, 'by' | 'per'>): Days {
  const { to } = parsePeriod(by, '1970-01-01');
  return { from: firstOfMonth(to, -MONTHS[per]), to };
}

/** Where the baseline was counted, and how many periods that is; null days where `from` is not given: one period. */
export function baselineDays({ from, per }: Pick<Target, 'from' | 'per'>): {
  readonly days: Days | null;
  readonly periods: number;
} {
  if (from === undefined) return { days: null, periods: 1 };
  const days = parsePeriod(from, '1970-01-01');
  return { days: { from: days.from, to: days.to }, periods: monthsOf(days) / MONTHS[per] };
}

const monthsOf = ({ from, to }: Days): number => monthNumber(to) - monthNumber(from);

function monthNumber(day: Day): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return year * 12 + month;
}

/** How many incidents the baseline is, over its periods; null where that is no whole number. */
export function baselineCount(target: Pick<Target, 'baseline' | 'from' | 'per'>): number | null {
  const exact = target.baseline * baselineDays(target).periods;
  const whole = Math.round(exact);
  return Math.abs(exact - whole) < 1e-9 ? whole : null;
}

/** The name of the last period that is over before `today` is: `2026-Q2`. */
export function lastWholePeriod(per: Target['per'], today: Day): string {
  const months = MONTHS[per];
  const into = (monthNumber(today) - 1) % months;
  const start = firstOfMonth(today, -into - months);
  const [year = '', month = ''] = start.split('-');
  const nth = Math.floor((Number(month) - 1) / months) + 1;
  return { month: `${year}-${month}`, quarter: `${year}-Q${nth}`, 'half-year': `${year}-H${nth}`, year }[per];
}
