import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, it } from 'vitest';

/** Packages that loading a module brings along: what it and its own import by a statement, types aside. */
function packagesOf(path: string, seen = new Set<string>(), packages = new Set<string>()): Set<string> {
  if (seen.has(path)) return packages;
  seen.add(path);
  const statements = readFileSync(path, 'utf8').matchAll(
    /^(?:import|export) (?!type )[^;]*?from '([^']+)';/gm,
  );
  for (const [, name] of statements as Iterable<[string, string]>) {
    if (name.startsWith('.')) packagesOf(resolve(dirname(path), name), seen, packages);
    else packages.add(name);
  }
  return packages;
}

it('Observable Plot is loaded for a picture or a page, never for text', () => {
  const light = [
    'src/usecases/render-report.ts',
    'src/render/text/text.ts',
    'src/render/markdown.ts',
    'src/render/csv.ts',
  ];
  for (const path of light) expect([...packagesOf(path)]).not.toContain('@observablehq/plot');
  for (const path of ['src/render/svg/document.ts', 'src/render/html/html.ts']) {
    expect([...packagesOf(path)]).toContain('@observablehq/plot');
  }
});
