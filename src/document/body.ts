import type { Root } from 'mdast';
import type { Config } from '../model/config.ts';
import type { Lookup } from '../model/field-names.ts';
import type { Body, PlaceInTime, Postmortem } from '../model/postmortem.ts';
import { frontmatterItems } from './action-frontmatter.ts';
import { actionsIn, numbered } from './actions.ts';
import { openersOf } from './openers.ts';
import { sectionNamer } from './section-names.ts';
import { sectionsOf } from './sections.ts';
import { frontmatterTakeaways, takeawaysIn } from './takeaways.ts';
import { timelineOf } from './timeline.ts';

export interface BodyInput {
  readonly text: string;
  readonly title: string | null;
  readonly date: PlaceInTime | null;
  readonly field: Lookup;
  readonly where: Postmortem['where'];
  readonly keyOf: (name: string) => string;
}

/** What stands under the frontmatter: sections, takeaways, timeline and action items. */
export function readBody(root: Root, input: BodyInput, config: Config): Body {
  const { text, title, date, field, where, keyOf } = input;
  const openers = openersOf(root, text, title, sectionNamer(config));
  const sections = sectionsOf(root, openers);
  const near = date && new Date(date.moment.epochMs).toISOString().slice(0, 10);
  const inFrontmatter = frontmatterItems(field('action_items'), (i) => where(keyOf('action_items'), i), near);
  const takeaways = takeawaysIn(root, sections);
  return {
    sections,
    takeaways:
      takeaways.length > 0
        ? takeaways
        : frontmatterTakeaways(field('takeaways'), (i) => where(keyOf('takeaways'), i)),
    timeline: timelineOf(root, text, openers, sections, date, config),
    actionItems: numbered([...inFrontmatter, ...actionsIn(root, text, openers, sections, near)]),
  };
}
