import { expect, test } from 'vitest';
import { parseStarted, startedNow } from '../../src/document/started.ts';

const NOW = Date.parse('2026-09-14T22:30:40Z');
const read = (text: string) => parseStarted(text, NOW, 'Europe/Berlin');

test.each([
  ['2026-09-14T10:32:00Z', '2026-09-14T10:32:00Z', '2026-09-14'],
  ['2026-09-14T23:32:00-05:00', '2026-09-14T23:32:00-05:00', '2026-09-14'],
  ['2026-09-14 10:32', '2026-09-14T10:32:00+02:00', '2026-09-14'],
  ['2026-01-14 10:32', '2026-01-14T10:32:00+01:00', '2026-01-14'],
  ['2026-09-14', '2026-09-14', '2026-09-14'],
  // It is past midnight in Berlin.
  ['0:20', '2026-09-15T00:20:00+02:00', '2026-09-15'],
  // The hour that there is twice: the first of the two. The one that there is not: an hour later.
  ['2026-10-25 02:30', '2026-10-25T02:30:00+02:00', '2026-10-25'],
  ['2026-03-29 02:30', '2026-03-29T03:30:00+02:00', '2026-03-29'],
])('%s', (text, written, day) => {
  expect(read(text)).toMatchObject({ written, day });
});

test.each(['yesterday', '2026-02-30', '2026-09-14 25:00', '24:10', '', '~2026-09-14 10:00'])(
  'not %s',
  (text) => {
    expect(read(text)).toBeNull();
  },
);

test('now is this minute, in the zone', () => {
  expect(startedNow(NOW, 'Europe/Berlin').written).toBe('2026-09-15T00:30:00+02:00');
});
