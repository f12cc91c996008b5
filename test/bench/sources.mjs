import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What modules of src/ export, as `{ 'document/read-document': 'readDocument', … }` names it; compiled for this once. */
export async function loadSources(exported) {
  // Beside the packages that they need.
  const out = mkdtempSync(join(ROOT, 'node_modules', '.lfi-bench-'));
  const outfile = join(out, 'sources.mjs');
  const lines = Object.entries(exported).map(
    ([path, names]) => `export { ${names} } from './src/${path}.ts';`,
  );
  try {
    await build({
      stdin: { contents: lines.join('\n'), resolveDir: ROOT, loader: 'ts' },
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      outfile,
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** The folder that LFI_CORPORA names; ends the program where it names none. */
export function corporaFolder(what) {
  const folder = process.env.LFI_CORPORA;
  if (folder) return folder;
  console.error(`Set LFI_CORPORA to a folder of ${what}.`);
  process.exit(2);
}

/** The reports in the corpora of a folder, sorted; what stands beside the corpora is about them. */
export function reportsIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.q?md$/.test(entry.name) && entry.parentPath !== folder)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
