import { LfiError } from './error.ts';
import { didYouMean } from './nearest.ts';
import { TARGET_FIELDS, TARGET_PERIODS, type Target } from './target.ts';

const NUMBERS: readonly string[] = ['baseline', 'goal'];
const EXAMPLE =
  'Write `lfi targets add failure_mode=connection-pool-exhaustion baseline=6 per=quarter goal=0 by=2027-Q1`.';

/** A target as it was typed: what is not said is not there yet. */
export type TargetDraft = Partial<Target> & Pick<Target, 'goal' | 'by' | 'per'>;

/** `failure_mode=pool goal=0 by=2027-Q1` as typed; throws `LfiError('usage')` for what no target can hold. */
export function readTargetDraft(pairs: readonly string[]): TargetDraft {
  const draft: Record<string, string | number> = {};
  for (const pair of pairs) {
    const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(pair) ?? [];
    if (!pair.includes('=')) throw usage(`"${pair}" is not field=value`);
    const field = TARGET_FIELDS.find((one) => one === name.trim().replaceAll('-', '_'));
    if (!field) throw usage(`"${name}" is no field of a target${didYouMean(name, TARGET_FIELDS)}`);
    if (draft[field] !== undefined) throw usage(`${field} is given twice`);
    draft[field] = fieldValue(field, value.trim());
  }
  for (const field of ['goal', 'by'] as const) {
    if (draft[field] === undefined) throw usage(`${field} is missing`);
  }
  return { per: 'quarter', ...draft } as TargetDraft;
}

function fieldValue(field: (typeof TARGET_FIELDS)[number], value: string): string | number {
  if (value === '' || /[\r\n\0]/.test(value))
    throw usage(`${field}= is ${value === '' ? 'empty' : 'more than a line'}`);
  if (NUMBERS.includes(field)) {
    const number = Number(value);
    if (Number.isFinite(number) && number >= 0) return number;
    throw usage(`${field}=${value} is no number of incidents`);
  }
  if (field === 'per' && !TARGET_PERIODS.some((one) => one === value)) {
    throw usage(
      `per=${value} is no period${didYouMean(value, TARGET_PERIODS)}`,
      `It is one of ${TARGET_PERIODS.join(', ')}.`,
    );
  }
  const isPeriod = /^\d{4}(-Q[1-4]|-H[12]|-(0[1-9]|1[0-2]))?$/.test(value);
  if ((field === 'by' || field === 'from') && !isPeriod) {
    throw usage(`${field}=${value} is no period`, 'Write 2027-Q1, 2027-H1, 2027-03 or 2027.');
  }
  return value;
}

const usage = (message: string, hint = EXAMPLE) => new LfiError('usage', message, { hint });
