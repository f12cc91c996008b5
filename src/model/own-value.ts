/** What a table holds under a key that somebody typed: nothing under `constructor`, which every object has. */
export const ownValue = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
