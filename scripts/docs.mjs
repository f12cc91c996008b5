import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

// Writes the pages that are generated from the code. Node 20 reads no TypeScript, so it is bundled first.
const outfile = resolve('node_modules/.cache/lfi-docs.mjs');
await build({
  entryPoints: ['scripts/pages.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  logLevel: 'warning',
});
const { pages } = await import(pathToFileURL(outfile).href);
rmSync('docs/rules', { recursive: true, force: true });
for (const [path, text] of pages()) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
