import { readDocument } from '../../src/document/read-document.ts';
import { DEFAULT_CONFIG } from '../../src/model/config.ts';
import { findMatches } from '../../src/redaction/find.ts';
import { namesOf } from '../../src/redaction/names.ts';
import { profileOf } from '../../src/redaction/profile.ts';

/** By kind, sentences in which « and » stand around what must leave; under `stays`, sentences that keep every word. */
export type Labelled = Readonly<Record<string, readonly string[]>>;

/** What the sets' company is like: owners and customers that a corpus and a config would tell. */
export const CONFIG = {
  ...DEFAULT_CONFIG,
  services: ['checkout', 'payments', 'search', 'back-office'],
  actions: { ...DEFAULT_CONFIG.actions, trackers: [{ prefix: 'OPS', url: 'https://tracker.example/{id}' }] },
  redaction: { internal: { customers: ['Acme Ltd', 'Northwind Traders', 'Müller & Söhne GmbH', 'Orange'] } },
};
export const CORPUS = [
  {
    path: 'a.md',
    text: '---\nowner: thandeka\n---\n## Action items\n\n- [ ] Raise the limit (owner: Brookes; ticket: PLAT-7)\n',
  },
  { path: 'b.md', text: '---\nowner: payments-team\nperspectives: [duty officer]\n---\n' },
].map((file) => readDocument(file, CONFIG));

export interface Score {
  readonly labelled: number;
  readonly found: number;
  readonly wrong: number;
  readonly missed: readonly string[];
  readonly wrongly: readonly string[];
}

/** By kind: how many of the labelled strings leave whole, and what else would leave with them. */
export function measure(set: Labelled): ReadonlyMap<string, Score> {
  const profile = profileOf('internal', CONFIG);
  const names = namesOf(profile, CONFIG, CORPUS);
  const scores = new Map<string, Score>();
  for (const [kind, sentences] of Object.entries(set)) {
    const missed: string[] = [];
    const wrongly: string[] = [];
    let labelled = 0;
    for (const marked of sentences) {
      const { text, spans } = unmark(marked);
      const matches = findMatches(text, profile, names);
      labelled += spans.length;
      for (const [from, to] of spans) {
        if (!matches.some((match) => match.from <= from && match.to >= to))
          missed.push(`${text.slice(from, to)}   in: ${text}`);
      }
      for (const match of matches) {
        if (!spans.some(([from, to]) => match.from < to && match.to > from)) {
          wrongly.push(`${match.kind}: ${text.slice(match.from, match.to)}   in: ${text}`);
        }
      }
    }
    scores.set(kind, { labelled, found: labelled - missed.length, wrong: wrongly.length, missed, wrongly });
  }
  return scores;
}

/** What of all that was taken out was right to be. */
export function precisionOf(scores: ReadonlyMap<string, Score>): number {
  const all = [...scores.values()];
  const found = all.reduce((sum, one) => sum + one.found, 0);
  return found / (found + all.reduce((sum, one) => sum + one.wrong, 0));
}

export function unmark(marked: string): { text: string; spans: [number, number][] } {
  let text = '';
  const spans: [number, number][] = [];
  let from = 0;
  for (const char of marked) {
    if (char === '«') from = text.length;
    else if (char === '»') spans.push([from, text.length]);
    else text += char;
  }
  return { text, spans };
}
