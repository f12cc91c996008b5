import { createHash } from 'node:crypto';
import type { Finding } from '../../model/finding.ts';

/**
 * One fingerprint a finding, in order: the same while path, rule and message stay, wherever its line moves to;
 * several of the same are told apart by their order.
 */
export function fingerprints(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ path, ruleId, message }) => {
    const key = [path, ruleId, message].join('\0');
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return createHash('sha256').update(`${key}\0${nth}`).digest('hex').slice(0, 32);
  });
}
