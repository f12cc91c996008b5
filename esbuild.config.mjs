import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';

// `load` is `createRequire(import.meta.url)` in a module that wants a package only when it is asked for. To esbuild it says
// `require`: so the package is bundled, and does not run before.
const bundleWhatIsLoaded = {
  name: 'bundle-what-is-loaded',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const contents = text.includes(LOAD)
        ? text.replace(LOAD, '').replaceAll(/\bload\((?=')/g, 'require(')
        : text;
      return { contents, loader: 'ts' };
    });
  },
};
const LOAD = 'const load = createRequire(import.meta.url);';

// One bundle, split where commands are loaded lazily. Node opens a dozen files instead of the thousand that the
// packages are made of: that, not their code, is what start-up costs.
rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: ['src/main.ts', 'src/lint-thread.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Loaded only when a body or a position is asked for; Sätteri is native code, there where npm could install it.
  external: ['cephes', 'satteri', 'unified', 'remark-parse', 'remark-gfm', 'yaml'],
  // CommonJS packages that ask for these find what a module has instead; none reads a file of its own.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  plugins: [bundleWhatIsLoaded],
  define: { __dirname: '""' },
  legalComments: 'linked',
  logLevel: 'warning',
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
