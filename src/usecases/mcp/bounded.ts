/** A list that an answer has a part of. */
export interface Cut {
  /** `data.items[].ids` */
  readonly at: string;
  readonly shown: number;
  readonly of: number;
}

/** The most that the lists and strings of an answer may hold, tried one after the other until it is small enough. */
const MEASURES: readonly { readonly texts: number; readonly lists: number; readonly characters: number }[] = [
  { texts: 100, lists: 1000, characters: 20_000 },
  { texts: 25, lists: 200, characters: 4_000 },
  { texts: 10, lists: 100, characters: 2_000 },
  { texts: 5, lists: 50, characters: 1_000 },
  { texts: 3, lists: 25, characters: 600 },
  { texts: 2, lists: 12, characters: 400 },
  { texts: 2, lists: 8, characters: 300 },
  { texts: 2, lists: 5, characters: 300 },
  { texts: 2, lists: 3, characters: 200 },
  { texts: 2, lists: 2, characters: 100 },
];

/**
 * JSON of at most about `size` characters: lists of words (ids, above all) give way before lists of things, the end
 * before the beginning. Pairs stay whole, for an interval has two ends. Tells where something is missing.
 */
export function bounded<Value>(value: Value, size: number): { value: Value; cut: Cut[] } {
  if (JSON.stringify(value).length <= size) return { value, cut: [] };
  let smallest = { value, cut: [] as Cut[] };
  for (const measure of MEASURES) {
    const cuts = new Map<string, Cut>();
    const take = (at: string, shown: number, of: number) => {
      const known = cuts.get(at);
      cuts.set(at, { at, shown: shown + (known?.shown ?? 0), of: of + (known?.of ?? 0) });
    };
    smallest = { value: shorten(value, '', measure, take) as Value, cut: [] };
    smallest.cut = [...cuts.values()].filter(({ shown, of }) => shown < of);
    if (JSON.stringify(smallest.value).length <= size) break;
  }
  return smallest;
}

function shorten(
  value: unknown,
  at: string,
  measure: (typeof MEASURES)[number],
  take: (at: string, shown: number, of: number) => void,
): unknown {
  if (typeof value === 'string') {
    if (value.length <= measure.characters) return value;
    take(at, measure.characters, value.length);
    return `${value.slice(0, measure.characters)}…`;
  }
  if (Array.isArray(value)) {
    const most = value.every((one) => typeof one === 'string') ? measure.texts : measure.lists;
    const kept = value.slice(0, Math.max(2, most));
    take(at, kept.length, value.length);
    return kept.map((one) => shorten(one, `${at}[]`, measure, take));
  }
  if (value === null || typeof value !== 'object') return value;
  const inner = ([key, one]: [string, unknown]) =>
    [key, shorten(one, at === '' ? key : `${at}.${key}`, measure, take)] as const;
  return Object.fromEntries(Object.entries(value).map(inner));
}

/** A text of at most `size` characters, whole lines, that says what is missing and how to get it. */
export function boundedText(text: string, size: number, way: string): string {
  if (text.length <= size) return text;
  const end = text.lastIndexOf('\n', size);
  return `${text.slice(0, end > 0 ? end : size)}\n\n… cut here: ${size} of ${text.length} characters. ${way}\n`;
}
