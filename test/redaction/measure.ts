import { readFileSync } from 'node:fs';
import { readDocument } from '../../src/document/read-document.ts';
import { DEFAULT_CONFIG } from '../../src/model/config.ts';
import { findMatches } from '../../src/redaction/find.ts';
import { namesOf } from '../../src/redaction/names.ts';
import { profileOf } from '../../src/redaction/profile.ts';

/** A sentence, and what of it must leave, by kind. */
export interface Sentence {
  readonly text: string;
  readonly spans: readonly { readonly from: number; readonly to: number; readonly kind: string }[];
}

/** By kind, sentences in which « and » stand around what must leave; under `stays`, sentences that keep every word. */
export type Labelled = Readonly<Record<string, readonly string[]>>;

/** What the sets' company is like: owners and customers that a corpus and a config would tell. */
export const CONFIG = {
  ...DEFAULT_CONFIG,
  services: ['checkout', 'payments', 'search', 'back-office'],
  actions: { ...DEFAULT_CONFIG.actions, trackers: [{ prefix: 'OPS', url: 'https://tracker.example/{id}' }] },
  redaction: {
    internal: {
      customers: [
        'Acme Ltd',
        'Northwind Traders',
        'Müller & Söhne GmbH',
        'Orange',
        'Globex',
        'Initech GmbH',
        'Umbrella Health',
        'Vandelay Industries',
        'Hooli',
      ],
    },
  },
};
export const CORPUS = [
  {
    path: 'a.md',
    text: '---\nowner: thandeka\n---\n## Action items\n\n- [ ] Raise the limit (owner: Brookes; ticket: PLAT-7)\n',
  },
  {
    path: 'c.md',
    text: '---\nreviewers: [Priya Natarajan, Tomasz Kowalczyk, Li Wei, Fatima Zahra El Idrissi, Jürgen Groß]\n---\n',
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

/** The sentences of a set in which each label stands for itself. */
export const sentencesOf = (set: Labelled): Sentence[] =>
  Object.entries(set).flatMap(([kind, sentences]) =>
    sentences.map((marked) => {
      const { text, spans } = unmark(marked);
      return { text, spans: spans.map(([from, to]) => ({ from, to, kind })) };
    }),
  );

/** The lines of a file, `«kind:what must leave»` in them; a `·` keeps scanners from taking a line for a secret of ours. */
export function readSet(path: string): Sentence[] {
  const lines = readFileSync(new URL(path, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean);
  return lines.map((line) => {
    const kinds = [...line.matchAll(/«([a-z]+):/g)].map(([, kind = '']) => kind);
    const { text, spans } = unmark(line.replaceAll('·', '').replace(/«[a-z]+:/g, '«'));
    return { text, spans: spans.map(([from, to], i) => ({ from, to, kind: kinds[i] ?? '' })) };
  });
}

/** By kind: how many of the labelled strings leave whole; under `stays`, what else would leave. */
export function measure(sentences: readonly Sentence[], profileName: string): ReadonlyMap<string, Score> {
  const profile = profileOf(profileName, CONFIG);
  const names = namesOf(profile, CONFIG, CORPUS);
  const scores = new Map<string, { labelled: number; missed: string[]; wrongly: string[] }>();
  const score = (kind: string) => {
    const known = scores.get(kind) ?? { labelled: 0, missed: [], wrongly: [] };
    scores.set(kind, known);
    return known;
  };
  for (const { text, spans } of sentences) {
    const matches = findMatches(text, profile, names);
    if (spans.length === 0) score('stays').labelled++;
    for (const { from, to, kind } of spans) {
      score(kind).labelled++;
      if (!matches.some((match) => match.from <= from && match.to >= to))
        score(kind).missed.push(`${text.slice(from, to)}   in: ${text}`);
    }
    for (const match of matches) {
      if (match.kind !== 'service' && !spans.some(({ from, to }) => match.from < to && match.to > from))
        score('stays').wrongly.push(`${match.kind}: ${text.slice(match.from, match.to)}   in: ${text}`);
    }
  }
  return new Map(
    [...scores].map(([kind, { labelled, missed, wrongly }]) => [
      kind,
      {
        labelled,
        found: kind === 'stays' ? 0 : labelled - missed.length,
        wrong: wrongly.length,
        missed,
        wrongly,
      },
    ]),
  );
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
