import { createRequire } from 'node:module';
import { parse as parseToml, TomlError } from 'smol-toml';
import type { Lines } from '../model/lines.ts';
import type { ReadingProblem } from '../model/postmortem.ts';
import type { Source } from './source.ts';
import { readYaml as parseYaml, type ReadYaml, type YamlFault } from './yaml-values.ts';

const load = createRequire(import.meta.url);

export interface Frontmatter {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly ReadingProblem[];
}

/** The values of a document's frontmatter, keys as written; what cannot be read is a problem, never an exception. */
export function readFrontmatter(
  source: Source,
  lines: () => Lines,
  readYaml: ReadYaml = parseYaml,
): Frontmatter {
  if (source.format === 'none') return { values: {}, problems: [] };
  const problems: ReadingProblem[] = [];
  if (source.unclosed) problems.push(unclosed(source, lines));
  const block = source.text.slice(source.from, source.to);
  const values = source.format === 'yaml' ? yaml(block) : toml(block);
  return { values, problems };

  // Straight to the parser: what gray-matter does around it costs a quarter of a document's reading.
  function yaml(text: string): Readonly<Record<string, unknown>> {
    const read = readYaml(text);
    for (const fault of read.faults) problems.push(problemOf(fault, source, lines));
    return read.values;
  }

  function toml(text: string): Record<string, unknown> {
    const parse = (inner: string) => {
      try {
        return plain(parseToml(inner)) as Record<string, unknown>;
      } catch (error) {
        problems.push(tomlProblem(error, source, lines));
        return salvageToml(inner);
      }
    };
    return extract(text, '+++', 'toml', parse);
  }
}

type Parse = (text: string) => Record<string, unknown>;

const refuse = () => ({});

// Options are always given, since without them gray-matter caches by content, a failed read included; and every
// engine is ours, since its own evaluate JavaScript and read dates and `10:32` as YAML 1.1 does.
function extract(block: string, fence: string, language: string, parse: Parse): Record<string, unknown> {
  // It hands on the newline after the fence, too.
  const engines = {
    yaml: refuse,
    json: refuse,
    javascript: refuse,
    [language]: (t: string) => parse(t.slice(1)),
  };
  // Its search for comments goes over a run of blank lines once for every one of them.
  const inner = block.replace(/\n\s{2000,}\n/g, '\n');
  if (inner.trim() === '') return {};
  // Loaded for the first TOML: few documents have any, and with it comes a second parser of YAML.
  const matter = load('gray-matter') as typeof import('gray-matter');
  const file = matter(`${fence}\n${inner}\n${fence}`, { language, delimiters: fence, engines });
  return file.data;
}

function unclosed(source: Source, lines: () => Lines): ReadingProblem {
  const fence = source.format === 'yaml' ? '---' : '+++';
  const start = source.text.indexOf(fence);
  return {
    code: 'frontmatter',
    message: `The frontmatter opened here is never closed.`,
    span: lines().span(start, start + fence.length),
    hint: `Put a line with ${fence} after its last key.`,
  };
}

function problemOf(fault: YamlFault, source: Source, lines: () => Lines): ReadingProblem {
  const offset = source.from + Math.min(fault.offset, source.to - source.from);
  const line = lines().at(offset).line;
  const span = {
    start: lines().at(offset),
    end: lines().at(Math.max(offset + 1, endOfLine(source.text, offset))),
  };
  if (fault.kind === 'duplicate-key') {
    const key = /[\w.-]+/.exec(source.text.slice(lines().startOf(line)))?.[0] ?? 'This key';
    return {
      code: 'duplicate-key',
      message: `"${key}" stands twice in the frontmatter; the later one was read.`,
      span,
      hint: 'Remove one of the two.',
    };
  }
  if (fault.kind === 'too-deep') {
    return {
      code: 'too-deep',
      message: `The frontmatter is not read: ${fault.reason}.`,
      span,
      hint: 'Write it out plainly.',
    };
  }
  const start = lines().startOf(line);
  const tab = /^[ ]*\t/.test(source.text.slice(start, start + 200));
  return {
    code: 'yaml',
    message: `The frontmatter is no valid YAML: ${fault.reason}.`,
    span,
    hint: tab ? 'Indent with spaces.' : 'Put text that holds ": " or begins with a sign in quotes.',
  };
}

function tomlProblem(error: unknown, source: Source, lines: () => Lines): ReadingProblem {
  const known = error instanceof TomlError ? error : null;
  const line = lines().at(source.from).line + (known?.line ?? 1) - 1;
  const start = lines().startOf(line) + (known?.column ?? 1) - 1;
  const reason =
    (known?.message ?? 'cannot be read').split('\n')[0]?.replace(/^Invalid TOML document: /, '') ?? '';
  return {
    code: 'toml',
    message: `The frontmatter is no valid TOML: ${reason}.`,
    span: lines().span(start, Math.max(start + 1, endOfLine(source.text, start))),
    hint: 'Texts stand in quotes, and every key once.',
  };
}

/** TOML dates become the text they were written as; everything else is plain already. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

function salvageToml(text: string): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*\[/.test(line)) break;
    try {
      Object.assign(found, plain(parseToml(line)));
    } catch {
      // The problem already says that something is broken.
    }
  }
  return found;
}

function endOfLine(text: string, offset: number): number {
  const found = text.slice(offset, offset + 2000).search(/[\r\n]/);
  return found < 0 ? Math.min(text.length, offset + 2000) : offset + found;
}
