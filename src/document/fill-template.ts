import { type Document, isMap, parseDocument } from 'yaml';
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
  const document = parse(fillFrontmatter(source.text.slice(source.from, source.to), words));
  for (const [key, value] of Object.entries(defaults))
    if (isEmpty(document.get(key))) set(document, key, value);
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) set(document, key, value);
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false, nullStr: '' });
  const modeline = schema ? `# yaml-language-server: $schema=${schema}\n` : '';
  const body = source.text.slice(source.bodyFrom).replace(/^\n*/, '');
  return `---\n${modeline}${yaml.trimEnd()}\n---\n\n${fillText(body, words)}`;
}

/** The value of a key in a template's frontmatter, as YAML reads it. */
export function templateValue(template: string, key: string): unknown {
  const source = takeApart(template);
  if (source.format !== 'yaml') return undefined;
  return parse(fillFrontmatter(source.text.slice(source.from, source.to), {})).get(key);
}

function parse(yaml: string): Document {
  const document = parseDocument(yaml, { logLevel: 'silent' });
  const [error] = document.errors;
  if (error || (document.contents !== null && !isMap(document.contents))) {
    const reason = error?.message.split('\n')[0] ?? 'expected keys with values';
    throw new LfiError('usage', `the template's frontmatter is no valid YAML: ${reason}`);
  }
  if (document.contents === null) document.contents = document.createNode({}) as never;
  return document as unknown as Document;
}

function set(document: Document, key: string, value: unknown): void {
  if (Array.isArray(value)) document.set(key, document.createNode(value, { flow: true }));
  else document.set(key, value);
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** In YAML a placeholder that is the whole value becomes a quoted text, so that whatever it stands for stays one. */
function fillFrontmatter(yaml: string, words: Filling['words']): string {
  const quoted = yaml.replace(
    /^(\s*(?:- )?(?:[\w-]+:)?[ \t]+)(["']?)\{\{\s*(\w+)\s*\}\}\2(?=[ \t]*(?:#.*)?$)/gm,
    (_whole, before: string, _quote, name: string) => `${before}${JSON.stringify(words[name] ?? '')}`,
  );
  return fillText(quoted, words);
}

function fillText(text: string, words: Filling['words']): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => words[name] ?? whole);
}
