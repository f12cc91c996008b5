import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/interchange/csv.ts';
import { readTickets } from '../../src/interchange/ticket-export.ts';

const told = (text: string) => readTickets(text, 'x').map(({ key, state, closed }) => [key, state, closed]);

describe('readTickets', () => {
  it('reads what `gh issue list --json` writes', () => {
    const issues = [
      {
        number: 7,
        state: 'CLOSED',
        stateReason: 'NOT_PLANNED',
        closedAt: '2026-03-01T10:00:00Z',
        url: 'https://github.com/acme/shop/issues/7',
      },
      {
        number: 8,
        state: 'CLOSED',
        stateReason: 'COMPLETED',
        closedAt: '2026-03-02T10:00:00Z',
        url: 'https://github.com/acme/shop/issues/8',
      },
      {
        number: 9,
        state: 'OPEN',
        stateReason: '',
        closedAt: null,
        url: 'https://github.com/acme/shop/issues/9',
      },
    ];
    expect(told(JSON.stringify(issues))).toEqual([
      ['https://github.com/acme/shop/issues/7', 'not-planned', '2026-03-01'],
      ['https://github.com/acme/shop/issues/8', 'done', '2026-03-02'],
      ['https://github.com/acme/shop/issues/9', 'open', null],
    ]);
  });

  it("reads Jira's answer and its CSV", () => {
    const issue = (key: string, status: string, resolution: string | null) => ({
      key,
      fields: {
        status: { name: status },
        resolution: resolution && { name: resolution },
        resolutiondate: null,
      },
    });
    expect(
      told(
        JSON.stringify({
          total: 2,
          issues: [issue('OPS-1', 'Done', "Won't Do"), issue('OPS-2', 'In Review', null)],
        }),
      ),
    ).toEqual([
      ['OPS-1', 'not-planned', null],
      ['OPS-2', 'open', null],
    ]);
    expect(
      told(
        'Summary,Issue key,Issue id,Status,Resolution,Resolved\n"a, ""b""",OPS-1,10001,Done,Done,13/Feb/26 4:10 PM\n',
      ),
    ).toEqual([['OPS-1', 'done', '2026-02-13']]);
  });

  it("reads Linear's and GitLab's CSV", () => {
    expect(
      told(
        'ID,Title,Status,Completed,Canceled\nENG-1,x,Done,2026-02-01T10:00:00Z,\nENG-2,y,Canceled,,2026-02-02T10:00:00Z\nENG-3,z,Todo,,\n',
      ),
    ).toEqual([
      ['ENG-1', 'done', '2026-02-01'],
      ['ENG-2', 'not-planned', '2026-02-02'],
      ['ENG-3', 'open', null],
    ]);
    expect(
      told(
        'Title,Issue ID,URL,State,Closed At (UTC)\nx,4,https://gitlab.com/a/b/-/issues/4,Closed,2026-02-01 10:00:00\n',
      ),
    ).toEqual([['https://gitlab.com/a/b/-/issues/4', 'done', '2026-02-01']]);
  });

  it('takes a word that it does not know for unknown, never for done', () => {
    expect(told('key,status\nOPS-1,Parked\n')).toEqual([['OPS-1', 'unknown', null]]);
  });

  it('refuses what holds no tickets', () => {
    expect(() => readTickets('{ "issues": [', 'x')).toThrow('it is no JSON');
    expect(() => readTickets('a,b\n1,2\n', 'x')).toThrow('no ticket with a status is in it (it has a, b)');
  });
});

it('readCsv: quotes, separators, carriage returns, a byte order mark, lines in a cell', () => {
  expect(readCsv('\uFEFFa;b\r\n"x;\r\ny";2\r\n\r\n')).toEqual([{ a: 'x;\r\ny', b: '2' }]);
});
