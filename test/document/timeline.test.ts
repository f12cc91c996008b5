import { describe, expect, it } from 'vitest';
import { iso, read } from './read.ts';

const rows = (...lines: string[]) =>
  read([
    '---',
    'title: Pool',
    'started: 2026-09-14T10:02:00Z',
    '---',
    '## Timeline',
    '',
    ...lines,
  ]).body.timeline.map(({ time, date, zone, text }) => [date, time, zone, text]);

describe('forms of rows', () => {
  it('reads bullets in the many ways of writing a time', () => {
    expect(
      rows(
        '- 10:02 UTC pool ran dry',
        '- **10:05**: alert',
        '* 10:06 - page',
        '- 12:45 PM rolled back',
        '- ~16:05 quiet',
        '- 17:?? somebody noticed',
        '- 18h30 → closed',
        '- 19:10–19:20 watched',
        '- 20:01:33 PST logged',
        '- [20:30] `deploy` again',
        '- 2030 UTC+2 four digits',
        '- at 9pm done',
      ),
    ).toEqual([
      ['2026-09-14', '10:02', 'UTC', 'pool ran dry'],
      ['2026-09-14', '10:05', null, 'alert'],
      ['2026-09-14', '10:06', null, 'page'],
      ['2026-09-14', '12:45', null, 'rolled back'],
      ['2026-09-14', '16:05', null, 'quiet'],
      ['2026-09-14', '17:00', null, 'somebody noticed'],
      ['2026-09-14', '18:30', null, 'closed'],
      ['2026-09-14', '19:10', null, 'watched'],
      ['2026-09-14', '20:01', 'PST', 'logged'],
      ['2026-09-14', '20:30', null, 'deploy again'],
      ['2026-09-14', '20:30', 'UTC+2', 'four digits'],
      ['2026-09-14', '21:00', null, 'done'],
    ]);
  });

  it('reads hours and minutes with a dot between where each line begins with them', () => {
    expect(
      rows(
        '19.00 KL merged it',
        '',
        '19.08, 19.10 two pages',
        '',
        '2.10 was the release',
        '',
        '9.45 KL left',
      ),
    ).toEqual([
      ['2026-09-14', '19:00', null, 'KL merged it'],
      ['2026-09-14', '19:08', null, '19.10 two pages'],
      ['2026-09-14', '09:45', null, 'KL left'],
    ]);
    expect(read('# x\n\n## Impact\n\n- 19.00 euros\n').body.timeline).toEqual([]);
  });

  it('takes the nearer of two days that numbers can mean where the other is far', () => {
    expect(
      rows('- 9/15 10:02 a')
        .map(([date]) => date)
        .concat(
          read([
            '---',
            'date: 2026-05-05',
            '---',
            '## Timeline',
            '- 5/6 02:10 a',
            '- 6/4 02:10 b',
          ]).body.timeline.map(({ date }) => date),
        ),
    ).toEqual(['2026-09-15', '2026-05-06', null]);
  });

  it('reads months and days in numbers before a time, days with a month between strokes, and the first of several', () => {
    expect(
      rows('- [09-13 23:50] stuck', '- 14/Sep/2026 10:02 paged', '- 16-19th Sep - copied').map(
        ([date, time, , text]) => [date, time, text],
      ),
    ).toEqual([
      ['2026-09-13', '23:50', 'stuck'],
      ['2026-09-14', '10:02', 'paged'],
      ['2026-09-16', null, 'copied'],
    ]);
  });

  it('reads lines of a paragraph that begin with day and hour, whatever their words', () => {
    expect(
      rows('2026-09-14 10:02 A tenant reports it', '2026-09-14 10:05 etcd is slow').map(
        ([, time, , text]) => [time, text],
      ),
    ).toEqual([
      ['10:02', 'A tenant reports it'],
      ['10:05', 'etcd is slow'],
    ]);
  });

  it('reads short lines below a row that begin with a time', () => {
    expect(rows('10:02 Paged', '10:03-10:20 looking at logs', 'and talking').map(([, time]) => time)).toEqual(
      ['10:02', '10:03'],
    );
    const wrapped = '10:02 One of the tenants told us that it had not been able to log in since about';
    expect(rows(wrapped, '09:50 that morning').map(([, time]) => time)).toEqual(['10:02']);
  });

  it('takes lines that all begin with a time, wherever they stand', () => {
    const times = (text: string) => read(text).body.timeline.map(({ time }) => time);
    expect(times('# x\n\n## What we did\n\n10:02 paged\n10:05 rolled back\n')).toEqual(['10:02', '10:05']);
    expect(times('# x\n\n## What we did\n\n10:02 was when\nthe page came at\n10:05 or so\n')).toEqual([]);
    // From when until when it was is none.
    expect(times('# x\n\n| Start | End |\n|-|-|\n| 2026-09-14 10:02 | 2026-09-14 10:30 |\n')).toEqual([]);
  });

  it('takes days alone for rows in a timeline only', () => {
    expect(read('# x\n\n## 2026-09-14\n\nIt broke.\n').body.timeline).toEqual([]);
    expect(rows('### 2026-09-14', '', 'It broke.').map(([date]) => date)).toEqual(['2026-09-14']);
  });

  it('reads bullets that end with their time, where none begins with it', () => {
    expect(
      rows('- Deployed at 2026-09-15 8:55 AM +UTC', '- Rolled back, 09:10', '- Quiet for 20 minutes'),
    ).toEqual([
      ['2026-09-15', '08:55', 'UTC', 'Deployed'],
      ['2026-09-15', '09:10', null, 'Rolled back'],
    ]);
    expect(rows('- 10:02 dry until 10:30', '- went on at 10:40').map(([, time]) => time)).toEqual(['10:02']);
  });

  it('takes a year and a month for no time of day', () => {
    expect(rows('| Time | Event |', '|-|-|', '| 2022-05-?? HH:mm | seen |', '| 10:02 | closed |')).toEqual([
      ['2026-09-14', '10:02', null, 'closed'],
    ]);
  });

  it('reads dates beside times, in either order', () => {
    expect(
      rows(
        '- 2026-09-15 10:02 a',
        '- 2026-09-15T11:02:00Z b',
        '- Sep 16, 10:02 c',
        '- Thursday, 17 September 2026 at 10:02 d',
        '- 18.09.2026 10:02 e',
        '- 10:02 UTC, Sep 19 f',
        '- 09/20 10:02 g',
        '- 2026-09-21: only a day',
      ).map(([date, time]) => [date, time]),
    ).toEqual([
      ['2026-09-15', '10:02'],
      ['2026-09-15', '11:02'],
      ['2026-09-16', '10:02'],
      ['2026-09-17', '10:02'],
      ['2026-09-18', '10:02'],
      ['2026-09-19', '10:02'],
      ['2026-09-20', '10:02'],
      ['2026-09-21', null],
    ]);
  });

  it('leaves bullets without a time alone', () => {
    expect(
      rows('- 5 users wrote', '- 24/7 support', '- T+5min', '- 10.5 % errors', '- 2X:XX', '- 99:99'),
    ).toEqual([]);
  });

  it('reads tables by their headings, columns in any order, and by their cells where none says', () => {
    expect(
      rows(
        '| # | What happened | Time (CET) | Date |',
        '|-|-|-|-|',
        '| 1 | down | 10:02 | 2026-09-15 |',
        '| 2 | up | 10:30 | |',
      ),
    ).toEqual([
      ['2026-09-15', '10:02', 'CET', 'down'],
      ['2026-09-15', '10:30', 'CET', 'up'],
    ]);
    expect(rows('| a | b |', '|-|-|', '| 10:02 | down |', '| 10:05 | up |')).toHaveLength(2);
    expect(rows('| Metric | Value |', '|-|-|', '| errors | 10 |')).toEqual([]);
  });

  it('reads a heading for each time, with the text below', () => {
    expect(rows('### 10:02', '', 'Pool ran dry.', '', '### 10:30 - Rolled back', '', 'x')).toEqual([
      ['2026-09-14', '10:02', null, 'Pool ran dry.'],
      ['2026-09-14', '10:30', null, 'Rolled back'],
    ]);
  });

  it('takes nothing of what is pasted between rows', () => {
    const log = '```\n10:03 ERR no leader\n```';
    const rows = (text: string) => read(`## Timeline\n\n${text}`).body.timeline.map(({ line }) => line);
    expect(rows(`- 10:02 UTC: down\n\n${log}\n\n- 10:09 UTC: up`)).toEqual([3, 9]);
    expect(rows(log)).toEqual([4]);
  });

  it('reads paragraphs, their wrapped lines, and lists indented as code', () => {
    expect(
      rows('10:02: down', 'and still down', '10:05: up', '', '**10:07** done').map(([, time, , text]) => [
        time,
        text,
      ]),
    ).toEqual([
      ['10:02', 'down and still down'],
      ['10:05', 'up'],
      ['10:07', 'done'],
    ]);
    expect(rows('    - 2pm down', '    - 2:08pm up').map(([, time]) => time)).toEqual(['14:00', '14:08']);
    expect(rows('```', '10:02:01 GET /', '10:02:02 GET /', '```')).toEqual([]);
  });
});

describe('the day of a row', () => {
  it('is carried forward, over midnight too', () => {
    expect(rows('- 23:50 a', '- 00:10 b', '- 09:00 c').map(([date, time]) => [date, time])).toEqual([
      ['2026-09-14', '23:50'],
      ['2026-09-15', '00:10'],
      ['2026-09-15', '09:00'],
    ]);
  });

  it('does not hide rows that run backwards', () => {
    expect(rows('- 12:00 a', '- 10:00 b').map(([date, time]) => [date, time])).toEqual([
      ['2026-09-14', '12:00'],
      ['2026-09-14', '10:00'],
    ]);
  });

  it('is that of a heading, a bullet or a first row above', () => {
    expect(rows('### 2026-09-20', '- 10:02 a', '### Sep 21', '- 10:02 b').map(([date]) => date)).toEqual([
      '2026-09-20',
      '2026-09-21',
    ]);
    expect(rows('- Sep 22', '  - 10:02 a', '- Sep 23', '  - 10:02 b').map(([date]) => date)).toEqual([
      '2026-09-22',
      '2026-09-23',
    ]);
    expect(rows('2026-09-24 (*all times UTC*)', '', '- 14:51 a')).toEqual([
      ['2026-09-24', '14:51', 'UTC', 'a'],
    ]);
  });

  it('follows midday in a 12-hour clock without its half', () => {
    expect(rows('- 11:50 a', '- 12:10 b', '- 1:05 c', '- 3:31 d').map(([, time]) => time)).toEqual([
      '11:50',
      '12:10',
      '13:05',
      '15:31',
    ]);
  });

  it('is unknown where nothing says it', () => {
    const [row] = read('# T\n## Timeline\n- 10:02 down').body.timeline;
    expect([row?.date, row?.moment]).toEqual([null, null]);
  });
});

describe('zones and instants', () => {
  it('takes the zone of row, column, heading or introduction', () => {
    const zoneOf = (heading: string, intro: string) => {
      const [row] = read(`---\ndate: 2026-09-14\n---\n## ${heading}\n${intro}\n\n- 10:02 a`).body.timeline;
      return [row?.zone, row && iso(row.moment?.epochMs ?? 0)];
    };
    expect(zoneOf('Timeline (PST)', '')).toEqual(['PST', '2026-09-14T18:02:00Z']);
    expect(zoneOf('Timeline', 'All times in CEST.')).toEqual(['CEST', '2026-09-14T08:02:00Z']);
    expect(zoneOf('Timeline', '*(All times US/Pacific, 24-hour clock.)*')).toEqual([
      'US/Pacific',
      '2026-09-14T17:02:00Z',
    ]);
    expect(zoneOf('Timeline: (in PT)', '')).toEqual(['PT', '2026-09-14T17:02:00Z']);
    expect(zoneOf('Timeline', '')).toEqual([null, '2026-09-14T10:02:00Z']);
    expect(zoneOf('Timeline (2026-09-14)', 'All times in CEST.')).toEqual(['CEST', '2026-09-14T08:02:00Z']);
  });

  it('reads a row without zone in the configured one, and says so', () => {
    const pm = read('---\ndate: 2026-09-14\n---\n## Timeline\n- ~10:02 a\n- 14:?? b', {
      config: { timezone: 'Europe/Berlin' },
    });
    expect(pm.body.timeline.map(({ moment }) => moment)).toEqual([
      {
        epochMs: Date.UTC(2026, 8, 14, 8, 2),
        offset: null,
        precision: 'minute',
        approximate: true,
        text: '10:02',
      },
      {
        epochMs: Date.UTC(2026, 8, 14, 12, 0),
        offset: null,
        precision: 'hour',
        approximate: false,
        text: '14:??',
      },
    ]);
  });

  it('reads a row without zone in that of an earlier one', () => {
    const [, second] = read('---\ndate: 2026-09-14\n---\n## Timeline\n- 10:02 PST a\n- 10:05 b').body
      .timeline;
    expect([second?.zone, second?.moment?.offset]).toEqual([null, -480]);
  });
});

describe('without a section of that name', () => {
  it('takes timed bullets and updates, but no prose', () => {
    const pm = read(
      '---\ndate: 2026-09-14\n---\n## Updates log\n\n- 10:02 UTC down\n- At 10:30 we looked\n\nAt 10:40 it was up.\n\n[Update - 2026-09-14 15h50 UTC]\n\nx\n\n**2026-09-14 16:00:00**\n\n## Action items\n- 10:02 is too early for deploys',
    );
    expect(pm.body.timeline.map(({ line, time }) => [line, time])).toEqual([
      [6, '10:02'],
      [11, '15:50'],
      [15, '16:00'],
    ]);
  });
});
