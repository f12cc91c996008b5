/** By what answers are narrowed, in the order in which they are offered. */
export const FACETS = ['kind', 'year', 'severity', 'service', 'failure_mode'] as const;
export type Facet = (typeof FACETS)[number];

export const FACET_TITLES: Readonly<Record<Facet, string>> = {
  kind: 'Kind',
  year: 'Year',
  severity: 'Severity',
  service: 'Service',
  failure_mode: 'Failure mode',
};

/** What one document says of each. */
export type Values = Readonly<Record<Facet, readonly string[]>>;

/** What is chosen of each; nothing chosen lets everything pass. */
export type Choice = Readonly<Record<Facet, ReadonlySet<string>>>;

/** How many of the answers each value would leave, by facet. */
export type Counts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

export const NOTHING_CHOSEN: Choice = byFacet(() => new Set<string>());

export function byFacet<T>(make: (facet: Facet) => T): Readonly<Record<Facet, T>> {
  return Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<Facet, T>;
}

/**
 * Lets documents pass that have one of the values chosen of every facet, and counts them. A value is counted as if
 * nothing were chosen beside it of its own facet: so many there would be with it.
 */
export class FacetSieve {
  readonly counts = byFacet(() => new Map<string, number>());
  readonly #choice: Choice;

  constructor(choice: Choice) {
    this.#choice = choice;
  }

  passes(values: Values): boolean {
    const failed = FACETS.filter((facet) => !isChosen(values[facet], this.#choice[facet]));
    const [only] = failed;
    if (failed.length > 1) return false;
    for (const facet of only === undefined ? FACETS : [only]) {
      const counts = this.counts[facet];
      for (const value of values[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return only === undefined;
  }
}

const isChosen = (values: readonly string[], chosen: ReadonlySet<string>): boolean =>
  chosen.size === 0 || values.some((value) => chosen.has(value));
