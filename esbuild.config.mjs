import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';

// `load` is `createRequire(import.meta.url)` in a module that wants a package only now and then. Each such package becomes a
// file of its own, which is read when it is asked for.
const NOW_AND_THEN = [
  'fast-glob',
  'gray-matter',
  'hast-util-raw',
  'picomatch',
  'string-width',
  'temporal-polyfill',
];
const loadOwnFile = {
  name: 'load-own-file',
  setup({ onLoad }) {
    const named = new RegExp(`\\bload\\('(${NOW_AND_THEN.join('|')})'\\)`, 'g');
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return { contents: text.replaceAll(named, "load('./packages/$1.cjs')"), loader: 'ts' };
    });
  },
};
// What the program is made of, which `.lfi-cache` asks for: a rule that was changed is not answered from before.
function fingerprint() {
  const hash = createHash('sha256');
  const sources = readdirSync('src', { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = sources.map(({ parentPath, name }) => `${parentPath}/${name}`).sort();
  for (const path of [...paths, 'package-lock.json', 'package.json']) hash.update(readFileSync(path));
  return hash.digest('base64url').slice(0, 16);
}
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  legalComments: 'linked',
  logLevel: 'warning',
};

// One bundle, split where commands are loaded lazily. Node opens a dozen files instead of the thousand that the
// packages are made of: that, not their code, is what start-up costs.
rmSync('dist', { recursive: true, force: true });
await build({
  ...common,
  entryPoints: ['src/main.ts', 'src/lint-thread.ts'],
  outdir: 'dist',
  splitting: true,
  format: 'esm',
  // Loaded only when a body or a position is asked for; Sätteri is native code, there where npm could install it.
  external: ['satteri', 'unified', 'remark-parse', 'remark-gfm', 'yaml'],
  // CommonJS packages that ask for these find what a module has instead; none reads a file of its own.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  plugins: [loadOwnFile],
  define: { __dirname: '""', LFI_BUILD: JSON.stringify(fingerprint()) },
});
await build({
  ...common,
  entryPoints: NOW_AND_THEN,
  outdir: 'dist/packages',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
});

// What pages of `lfi site` load: one script, one that runs before anything is drawn, and a style.
await build({
  entryPoints: [
    'src/browser/site.ts',
    'src/browser/theme.ts',
    'src/browser/site.css',
    'src/browser/icon.svg',
  ],
  outdir: 'dist/site',
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
  loader: { '.svg': 'copy' },
  minify: true,
  legalComments: 'inline',
  logLevel: 'warning',
});
