import { describe, expect, it } from 'vitest';
import { ticketKeys, ticketUrl } from '../../src/model/ticket.ts';

const TRACKERS = [
  { prefix: 'OPS', url: 'https://jira.example/browse/{id}' },
  { prefix: 'ENG', url: 'https://linear.app/acme/issue/{id}' },
  { prefix: '#', url: 'https://github.com/acme/shop/issues/{id}' },
  { prefix: 'GH', url: 'https://github.com/acme/shop/issues/{id}' },
  { prefix: 'acme/van', url: 'https://gitlab.com/acme/van/-/issues/{id}' },
  { prefix: '!', url: 'https://gitlab.com/acme/van/-/merge_requests/{id}' },
];

describe('ticketUrl', () => {
  it.each([
    ['OPS-12', 'https://jira.example/browse/OPS-12'],
    ['ENG-3', 'https://linear.app/acme/issue/ENG-3'],
    ['#7', 'https://github.com/acme/shop/issues/7'],
    ['GH-7', 'https://github.com/acme/shop/issues/7'],
    ['acme/van#9', 'https://gitlab.com/acme/van/-/issues/9'],
    ['!4', 'https://gitlab.com/acme/van/-/merge_requests/4'],
    ['https://else.example/1', 'https://else.example/1'],
    ['WEB-1', null],
    ['later', null],
    [null, null],
  ])('%s', (ticket, url) => expect(ticketUrl(ticket, TRACKERS)).toBe(url));
});

describe('ticketKeys', () => {
  it.each([
    ['OPS-12', 'https://jira.example/browse/OPS-12'],
    ['ENG-3', 'https://linear.app/acme/issue/ENG-3/alert-on-wait'],
    ['#7', 'https://github.com/acme/shop/issues/7'],
    ['acme/shop#7', 'https://github.com/acme/shop/issues/7'],
    ['acme/van#9', 'https://gitlab.com/acme/van/-/issues/9'],
  ])('%s is %s', (ticket, url) => {
    const keys = ticketKeys(ticket, TRACKERS);
    expect(ticketKeys(url, TRACKERS).some((key) => keys.includes(key))).toBe(true);
  });

  it('are not shared by different tickets', () => {
    const keys = ticketKeys('OPS-12', TRACKERS);
    for (const other of ['OPS-1', 'ENG-12', '#12']) {
      expect(ticketKeys(other, TRACKERS).some((key) => keys.includes(key))).toBe(false);
    }
  });
});
