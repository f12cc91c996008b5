import type { Config } from '../model/config.ts';
import { LfiError } from '../model/error.ts';
import { nearest } from '../model/nearest.ts';
import type { Kind } from './kinds.ts';

/** A profile with every default filled in. */
export interface Profile {
  readonly name: string;
  /** What it takes out. */
  readonly kinds: ReadonlySet<Kind>;
  readonly customers: readonly string[];
}

const INTERNAL: readonly Kind[] = [
  'secret',
  'address',
  'e-mail',
  'person',
  'handle',
  'phone',
  'host',
  'customer',
  'ticket',
  'account',
  'own',
];

/** Those that are there without a config. */
const BUILT_IN: Readonly<Record<string, readonly Kind[]>> = {
  internal: INTERNAL,
  public: [...INTERNAL, 'service'],
};

/** Throws `LfiError('usage')` for a name that is neither built in nor configured. */
export function profileOf(name: string, { redaction }: Config): Profile {
  const own = Object.hasOwn(redaction, name) ? redaction[name] : undefined;
  if (!own && !Object.hasOwn(BUILT_IN, name)) throw unknownProfile(name, Object.keys(redaction));
  const kinds = new Set(BUILT_IN[name] ?? INTERNAL);
  if (own?.services === true) kinds.add('service');
  if (own?.services === false) kinds.delete('service');
  return { name, kinds, customers: own?.customers ?? [] };
}

function unknownProfile(name: string, configured: readonly string[]): LfiError {
  const known = [...new Set([...Object.keys(BUILT_IN), ...configured, 'none'])];
  const near = nearest(name, known);
  return new LfiError(
    'usage',
    `there is no redaction profile "${name}"${near ? `, did you mean "${near}"?` : ''}`,
    {
      hint: `There are ${known.join(', ')}; \`redaction\` in the config makes others.`,
    },
  );
}
