import type { Postmortem } from './postmortem.ts';

/** The document with its own id and those that it names as the corpus calls them. */
export function withNamesakes(postmortem: Postmortem, namesakes: Postmortem['namesakes']): Postmortem {
  if (namesakes.size === 0) return postmortem;
  const told = (id: string) => namesakes.get(id) ?? id;
  const { id, related, duplicateOf, nearMisses } = postmortem;
  const own: Partial<Postmortem> = {
    id: told(id),
    namesakes,
    related: related.map(told),
    duplicateOf: duplicateOf === null ? null : told(duplicateOf),
    nearMisses: nearMisses.map(told),
  };
  const properties = Object.entries(own).map(([key, value]) => [key, { value, enumerable: true }]);
  return Object.create(postmortem, Object.fromEntries(properties)) as Postmortem;
}

/** How a document writes another's id: one of its own root without the name of the root. */
export function asWrittenIn({ namesakes }: Postmortem, id: string): string {
  return [...namesakes].find(([, told]) => told === id)?.[0] ?? id;
}
