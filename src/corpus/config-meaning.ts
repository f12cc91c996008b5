import type { ConfigFile } from '../model/config-schema.ts';
import { didYouMean } from '../model/nearest.ts';
import { isTimeZone } from '../model/zone.ts';
import type { Problem } from './checked-yaml.ts';

/** What a schema cannot say: zones that exist, severities that are configured. */
export function problemOfMeaning(config: ConfigFile): Problem | null {
  if (config.timezone && !isTimeZone(config.timezone)) {
    return {
      message: `timezone: there is no time zone "${config.timezone}"`,
      path: ['timezone'],
      hint: 'Use an IANA name such as Europe/Berlin or UTC.',
    };
  }
  const names = config.severities?.map((entry) => (typeof entry === 'string' ? entry : entry.name));
  const stray = names ? (config.critical ?? []).findIndex((name) => !names.includes(name)) : -1;
  if (!names || stray < 0) return null;
  const name = config.critical?.[stray] as string;
  return {
    message: `critical: "${name}" is no configured severity${didYouMean(name, names)}`,
    path: ['critical', stray],
  };
}
