import { describe, expect, it } from 'vitest';
import { lookAlike } from '../../src/model/look-alike.ts';

describe('lookAlike', () => {
  it.each([
    ['Connection Pool', 'connection-pool'],
    ['payment', 'payments'],
    ['connection-pool-exhaustion', 'connection-pool-exhausted'],
    ['pool-connection-exhaustion', 'connection-pool-exhaustion'],
    ['ircbot', 'irc bot'],
    ['certificate-expiry', 'certificate-expired'],
    ['databse-timeout', 'database-timeout'],
  ])('%s is %s', (a, b) => {
    expect(lookAlike(a, b)).toBe(true);
    expect(lookAlike(b, a)).toBe(true);
  });

  it.each([
    ['search-v1', 'search-v2'],
    ['eu-1', 'eu-11'],
    ['db-east', 'db-west'],
    ['pool-exhaustion', 'connection-pool-exhaustion'],
    ['deploy', 'delay'],
    ['orders', 'borders'],
    ['disk-full', 'queue-full'],
    ['read-timeout', 'write-timeout'],
  ])('%s is not %s', (a, b) => {
    expect(lookAlike(a, b)).toBe(false);
    expect(lookAlike(b, a)).toBe(false);
  });
});
