import { describe, expect, it } from 'vitest';
import { parseMoment } from '../../src/document/moments.ts';
import { isTimeZone, localFields, offsetMinutes, startOfDay, zonedEpochMs } from '../../src/model/zone.ts';
import { iso } from './read.ts';

const at = (text: string, timezone = 'Europe/Berlin') => {
  const moment = parseMoment(text, timezone);
  return moment && [iso(moment.epochMs), moment.offset, moment.precision, moment.approximate];
};

describe('instants', () => {
  it.each([
    ['2026-09-14T10:32:00+02:00', '2026-09-14T08:32:00Z', 120, 'second', false],
    ['2026-09-14T10:32Z', '2026-09-14T10:32:00Z', 0, 'minute', false],
    ['2026-09-14T10:32:10.5-0730', '2026-09-14T18:02:10Z', -450, 'second', false],
    // Without an offset: Berlin in summer is two hours ahead, in winter one.
    ['2026-09-14 10:32', '2026-09-14T08:32:00Z', null, 'minute', false],
    ['2026-01-14T10:32', '2026-01-14T09:32:00Z', null, 'minute', false],
    ['2026-09-14', '2026-09-13T22:00:00Z', null, 'day', false],
    ['~2026-09-14 10:32', '2026-09-14T08:32:00Z', null, 'minute', true],
    ['2026-09-14 ~10:32 UTC', '2026-09-14T10:32:00Z', 0, 'minute', true],
    ['2026-09-14 12:45 PM PST', '2026-09-14T20:45:00Z', -480, 'minute', false],
    ['2026-09-14 12:05 am GMT', '2026-09-14T00:05:00Z', 0, 'minute', false],
    ['2026-09-14 14:?? UTC', '2026-09-14T14:00:00Z', 0, 'hour', false],
    ['2026/09/14 10:32 UTC', '2026-09-14T10:32:00Z', 0, 'minute', false],
    ['March 3, 2026 9:36 AM (UTC)', '2026-03-03T09:36:00Z', 0, 'minute', false],
    ['14 September 2026', '2026-09-13T22:00:00Z', null, 'day', false],
    // Pacific time knows summer: seven hours behind.
    ['2026-09-14 10:00 PT', '2026-09-14T17:00:00Z', -420, 'minute', false],
  ])('%s', (text, instant, offset, precision, approximate) => {
    expect(at(text)).toEqual([instant, offset, precision, approximate]);
  });

  it.each([
    '',
    'true',
    'soon',
    '2026-02-30',
    '2026-13-01',
    '2026-09-14 25:00',
    '10:32',
    '12',
    '03/04/2026',
    '2026-09-14 10:32 and later',
  ])('leaves "%s" alone', (text) => {
    expect(at(text)).toBeNull();
  });
});

describe('zones', () => {
  const berlin = (year: number, month: number, day: number, hour: number, minute = 0) =>
    iso(zonedEpochMs({ year, month, day, hour, minute }, 'Europe/Berlin'));

  it('takes the later reading in a gap and the earlier in an overlap', () => {
    expect(berlin(2026, 3, 29, 1, 59)).toBe('2026-03-29T00:59:00Z');
    expect(berlin(2026, 3, 29, 2, 30)).toBe('2026-03-29T01:30:00Z');
    expect(berlin(2026, 3, 29, 3)).toBe('2026-03-29T01:00:00Z');
    expect(berlin(2026, 10, 25, 2, 30)).toBe('2026-10-25T00:30:00Z');
    expect(berlin(2026, 10, 25, 3)).toBe('2026-10-25T02:00:00Z');
  });

  it('says what clocks show', () => {
    const shown = localFields(Date.UTC(2026, 8, 13, 22, 5), 'Europe/Berlin');
    expect(shown).toEqual({ year: 2026, month: 9, day: 14, hour: 0, minute: 5, weekday: 1 });
    expect(localFields(Date.UTC(2026, 8, 13, 22, 5), 'UTC').weekday).toBe(7);
    expect(localFields(Date.UTC(2026, 0, 1), 'Asia/Kolkata')).toMatchObject({ hour: 5, minute: 30 });
  });

  it('finds the start of a day, also of one that begins late', () => {
    expect(iso(startOfDay('2026-09-14', 'UTC'))).toBe('2026-09-14T00:00:00Z');
    expect(iso(startOfDay('2026-09-14', 'America/New_York'))).toBe('2026-09-14T04:00:00Z');
    // Chile's clocks jump from midnight to one: the day's first hour is not there.
    expect(iso(startOfDay('2026-09-06', 'America/Santiago'))).toBe('2026-09-06T04:00:00Z');
  });

  it('knows offsets and names', () => {
    expect(offsetMinutes(Date.UTC(2026, 6, 1), 'Europe/Berlin')).toBe(120);
    expect(offsetMinutes(Date.UTC(2026, 0, 1), 'Europe/Berlin')).toBe(60);
    expect([
      isTimeZone('Europe/Berlin'),
      isTimeZone('UTC'),
      isTimeZone('Mars/Olympus'),
      isTimeZone(''),
    ]).toEqual([true, true, false, false]);
  });
});
