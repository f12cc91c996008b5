import { describe, expect, it } from 'vitest';
import { renderText } from '../../../src/render/text/text.ts';
import type { Block } from '../../../src/reports/blocks.ts';
import { bars, control, dots, heatmap, sparklines, sparse } from '../blocks.ts';

const draw = (block: Block, width: number, ascii = false) =>
  renderText([block], { width, colour: false, ascii });

/** A drawing as it stands in the test, without the indentation of the code. */
function drawing(strings: TemplateStringsArray): string {
  const lines = (strings.raw[0] as string).split('\n').slice(1, -1);
  return `${lines.map((line) => line.slice(6)).join('\n')}\n`;
}

describe('bars with what was before', () => {
  it('in 60 columns', () => {
    expect(draw(bars, 60)).toBe(drawing`
               now (before)
        checkout 8 (2)  ████████████████████████████  regressing
        payments 4 (4)  ██████████████
        search   0 (12)
        unknown  1 (–)  ███▌
    `);
  });
  it('in 40 columns of ASCII', () => {
    expect(draw(bars, 40, true)).toBe(drawing`
               now (before)
        checkout 8 (2)  ######################
          regressing
        payments 4 (4)  ###########
        search   0 (12)
        unknown  1 (-)  ###
    `);
  });
});

describe('dots, those on one spot counted, with median and interval', () => {
  it('in 60 columns', () => {
    expect(draw(dots, 60)).toBe(drawing`
      Time to restore
        sev1  ┊               ┊            ●        ┊            ●
        n 2   ┊               ┊            ┊        ┊       ◆    ┊
              median 12 h 30
        sev2  ●               2            ●        3            ┊
        n 7   ├────────────────────────────◆────────┤            ┊
              median 60 min (1 min to 4 h 00); 1 left out
        sev3  ┊ none          ┊            ┊        ┊            ┊
              ┴───────────────┴────────────┴────────┴────────────┴
              1 min         10 min        1 h      4 h         1 d
        ● one, 2 to 9 that many, + more; ◆ median; ├─┤ its 95 %
        interval; log scale.
    `);
  });
  it('in 40 columns of ASCII', () => {
    expect(draw(dots, 40, true)).toBe(drawing`
      Time to restore
        sev1  :         :      o     :       o
        n 2   :         :      :     :    M  :
              median 12 h 30
        sev2  o         2      o     3       :
        n 7   [----------------M-----]       :
              median 60 min (1 min to 4 h 00);
              1 left out
        sev3  : none    :      :     :       :
              +---------+------+-----+-------+
              1 min   10 min  1 h   4 h    1 d
        o one, 2 to 9 that many, + more; M
        median; [-] its 95 % interval; log
        scale.
    `);
  });
});

describe('sparklines on one scale, the latest at the right', () => {
  it('in 60 columns', () => {
    expect(draw(sparklines, 60)).toBe(drawing`
      Incidents a week
        all       ▁▁▂▂▃▃▄▄▅▅▆▆▇▇██  7
        checkout  ▁▁▁▁██▁▁▁▁▁▁▂▂▁▁  0  one burst
        new                     ▃▃  2
        none                        –
        ▁ is 0, █ is 7, on one scale; at the right the latest.
    `);
  });
  it('in 40 columns of ASCII', () => {
    expect(draw(sparklines, 40, true)).toBe(drawing`
      Incidents a week
        all       _.:-=+*#  7
        checkout  __#___._  0  one burst
        new              :  2
        none                -
        _ is 0, # is 7, on one scale; at the
        right the latest.
    `);
  });
});

describe('a heat map with a shade for each range', () => {
  it('in 60 columns', () => {
    expect(draw(heatmap, 60)).toBe(drawing`
      By weekday and hour
             0  6  12 18
        Mon  ·· ░░ ░░ ██   11
        Sun  ▒▒ ▒▒ ▓▓ ▓▓   18
        · 0, ░ 1 to 2, ▒ 3 to 4, ▓ 5 to 6, █ 7 to 8; at the right
        the sum.
    `);
  });
  it('in 40 columns of ASCII', () => {
    expect(draw(heatmap, 40, true)).toBe(drawing`
      By weekday and hour
             0  6  12 18
        Mon  .. -- -- ##   11
        Sun  ++ ++ xx xx   18
        . 0, - 1 to 2, + 3 to 4, x 5 to 6, # 7
        to 8; at the right the sum.
    `);
  });
});

describe('a control chart with its signal marked and said', () => {
  it('in 60 columns', () => {
    expect(draw(control, 60)).toBe(drawing`
      Incidents a week
        8 ┤               ▲
          │
          │
        6 ┤
          │┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄ 5
          │
        4 ┤
          │
          │
        2 ┤───●──────────────────── 2
          │         ●
          │
        0 ┤┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄●┄┄ 0
          └───┬─────┬─────┬─────┬──
              W1    W2    W3    W4
        ▲ W3: 8, limits 0 to 5
        ● a period; ── centre 2; ┄┄ limits of chance; ▲▼ outside
        them.
    `);
  });
  it('in 40 columns of ASCII', () => {
    expect(draw(control, 40, true)).toBe(drawing`
      Incidents a week
        8 +               ^
          |
          |
        6 +
          |........................ 5
          |
        4 +
          |
          |
        2 +---o-------------------- 2
          |         o
          |
        0 +.....................o.. 0
          +---+-----+-----+-----+--
              W1    W2    W3    W4
        ^ W3: 8, limits 0 to 5
        o a period; -- centre 2; .. limits of
        chance; ^v outside them.
    `);
  });
});

describe('charts with little on them', () => {
  it('draws no NaN, Infinity or undefined', () => {
    for (const block of sparse) {
      for (const ascii of [false, true])
        expect(draw(block, 60, ascii)).not.toMatch(/NaN|Infinity|undefined|null/);
    }
  });

  it('draws nothing where there are no rows, and says so where there are no periods', () => {
    expect(draw({ ...dots, rows: [] }, 80)).toBe('');
    expect(draw({ ...control, points: [] }, 80)).toBe('Incidents a week\n  No period to draw.\n');
  });

  it('draws a single value with its median', () => {
    const one = draw({ ...dots, rows: [{ label: 'a', values: [45], median: 45, interval: null }] }, 60);
    const [, line, under] = one.split('\n') as [string, string, string];
    expect(line.indexOf('●')).toBe(under.indexOf('◆'));
    expect(under).toContain('◆ 45 min');
  });

  it('says when 0 stands at the lower end of a log scale', () => {
    const zero = { ...dots, rows: [{ label: 'a', values: [0, 60], median: null, interval: null }] };
    expect(draw(zero, 80)).toContain('0 drawn as 1 min');
  });
});

describe('more than fits', () => {
  it('shows the last periods of a long line and says so', () => {
    const values = Array.from({ length: 100 }, (_, i) => i % 5);
    const long = draw({ type: 'sparklines', rows: [{ label: 'all', values }] }, 40);
    expect(long.replace(/\s+/g, ' ')).toContain('the last 30 of 100 periods');
  });

  it('puts the columns of a heat map that do not fit below', () => {
    const columns = Array.from({ length: 53 }, (_, i) => `W${i + 1}`);
    const wide = draw({ type: 'heatmap', rows: ['a'], columns, values: [columns.map(() => 1)] }, 40);
    expect(wide.match(/^ {2}a .*/gm)).toHaveLength(2);
    expect(wide.match(/█/g)).toHaveLength(53 + 1);
  });

  it('counts ten or more dots on one spot with a sign', () => {
    const crowd = { label: 'a', values: new Array<number>(10).fill(60), median: null, interval: null };
    expect(draw({ ...dots, rows: [crowd] }, 60).split('\n')[1]).toContain('+');
  });
});

it('colours a signal, but marks it too', () => {
  const text = renderText([control], { width: 60, colour: true, ascii: false });
  expect(text).toContain('\u001b[1m▲\u001b[22m');
});
