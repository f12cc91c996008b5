import { type ConfigFile, configSchema } from '../model/config-schema.ts';
import { problemError, problemOfShape, type Source } from './checked-yaml.ts';
import { problemOfMeaning } from './config-meaning.ts';

/** The config as typed data; throws `LfiError('config')` at the first key that does not fit. */
export async function checkConfig(value: unknown, source: Source): Promise<ConfigFile> {
  const parsed = configSchema.safeParse(value);
  const problem = parsed.success
    ? problemOfMeaning(parsed.data)
    : problemOfShape(parsed.error.issues, configSchema, value, 'the config');
  if (problem) throw await problemError(problem, source, '`lfi schema config` prints every key.');
  return parsed.data as ConfigFile;
}
