import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Config } from '../model/config.ts';

/** Where a repository states its blameless policy: an address or a path from `cwd`; null where it has none. */
export function findPolicy(cwd: string, base: string, config: Pick<Config, 'policy'>): string | null {
  if (config.policy !== null && /^https?:\/\//.test(config.policy)) return config.policy;
  const path = resolve(base, config.policy ?? 'postmortems/README.md');
  if (config.policy === null && !existsSync(path)) return null;
  return relative(cwd, path).replaceAll('\\', '/');
}
