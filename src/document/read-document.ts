import type { Root } from 'mdast';
import type { Config } from '../model/config.ts';
import { fieldsByName, keysByName } from '../model/field-names.ts';
import { Lines } from '../model/lines.ts';
import type { Body, Postmortem, ReadingProblem } from '../model/postmortem.ts';
import { readBody } from './body.ts';
import { asText } from './coerce.ts';
import { readFields, readTimes } from './fields.ts';
import { readFrontmatter } from './frontmatter.ts';
import { idOf } from './identity.ts';
import { kindOf, statusOf } from './kind.ts';
import { labelledLines } from './labelled-lines.ts';
import { parseMarkdown } from './markdown.ts';
import { dateInText, placeInTime } from './place-in-time.ts';
import { placeOf } from './places.ts';
import { plainText } from './plain-text.ts';
import { sectionNamer } from './section-names.ts';
import { type Source, takeApart, withoutFrontmatter } from './source.ts';
import { partAtLabels } from './split-paragraph.ts';
import { titleInBody } from './title.ts';
import { beganBefore, isWhenWritten, tellsOf } from './when-written.ts';
import type { ReadYaml } from './yaml-values.ts';

export interface DocumentInput {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The folder that the corpus is read from, where it is not the working directory. */
  readonly root?: string;
}

/**
 * One file's text as a postmortem, read tolerantly: what cannot be read is among its `problems`, and nothing throws.
 * The body is parsed when `body` or `tree()` is first asked for. `readYaml`: in place of parsing its frontmatter.
 */
export function readDocument(input: DocumentInput, config: Config, readYaml?: ReadYaml): Postmortem {
  const source = takeApart(input.text);
  const { text } = source;
  let known: Lines | null = null;
  const lines = () => {
    known ??= new Lines(text);
    return known;
  };
  const { values: raw, problems } = readFrontmatter(source, lines, readYaml);
  const said = OURS.test(Object.keys(raw).join(' '))
    ? raw
    : { ...labelledLines(text, source.bodyFrom), ...raw };
  const field = fieldsByName(said);
  const written = asText(field('title'));
  const title =
    (written === null ? null : plainText(written) || written) ?? titleInBody(text, source.bodyFrom);
  const fields = readFields(field, config);
  const times = readTimes(field, said, config);
  const told = placeInTime(times, fields.published, field, input.path, title, config, (day) =>
    tellsOf(text, source.bodyFrom, title, day),
  );
  const sound = problems.length === 0;
  const where: Postmortem['where'] = (...path) => placeOf(source, lines(), path, sound);
  const tree = () =>
    treeOf(text, () => partAtLabels(parseMarkdown(withoutFrontmatter(source)), text, sectionNamer(config)));
  const searched = () =>
    told === null
      ? dateInText(text, source.bodyFrom, config)
      : (beganBefore(told, title, text, source.bodyFrom, config) ?? told);
  // Whatever can only be searched for in the text waits until somebody asks.
  let date = told && !isWhenWritten(told, field, input.path, title) ? told : null;
  let body: Body | null = null;
  return {
    path: input.path,
    id: idOf(field, input.path, input.root),
    namesakes: NO_NAMESAKES,
    kind: kindOf(field, input.path, title),
    status: statusOf(field),
    title,
    times,
    // Most documents say it above their text; for the others the text is searched when it is asked for.
    get date() {
      date ??= searched();
      return date;
    },
    format: source.format,
    raw,
    problems: [...problems, ...binary(text, lines), ...(sound ? empty(source, raw) : [])],
    text,
    ...fields,
    get body() {
      const keyOf = (name: string) => keysByName(raw)(name) ?? name;
      body ??= readBody(tree(), { text, title, date: this.date, field, where, keyOf }, config);
      return body;
    },
    tree,
    release() {
      body = null;
    },
    where,
  };
}

// A document that has one of these in its frontmatter keeps such things there, and not in lines at its top.
const OURS = /\b(?:severity|services|started|status|owner|kind)\b/;

/** A document alone has none. */
const NO_NAMESAKES: Postmortem['namesakes'] = new Map();

let last: { readonly text: string; readonly root: Root } | null = null;

/** One tree is kept, that of the last document asked for: trees of a whole corpus would not fit into memory. */
function treeOf(text: string, parse: () => Root): Root {
  if (last?.text !== text) last = { text, root: parse() };
  return last.root;
}

function binary(text: string, lines: () => Lines): ReadingProblem[] {
  const at = text.indexOf('\0');
  if (at < 0) return [];
  const message = 'The file holds bytes that are no text.';
  return [{ code: 'binary', message, span: lines().span(at, at + 1), hint: 'Keep it out with `exclude`.' }];
}

function empty({ text, bodyFrom }: Source, raw: Readonly<Record<string, unknown>>): ReadingProblem[] {
  if (/\S/.test(text.slice(bodyFrom)) || Object.keys(raw).length > 0) return [];
  const start = { line: 1, column: 1 };
  const hint = 'Write it (`lfi new` scaffolds one), or delete it.';
  return [{ code: 'empty', message: 'The document is empty.', span: { start, end: start }, hint }];
}
