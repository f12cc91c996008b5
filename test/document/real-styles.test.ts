import { describe, expect, it } from 'vitest';
import { iso, read } from './read.ts';

const when = (text: string, path = 'x.md') => {
  const { date } = read(text, { path });
  return date && [iso(date.moment.epochMs).slice(0, 10), date.source];
};

describe('a report without any markdown', () => {
  const report = read([
    'Issue Summary',
    'Impact:',
    'The shop was down from 10:00 to 11:00 UTC on August 19, 2024.',
    'Timeline',
    '10:00 AM UTC - Alert on errors.',
    '11:00 AM UTC - Restored.',
    'Root Cause and Resolution',
    'A setting was wrong.',
    'Corrective and Preventative Measures',
    'Tasks:',
    'Review the settings of the balancer.',
    'Monitoring: Add an alert on errors per minute.',
    'By doing so, we aim to stay up.',
  ]);

  it('has parts all the same', () => {
    expect(report.title).toBeNull();
    expect(report.body.sections.map(({ line, section }) => [line, section])).toEqual([
      [1, 'summary'],
      [2, 'impact'],
      [4, 'timeline'],
      [7, 'factors'],
      [9, 'actions'],
      [10, 'actions'],
    ]);
  });

  it('has rows and items, one a line', () => {
    expect(report.body.timeline.map(({ line, time }) => [line, time])).toEqual([
      [5, '10:00'],
      [6, '11:00'],
    ]);
    expect(report.body.actionItems.map(({ line }) => line)).toEqual([11, 12]);
  });

  it('is not one where there are headings: words alone on a line are words', () => {
    expect(read('## Summary\n\nTODO').body.sections.map(({ line }) => line)).toEqual([1]);
    expect(read('# x\n\nTODO').body.sections).toEqual([]);
    expect(read('# x\n\nTimeline\nof our days\n\n## Facts\n').body.sections.map(({ line }) => line)).toEqual([
      6,
    ]);
  });
});

describe('the day a report was written, and the day it tells of', () => {
  it('is the day it began where the text says so', () => {
    const text = '# Delays\n\nBetween November 11 and November 15, 2025 we were slow.\n';
    expect(when(text, '2025-11-15-delays.md')).toEqual(['2025-11-11', 'text']);
    expect(when('# x\n\nOn 31st July 2018 a token leaked.\n', '_posts/2018-08-05-x.md')).toEqual([
      '2018-07-31',
      'text',
    ]);
    expect(when('---\ntitle: Outage on 17 June 2019\ndate: 2019-07-02\nauthor: a\n---\n')).toEqual([
      '2019-06-17',
      'title',
    ]);
    expect(when('---\ntitle: Outage of June 17th\ndate: 2019-07-02\nauthor: a\n---\n')).toEqual([
      '2019-06-17',
      'title',
    ]);
  });

  it('is the first of the rows of a timeline that ended before it was written', () => {
    const rows = '## Timeline\n\n- 01-10-2024 10:02 down\n- 01-31-2024 - a fix was merged\n';
    expect(when(`# Stall\n\n${rows}`, '2024-06-25-stall.md')).toEqual(['2024-01-10', 'text']);
    expect(when(`# Stall\n\n${rows}- 06-25-2024: published\n`, '2024-06-25-stall.md')).toEqual([
      '2024-01-10',
      'text',
    ]);
    expect(when(`# Stall\n\n${rows}- 06-25-2024: found\n`, '2024-06-25-stall.md')?.[1]).toBe('file-name');
    expect(when('# Stall\n\nWe stalled.\n', '11-13-24/README.md')).toEqual(['2024-11-13', 'file-name']);
  });

  it('is the one that is told where nothing says otherwise', () => {
    expect(when('# x\n\nOn 2018-08-05 it broke. On 2018-07-31 it was changed.\n', '2018-08-05-x.md')).toEqual(
      ['2018-08-05', 'file-name'],
    );
    // Title and file name agree: what the text begins with is what led to it.
    expect(when('# x, 2018-01-19\n\nFrom 2018-01-16 on it was slow.\n', '2018-01-19-x.md')).toEqual([
      '2018-01-19',
      'file-name',
    ]);
    expect(when('---\ndate: 2019-07-02\nseverity: sev1\n---\n\nBetween 1 July 2019 and now.\n')).toEqual([
      '2019-07-02',
      'date',
    ]);
  });

  it('is what the text knows where title and file name disagree', () => {
    const rows = '\n\n## Timeline\n\n### 2022-06-02 10:00\n\nIt began.\n';
    expect(when(`# 2022-01-27, limit reached${rows}`, '2022-06-02-limit.md')?.[0]).toBe('2022-06-02');
    expect(when(`# 2022-06-02, limit reached${rows}`, '2022-01-27-limit.md')?.[0]).toBe('2022-06-02');
  });
});

describe('titles', () => {
  it.each([
    ['a part of the incident', '## Issue summary\n\nfoo', null],
    ['what stands above a report', 'Status: final<br> Owners: @dana\n\n## Summary\n', null],
    ['keys without a fence', 'slug: a\ntitle: Down for a day\nauthor: b\n\ntext\n', 'Down for a day'],
    ['a report between two rules', '---\n\n# Down\n\nDate: 2026-06-10\n\n## Summary\n\n---\n', 'Down'],
  ])('%s', (_, text, title) => {
    expect(read(text).title).toBe(title);
  });
});

describe('rows and their zones', () => {
  const rows = (text: string) =>
    read(`# x\n\nDate: 2024-12-19\n\n## Timeline\n\n${text}\n`).body.timeline.map(
      ({ time, zone, moment }) => [time, zone, moment && iso(moment.epochMs)],
    );

  it.each([
    ['- 2024-12-19 21:50+01:00: text', '21:50', '+01:00', '2024-12-19T20:50:00Z'],
    ['- 22:15+01:00 text', '22:15', '+01:00', '2024-12-19T21:15:00Z'],
    ['- 2024-12-19T10:32:00-08:00 text', '10:32', '-08:00', '2024-12-19T18:32:00Z'],
    ['- ~13:30-13:45: text', '13:30', null, '2024-12-19T13:30:00Z'],
    ['- 09:00-10:00: text', '09:00', null, '2024-12-19T09:00:00Z'],
    // India, Israel or Ireland: nothing tells.
    ['- 10:00 IST: text', '10:00', 'IST', null],
  ])('%s', (row, time, zone, moment) => {
    expect(rows(row)).toEqual([[time, zone, moment]]);
  });

  it('knows what the corpus tells', () => {
    const text = '# x\n\n## Timeline\n\n- 2024-12-19 10:00 IST: text\n';
    const { body } = read(text, { config: { timezone: 'Asia/Kolkata' } });
    expect(body.timeline[0]?.moment?.epochMs).toBe(Date.UTC(2024, 11, 19, 4, 30));
  });

  it('takes a line break for the end of a row', () => {
    expect(rows('10:00 - down.<br> 10:05 - seen<br>\n10:10 - up').map(([time]) => time)).toEqual([
      '10:00',
      '10:05',
      '10:10',
    ]);
  });
});

describe('items', () => {
  const items = (...lines: string[]) =>
    read(['# x', '', '## Action items', '', ...lines]).body.actionItems.map(({ line, status }) => [
      line,
      status,
    ]);

  it.each([
    [
      'numbered, with bullets below',
      ['1. **Load handling**', '   - test it', '2. **Bounty**', '   - set it up'],
      [
        [5, 'open'],
        [7, 'open'],
      ],
    ],
    [
      'numbered, with bullets between',
      ['1. **Monitor**', '', '- disk', '- memory', '', '2. **Write**'],
      [
        [5, 'open'],
        [10, 'open'],
      ],
    ],
    [
      'below an item, each with its mark',
      [
        '- Work with the others to fund it well',
        '  - Turn it on again now **(Done)**',
        '  - Plan for the next year',
      ],
      [
        [5, 'open'],
        [6, 'done'],
        [7, 'open'],
      ],
    ],
    [
      'a remark of it',
      ['| Item | Notes |', '|---|---|', '| Pin it | Done |', '| Watch it | |'],
      [
        [7, 'done'],
        [8, 'open'],
      ],
    ],
  ] as const)('%s', (_, lines, expected) => {
    expect(items(...lines)).toEqual(expected);
  });
});
