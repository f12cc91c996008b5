import { count } from '../../model/count.ts';
import type { Kind } from '../../redaction/kinds.ts';

/** Something that looks like a secret or a person, and where it stands; what it is stands nowhere in it. */
export interface FoundLeak {
  readonly kind: Kind;
  readonly path: string;
  /** From 1; null where only the document is known. */
  readonly line: number | null;
  readonly column: number | null;
  /** The heading or the part that it stands under. */
  readonly section: string | null;
  readonly excerpt: string;
}

/** What was looked through, and what was found. */
export interface CheckOutcome {
  readonly kind: 'digest-check';
  readonly profile: string;
  /** The file, or the incidents of the digest. */
  readonly checked: {
    readonly file: string | null;
    readonly incidents: readonly string[];
    readonly passages: number;
    readonly characters: number;
  };
  readonly leaks: readonly FoundLeak[];
}

/** Where and what, one a line, then what was looked through. */
export function outcomeText({ profile, checked, leaks }: CheckOutcome): string {
  const found = leaks.map(({ kind, path, line, column, section, excerpt }) => {
    const place = [path, line, column].filter((one) => one !== null).join(':');
    return `${place}: ${kind}${section === null ? '' : ` in ${section}`}: ${excerpt.trim()}\n`;
  });
  const { file, incidents, passages, characters } = checked;
  const named =
    incidents.length === 0
      ? 'no incident'
      : `${count(incidents.length, 'incident')} (${incidents.join(', ')})`;
  const what = file ?? named;
  const size = `${count(passages, file === null ? 'passage' : 'line')}, ${count(characters, 'character')}`;
  const verdict =
    leaks.length === 0
      ? 'nothing looks like a secret or a person'
      : `${count(leaks.length, 'place looks', 'places look')} like what must not leave`;
  return `${found.join('')}Checked ${what}: ${size}, profile ${profile}: ${verdict}.\n`;
}
