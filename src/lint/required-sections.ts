import { type Config, isLight } from '../model/config.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { SECTION_HEADINGS, SECTIONS, type SectionName } from '../model/section.ts';

/** All of the template, in its order. */
const FULL = SECTIONS.filter((name) => SECTION_HEADINGS[name] !== undefined);

/** What small incidents are worth: what to learn from them. */
const LIGHT: readonly SectionName[] = ['takeaways', 'summary', 'factors', 'learned'];

/** The sections that a document of its severity has. */
export const requiredSections = ({ severity }: Postmortem, config: Config): readonly SectionName[] =>
  isLight(config, severity) ? LIGHT : FULL;

/** The heading in the template. */
export const headingOf = (name: SectionName): string => SECTION_HEADINGS[name] ?? name;
