import { type Document, isMap, isScalar, parseDocument, type Scalar, visit, type YAMLMap } from 'yaml';
import { LfiError } from '../model/error.ts';
import { takeApart } from './source.ts';

export interface Filling {
  /** Frontmatter keys to set, over what the template has; undefined leaves its line as it is. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** What `{{name}}` stands for. */
  readonly words: Readonly<Record<string, string>>;
  /** Keys to set where the template has none or leaves them empty. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** Path of the frontmatter's JSON Schema from the document, for editors. */
  readonly schema?: string | null;
}

/** A document from a template: its comments and the order of its keys stay, values and `{{…}}` are filled in. */
export function fillTemplate(template: string, { fields, words, defaults = {}, schema }: Filling): string {
  const source = takeApart(template.replaceAll('\r\n', '\n'));
  if (source.format === 'toml') {
    throw new LfiError('usage', 'the template has TOML frontmatter, which cannot be filled in', {
      hint: 'Use YAML between lines of three hyphens.',
    });
  }
  const document = parse(source.text.slice(source.from, source.to));
  fillNodes(document, words);
  const missing = Object.entries(defaults).filter(([key]) => isEmpty(document.get(key)));
  setAll(document, [...missing, ...Object.entries(fields)]);
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false, nullStr: '' });
  const modeline = schema ? `# yaml-language-server: $schema=${schema}\n` : '';
  const body = source.text.slice(source.bodyFrom).replace(/^\n*/, '');
  return `---\n${modeline}${yaml.trimEnd()}\n---\n\n${fillText(body, words).trimEnd()}\n`;
}

/** The value of a key in a template's frontmatter, as YAML reads it. */
export function templateValue(template: string, key: string): unknown {
  const source = takeApart(template);
  return source.format === 'yaml' ? parse(source.text.slice(source.from, source.to)).get(key) : undefined;
}

/** Placeholders in values and comments; a value that comes out empty is none. */
function fillNodes(document: Frontmatter, words: Filling['words']): void {
  visit(document, {
    Node(_key, node) {
      if (node.commentBefore) node.commentBefore = fillText(node.commentBefore, words);
      if (node.comment) node.comment = fillText(node.comment, words);
      if (isScalar(node) && typeof node.value === 'string') node.value = fillText(node.value, words) || null;
    },
  });
}

type Frontmatter = Document & { contents: YAMLMap<Scalar<string>, unknown> };

function parse(yaml: string): Frontmatter {
  // `{{title}}` is a map to YAML; as the whole value it is meant as a text.
  const quoted = yaml.replace(/^([^#\n]*?[:-][ \t]+)(\{\{\s*\w+\s*\}\})(?=[ \t]*(?:#.*)?$)/gm, '$1"$2"');
  const document = parseDocument(quoted, { logLevel: 'silent' });
  const [error] = document.errors;
  if (error || (document.contents !== null && !isMap(document.contents))) {
    const reason = error?.message.split('\n')[0] ?? 'expected keys with values';
    throw new LfiError('usage', `the template's frontmatter is no valid YAML: ${reason}`);
  }
  if (document.contents === null) document.contents = document.createNode({}) as never;
  return document as unknown as Frontmatter;
}

/** Sets values where their keys stand; a key that the template lacks goes behind the one set before it. */
function setAll(document: Frontmatter, entries: readonly (readonly [string, unknown])[]): void {
  const { items } = document.contents;
  let last = items.length - 1;
  for (const [key, value] of entries) {
    if (value === undefined) continue;
    const node = Array.isArray(value) ? document.createNode(value, { flow: true }) : value;
    const at = items.findIndex((pair) => pair.key.value === key);
    if (at < 0) items.splice(++last, 0, document.createPair(key, node) as (typeof items)[number]);
    else {
      document.set(key, node);
      last = at;
    }
  }
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** `{{name}}` by what it stands for; names that are unknown stay. */
export function fillText(text: string, words: Filling['words']): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => words[name] ?? whole);
}
