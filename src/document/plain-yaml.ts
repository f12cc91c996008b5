const LINE = /^([A-Za-z_][\w-]*):(?: +(.*))?$/;
const BULLET = /^( *)- +(\S.*)$/;
const DAY = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?$/;
const NUMBER = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/;
// Neither a colon nor a `#`, whose meaning hangs on what stands around them.
const WORDS = /^[A-Za-z\u00c0-\u024f][\w \u00c0-\u024f./()'",;%&@+=’–—-]*$/;
// In brackets a comma parts, and a bracket closes.
const ITEM = /^[A-Za-z\u00c0-\u024f][\w \u00c0-\u024f./()'%+’–—-]*$/;
const RESERVED = /^(?:null|true|false)$/i;
const PAIR = /^([A-Za-z_][\w-]*): +(.+)$/;

/**
 * The values of YAML that is nothing but keys with plain values and lists of them, as most frontmatter is; null where it is
 * more, which is then for the parser. It takes a fifth of the parser's time, and a test holds the two to the same.
 */
export function plainYaml(text: string): Record<string, unknown> | null {
  if (/[\t\r]/.test(text)) return null;
  const found: Record<string, unknown> = {};
  let open: { readonly key: string; readonly list: unknown[]; indent: number } | null = null;
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const bullet = open && BULLET.exec(line);
    if (open && bullet) {
      const item = scalarOf(withoutComment(bullet[2] ?? ''), WORDS);
      const indent = bullet[1]?.length ?? 0;
      if (item === undefined || (open.indent >= 0 && open.indent !== indent)) return null;
      open.indent = indent;
      open.list.push(item);
      found[open.key] = open.list;
      continue;
    }
    const [, key, said] = LINE.exec(line) ?? [];
    if (key === undefined || key === '__proto__' || Object.hasOwn(found, key)) return null;
    const value = read(withoutComment(said ?? ''));
    if (value === undefined) return null;
    found[key] = value;
    open = value === null ? { key, list: [], indent: -1 } : null;
  }
  return found;
}

function withoutComment(text: string): string {
  const at = text.startsWith('#') ? 0 : text.indexOf(' #');
  return (at < 0 ? text : text.slice(0, at)).trimEnd();
}

/** Undefined where it takes the parser. */
function read(text: string): unknown {
  if (text === '') return null;
  if (text.startsWith('[') && text.endsWith(']')) return listOf(text.slice(1, -1));
  if (text.startsWith('{') && text.endsWith('}')) return mapOf(text.slice(1, -1));
  return scalarOf(text, WORDS);
}

function scalarOf(text: string, words: RegExp): unknown {
  if (DAY.test(text)) return text;
  if (NUMBER.test(text)) return Number(text);
  return words.test(text) && !RESERVED.test(text) ? text : undefined;
}

function listOf(inside: string): unknown[] | undefined {
  if (inside.trim() === '') return [];
  const items = inside.split(',').map((item) => scalarOf(item.trim(), ITEM));
  return items.includes(undefined) ? undefined : items;
}

function mapOf(inside: string): Record<string, unknown> | undefined {
  const found: Record<string, unknown> = {};
  for (const pair of inside.split(',')) {
    const [, key, said] = PAIR.exec(pair.trim()) ?? [];
    const value = said === undefined ? undefined : scalarOf(said.trim(), ITEM);
    if (key === undefined || key === '__proto__' || Object.hasOwn(found, key)) return undefined;
    if (value === undefined) return undefined;
    found[key] = value;
  }
  return found;
}
