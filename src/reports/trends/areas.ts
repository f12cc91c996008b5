import { createRequire } from 'node:module';
import type Picomatch from 'picomatch';
import type { Config } from '../../model/config.ts';

const load = createRequire(import.meta.url);

/** Paths that belong to none of the configured areas. */
export const ELSEWHERE = 'elsewhere';

/**
 * How `affects` is read as areas of the code: an entry belongs to an area where it, or the folder its glob starts
 * from, matches one of the area's globs, or where it is the wider of the two. Without areas, those folders themselves.
 */
export function areaReader(areas: Config['areas']): (affects: readonly string[]) => string[] {
  const named = Object.entries(areas).map(([name, globs]) => ({ name, globs: globs.map(compile) }));
  const known = new Map<string, readonly string[]>();
  return (affects) => {
    const found = affects.flatMap((entry) => {
      const areasOf = known.get(entry) ?? read(entry, named);
      known.set(entry, areasOf);
      return areasOf;
    });
    return [...new Set(found)];
  };
}

interface Glob {
  readonly matches: (path: string) => boolean;
  /** What stands before its first wildcard. */
  readonly base: string;
}

function read(entry: string, areas: readonly { name: string; globs: readonly Glob[] }[]): string[] {
  const path = tidy(entry);
  if (path === '') return [];
  const { base, matches } = compile(path);
  if (areas.length === 0) return [base === '' ? path : base];
  const belongs = (glob: Glob) =>
    glob.matches(path) || (base !== '' && glob.matches(base)) || (glob.base !== '' && matches(glob.base));
  const found = areas.filter(({ globs }) => globs.some(belongs)).map(({ name }) => name);
  return found.length > 0 ? found : [ELSEWHERE];
}

function compile(glob: string): Glob {
  const path = tidy(glob);
  const picomatch = load('picomatch') as typeof Picomatch;
  return { matches: picomatch(path, { dot: true }), base: picomatch.scan(path).base };
}

const tidy = (path: string) =>
  path
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+|\/+$/g, '');
