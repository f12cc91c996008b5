import type { Postmortem } from '../model/postmortem.ts';

/** Words that say nothing about what an incident was about, those of every postmortem among them. */
const EMPTY_WORDS = new Set(
  `about above after again all also and any are because been before being below between both but can cannot could did
  does doing done down during each few for from further had has have having here how into its itself just more most
  not now off once one only other our out over own same she should some such than that the their them then there these
  they this those through too two three under until very was way were what when where which while who why will with
  would you your action actions affected alert alerts contributing customer customers detected due factors first
  fixed happened impact incident incidents item items key learned lessons lucky minutes mitigated near open owner
  page paged postmortem questions resolved root service services severity started status summary takeaways team time
  timeline today type users went well what wrong yet`.split(/\s+/),
);

/** Lower-case words of a text, stems cut roughly so that singular and plural meet. */
export function termsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}][\p{L}\p{N}_.-]*[\p{L}\p{N}]/gu) ?? [];
  return words.filter((word) => word.length > 2 && !EMPTY_WORDS.has(word)).map(stem);
}

/** Plural and gerund endings only: enough to compare, and nothing that a reader would not recognise. */
function stem(word: string): string {
  if (word.length > 5 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /[^s]s$/.test(word) && !/(us|is|ss)$/.test(word)) return word.slice(0, -1);
  return word;
}

/** The text that says what an incident was about: its title twice, and its body without the frontmatter. */
export function textOf({ title, text }: Postmortem): string {
  const end = /^(---|\+\+\+)\s*$/m.exec(text.slice(3))?.index ?? -1;
  const body = /^(---|\+\+\+)/.test(text) && end > 0 ? text.slice(end + 6) : text;
  return `${title ?? ''} ${title ?? ''} ${body}`;
}
