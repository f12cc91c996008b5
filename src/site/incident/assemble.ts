import type { Postmortem, Section } from '../../model/postmortem.ts';
import type { SectionName } from '../../model/section.ts';
import type { RenderedBlock } from '../../render/html/document-body.ts';
import { html, type Markup, trusted } from '../markup.ts';

interface Drawn {
  readonly course: Markup | null;
  readonly actions: Markup | null;
}

/** A main part of the page. */
export interface Heading {
  readonly id: string;
  readonly text: string;
}

interface Assembled {
  readonly takeaways: Markup | null;
  readonly body: Markup;
  readonly headings: readonly Heading[];
}

/**
 * The document's own text in its order, the takeaways taken to the top, the course drawn where its timeline begins and
 * the action items told as they stand now, with what was written under them.
 */
export function assemble(
  one: Postmortem,
  blocks: readonly RenderedBlock[],
  { course, actions }: Drawn,
): Assembled {
  const ranges = rangesOf(one.body.sections);
  const first = (name: SectionName) => ranges.find(({ section }) => section.section === name);
  const [learned, timeline, promised] = [first('takeaways'), first('timeline'), first('actions')];
  const shown = blocks.filter((block, at) => !isTitle(block, at, one));
  const inside = (block: RenderedBlock, range: Range | undefined) =>
    range !== undefined && block.line !== null && block.line >= range.from && block.line < range.to;
  const parts: Markup[] = [];
  let drawn = false;
  let told = false;
  const written: Markup[] = [];
  const closeActions = () => {
    if (!told) return;
    parts.push(
      html`<div id="actions">${actions}${written.length > 0 && actions ? html`<details><summary>As written</summary>${written}</details>` : written}</div>`,
    );
    told = false;
  };
  if (!timeline && course)
    parts.push(html`<section aria-labelledby="course"><h2 id="course">Course</h2>${course}</section>`);
  for (const block of shown) {
    if (inside(block, learned)) continue;
    if (inside(block, promised) && actions) {
      const heading = isHeading(block) && block.line === promised?.from;
      if (!told && heading) parts.push(trusted(block.markup));
      else written.push(trusted(block.markup));
      told = true;
      continue;
    }
    closeActions();
    parts.push(trusted(block.markup));
    if (!drawn && inside(block, timeline)) {
      drawn = true;
      // Under its heading; before it where a label stands in the text.
      if (course) parts.splice(isHeading(block) ? parts.length : parts.length - 1, 0, course);
    }
  }
  closeActions();
  if (!promised && actions) {
    parts.push(
      html`<section id="actions" aria-labelledby="promised"><h2 id="promised">Action items</h2>${actions}</section>`,
    );
  }
  return {
    takeaways: takeawaySection(one, shown, learned),
    body: html`${parts}`,
    headings: [
      ...mainHeadings(shown.filter((block) => !inside(block, learned))),
      ...(!promised && actions ? [{ id: 'promised', text: 'Action items' }] : []),
    ],
  };
}

const FEW = 3;

/** The parts of a text; where one heading stands above them all, those below it as well. */
function mainHeadings(blocks: readonly RenderedBlock[]): Heading[] {
  const down = (tags: readonly string[]) =>
    blocks.flatMap(({ tag, id, text }) =>
      tags.includes(tag) && id !== null && text !== '' ? [{ id, text }] : [],
    );
  const highest = down(['h2']);
  return highest.length < FEW ? down(['h2', 'h3']) : highest;
}

interface Range {
  readonly section: Section;
  /** Lines: from the heading on, to before the next part that is no part of it. */
  readonly from: number;
  readonly to: number;
}

function rangesOf(sections: readonly Section[]): Range[] {
  return sections.map((section, at) => {
    const next = sections.slice(at + 1).find(({ depth }) => depth <= section.depth);
    return { section, from: section.line, to: next?.line ?? Number.POSITIVE_INFINITY };
  });
}

const isHeading = ({ tag }: RenderedBlock) => /^h[1-6]$/.test(tag);

/** The document's own title, which the page has already: the first heading where it says the same. */
function isTitle(block: RenderedBlock, at: number, { title }: Postmortem): boolean {
  return (
    title !== null &&
    at === 0 &&
    isHeading(block) &&
    lettersOf(block.markup) === lettersOf(html`${title}`.text)
  );
}

const lettersOf = (markup: string): string =>
  markup.replace(/<[^>]*>|&#?\w+;/g, '').replace(/[^\p{L}\p{N}]+/gu, '');

function takeawaySection(
  one: Postmortem,
  blocks: readonly RenderedBlock[],
  range: Range | undefined,
): Markup | null {
  const own = range
    ? blocks.filter(({ line }) => line !== null && line >= range.from && line < range.to)
    : [];
  const said = own.filter((block) => !(isHeading(block) && block.line === range?.from));
  const { takeaways } = one.body;
  if (said.length === 0 && takeaways.length === 0) return null;
  const list =
    said.length > 0
      ? said.map(({ markup }) => trusted(markup))
      : html`<ul>${takeaways.map(({ text }) => html`<li>${text}</li>`)}</ul>`;
  const id = own.find(isHeading)?.id ?? 'takeaways';
  return html`<section class="takeaways" aria-labelledby="${id}"><h2 id="${id}">Key takeaways</h2>
${list}
</section>`;
}
