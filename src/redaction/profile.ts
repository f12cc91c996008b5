import type { Config } from '../model/config.ts';
import { LfiError } from '../model/error.ts';
import { didYouMean } from '../model/nearest.ts';
import { ownValue } from '../model/own-value.ts';
import { KINDS, type Kind } from './kinds.ts';

/** A profile with every default filled in. */
export interface Profile {
  readonly name: string;
  /** What it takes out. */
  readonly kinds: ReadonlySet<Kind>;
  readonly customers: readonly string[];
  /** Further names of people and hosts. */
  readonly people: readonly string[];
  readonly hosts: readonly string[];
  /** Words that may stand whatever they look like. */
  readonly keep: readonly string[];
  readonly patterns: readonly { readonly pattern: RegExp; readonly with: string }[];
}

/** The names of services are for colleagues; outside they tell how the house is built. */
const BUILT_IN: Readonly<Record<string, { readonly services: boolean }>> = {
  internal: { services: false },
  public: { services: true },
};

/**
 * A profile by its name. One of the config's own that is not built in takes out what `internal` does. Customers, people
 * and hosts named under any profile are left out by all: a name that is no business of colleagues is none of the public.
 * Throws `LfiError('usage')` for a name that is neither built in nor configured.
 */
export function profileOf(name: string, { redaction, path }: Config): Profile {
  const own = ownValue(redaction, name);
  if (!own && !Object.hasOwn(BUILT_IN, name)) throw unknownProfile(name, Object.keys(redaction));
  const services = own?.services ?? ownValue(BUILT_IN, name)?.services ?? false;
  const stays: readonly string[] = own?.keep_kinds ?? [];
  const all = Object.values(redaction);
  return {
    name,
    kinds: new Set(KINDS.filter((kind) => (kind === 'service' ? services : !stays.includes(kind)))),
    customers: all.flatMap(({ customers = [] }) => customers),
    people: all.flatMap(({ people = [] }) => people),
    hosts: all.flatMap(({ hosts = [] }) => hosts),
    keep: own?.keep ?? [],
    patterns: (own?.patterns ?? []).map((one) => ({
      pattern: compile(one.match, name, path),
      with: one.with,
    })),
  };
}

function compile(source: string, profile: string, path: string | null): RegExp {
  try {
    return new RegExp(source, 'gu');
  } catch (error) {
    throw new LfiError('config', `redaction.${profile}.patterns: ${(error as Error).message}`, {
      ...(path === null ? {} : { path }),
      hint: 'A pattern is a regular expression as JavaScript takes it.',
    });
  }
}

function unknownProfile(name: string, configured: readonly string[]): LfiError {
  const known = [...new Set([...Object.keys(BUILT_IN), ...configured, 'none'])];
  return new LfiError('usage', `there is no redaction profile "${name}"${didYouMean(name, known)}`, {
    hint: `There are ${known.join(', ')}; \`redaction\` in the config makes others.`,
  });
}
