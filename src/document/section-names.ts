import type { Config } from '../model/config.ts';
import type { SectionName } from '../model/section.ts';
import { withoutEmoji } from './plain-text.ts';
import { SECTION_WORDS } from './section-words.ts';

/** What a heading's words say a part is for; `other` where they say none of it. */
export type NameSection = (heading: string) => SectionName;

const LONGEST = 90;
const MOST_HEADINGS = 5_000;

/** A heading as it is compared: no emoji, number, mark, bracket or closing colon, straight quotes, small letters. */
export function foldHeading(heading: string): string {
  return withoutEmoji(heading)
    .replace(/[’‘`´]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(
      /^[\s*_#>[({-]*(?:(?:\d+|[ivx]+|[a-z])[.)](?:\d+[.)]?)*\s+|(?:\d+\.)+\d*\s+|\d{1,2}\s+(?!whys?\b)(?=\p{L})|§\s*\d+\s+|step \d+[:.]\s+)?/iu,
      '',
    )
    .replace(/\s*[([{][^)\]}]{0,200}[)\]}]?\s*:?\s*$/, '')
    .replace(/[\s:.?!*_#\])}–—-]+$/, '')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

const namers = new WeakMap<Config, NameSection>();

/** Names sections by the headings of the field, in English, and by those that the config adds. */
export function sectionNamer(config: Config): NameSection {
  const known = namers.get(config);
  if (known) return known;
  const added = new Map<string, SectionName>();
  for (const [name, headings] of Object.entries(config.sections)) {
    for (const heading of headings ?? []) added.set(foldHeading(heading), name as SectionName);
  }
  const named = (heading: string): SectionName => {
    const folded = foldHeading(heading.slice(0, 300)) || heading.trim().toLowerCase().slice(0, 300);
    const own = added.get(folded);
    if (own) return own;
    if (folded.length > LONGEST) return 'other';
    return (
      SECTION_WORDS.find(([, patterns]) => patterns.some((pattern) => pattern.test(folded)))?.[0] ?? 'other'
    );
  };
  // Documents of one corpus share their headings, and and what they share is looked up once.
  const asked = new Map<string, SectionName>();
  const made: NameSection = (heading) => {
    let name = asked.get(heading);
    if (name === undefined) {
      name = named(heading);
      if (asked.size < MOST_HEADINGS && heading.length < LONGEST) asked.set(heading, name);
    }
    return name;
  };
  namers.set(config, made);
  return made;
}
