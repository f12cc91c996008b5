import type { Postmortem } from '../../model/postmortem.ts';
import type { Relative } from './data.ts';

interface Named {
  readonly id: string;
  readonly why: string;
}

/** Which documents name which, read once for as many as are asked about. */
export class Relations {
  readonly #byId = new Map<string, Postmortem>();
  readonly #naming = new Map<string, Named[]>();

  constructor(all: readonly Postmortem[]) {
    for (const one of all) {
      if (!this.#byId.has(one.id)) this.#byId.set(one.id, one);
      for (const [id, why] of saidOf(one)) {
        const list = this.#naming.get(id) ?? [];
        list.push({ id: one.id, why });
        this.#naming.set(id, list);
      }
    }
  }

  /** Documents that this one names, then those that name it, each once. */
  of({ id: own, related, duplicateOf, nearMisses }: Postmortem): Relative[] {
    const named: Named[] = [
      ...related.map((id) => ({ id, why: 'related' })),
      ...(duplicateOf ? [{ id: duplicateOf, why: 'duplicate of' }] : []),
      ...nearMisses.map((id) => ({ id, why: 'near-miss before it' })),
    ];
    const seen = new Set<string>();
    return [...named, ...(this.#naming.get(own) ?? [])].flatMap(({ id, why }) => {
      if (seen.has(id)) return [];
      seen.add(id);
      const found = this.#byId.get(id);
      return [{ id, path: found?.path ?? null, title: found?.title ?? null, why }];
    });
  }
}

/** What a document is to each that it names: the closest where it names one in several ways. */
const saidOf = ({ related, duplicateOf, nearMisses }: Postmortem): ReadonlyMap<string, string> =>
  new Map([
    ...related.map((id) => [id, 'related'] as const),
    ...nearMisses.map((id) => [id, 'postmortem opened for it'] as const),
    ...(duplicateOf ? [[duplicateOf, 'duplicate of this'] as const] : []),
  ]);
