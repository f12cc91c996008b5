import { rmSync } from 'node:fs';
import { build } from 'esbuild';

// One bundle, split where commands are loaded lazily. Node opens a dozen files instead of the thousand that the
// packages are made of: that, not their code, is what start-up costs.
rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Loaded only when a body or a position is asked for; Sätteri is native code, there where npm could install it.
  external: ['satteri', 'unified', 'remark-parse', 'remark-gfm', 'yaml'],
  // CommonJS packages that ask for these find what a module has instead; none reads a file of its own.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  define: { __dirname: '""' },
  legalComments: 'linked',
  logLevel: 'warning',
});
