import type { Config } from '../../model/config.ts';
import { readCount } from '../../model/read-count.ts';

/** The config with `--threshold` and `--window-days` over what it says of near-misses. */
export function nearMissRules(config: Config, options: Readonly<Record<string, unknown>>): Config {
  const { threshold, windowDays } = config.nearMisses;
  const nearMisses = {
    threshold: readCount('--threshold', options['threshold']) ?? threshold,
    windowDays: readCount('--window-days', options['windowDays']) ?? windowDays,
  };
  return { ...config, nearMisses };
}
