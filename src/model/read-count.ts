import { LfiError } from './error.ts';

/** A whole number from 1 on, to `most` where that is given, as an option has it; null where it was not given. Throws `LfiError('usage')` for anything else. */
export function readCount(option: string, value: unknown, most?: number): number | null {
  if (value === undefined) return null;
  const number = /^\d{1,6}$/.test(String(value).trim()) ? Number(value) : 0;
  if (number > 0 && number <= (most ?? number)) return number;
  throw new LfiError(
    'usage',
    `${option} ${value}: not a whole number from 1 ${most === undefined ? 'on' : `to ${most}`}`,
    {
      hint: `Write ${option} 3, for example.`,
    },
  );
}
