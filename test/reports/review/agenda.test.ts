import { describe, expect, it } from 'vitest';
import { agendaBlocks, agendaOf } from '../../../src/reports/review/agenda.ts';

const point = (title: string, minutes: number, empty = false) => ({ title, minutes, empty, found: '' });

describe('time boxes', () => {
  it('share what an empty point frees, in proportion, the odd minute to the first', () => {
    const agenda = agendaOf([point('a', 12), point('b', 6), point('c', 12, true)]);
    expect(agenda.map(({ from, minutes }) => [from, minutes])).toEqual([
      [0, 20],
      [20, 10],
      [30, 0],
    ]);
  });

  it('grow to twice the usual time and no further: nobody sits through half a day for one point', () => {
    const agenda = agendaOf([point('burned', 45, true), point('targets', 40), point('asks', 155, true)]);
    expect(agenda.map(({ minutes }) => minutes)).toEqual([0, 80, 0]);
    expect(JSON.stringify(agendaBlocks(agenda, 240))).toContain('160 of 240 minutes are given back.');
  });

  it('say nothing of time given back where none is', () => {
    expect(JSON.stringify(agendaBlocks(agendaOf([point('a', 60)]), 60))).not.toContain('given back');
  });
});
