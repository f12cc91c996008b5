import type { Postmortem } from '../model/postmortem.ts';

/** Where each page of a site is: paths from its root, with `/`, in lower case for disks that know no other. */
export class Addresses {
  readonly #documents: ReadonlyMap<string, string>;
  readonly #groups: ReadonlyMap<string, string>;
  readonly #taken = new Set<string>();

  constructor(
    documents: readonly Pick<Postmortem, 'id'>[],
    groups: readonly { readonly by: string; readonly value: string }[],
  ) {
    this.#documents = new Map(documents.map(({ id }) => [id, this.#free('incidents', id)]));
    this.#groups = new Map(
      groups.map(({ by, value }) => [keyOf(by, value), this.#free(fileName(by), value)]),
    );
  }

  /** Null where the site has no page of it. */
  document(id: string): string | null {
    return this.#documents.get(id) ?? null;
  }

  /** The page of one value of a classification, such as a service; null where nothing has it. */
  group(by: string, value: string): string | null {
    return this.#groups.get(keyOf(by, value)) ?? null;
  }

  /** The page of all values of a classification. */
  groups(by: string): string {
    return `${fileName(by)}/index.html`;
  }

  #free(folder: string, name: string): string {
    const stem = `${folder}/${fileName(name)}`;
    for (let n = 1; ; n++) {
      const address = `${stem}${n === 1 ? '' : `-${n}`}.html`;
      if (this.#taken.has(address) || address === `${folder}/index.html`) continue;
      this.#taken.add(address);
      return address;
    }
  }
}

const keyOf = (by: string, value: string): string => JSON.stringify([by, value]);

const LONGEST = 100;

/** Letters, digits, dots and hyphens, as much as a name has of them; nothing that a disk or an address knows better. */
export function fileName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  const short = [...plain].slice(0, LONGEST).join('');
  return /^(?:|con|prn|aux|nul|com\d|lpt\d)$/.test(short) ? `${short}-page`.replace(/^-/, '') : short;
}

/** An address as it stands in a link of a page that lies so deep. */
export const hrefFrom = (page: string, address: string): string =>
  `${'../'.repeat(page.split('/').length - 1)}${address.split('/').map(encodePart).join('/')}`;

/** All but the part behind `#` is the name of a file. */
function encodePart(part: string): string {
  if (/^[\w.#-]*$/.test(part)) return part;
  const [file = '', ...anchor] = part.split('#');
  return [encodeURIComponent(file), ...anchor.map(encodeURIComponent)].join('#');
}
