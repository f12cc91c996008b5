import { expect } from 'vitest';

type Nested = number | null | readonly Nested[];

/** Every number within 1e-9, absolute, of the one expected in its place; Infinity and null only themselves. */
export function expectClose(actual: Nested | undefined, expected: Nested): void {
  if (Array.isArray(expected)) {
    expect(actual).toHaveLength(expected.length);
    expected.forEach((value: Nested, i) => {
      expectClose((actual as readonly Nested[])[i], value);
    });
  } else if (typeof expected === 'number' && Number.isFinite(expected)) {
    expect(actual).toBeTypeOf('number');
    expect(Math.abs((actual as number) - expected), `${actual} against ${expected}`).toBeLessThan(1e-9);
  } else {
    expect(actual).toBe(expected);
  }
}
